/** What the person at the keyboard is told when an ingest is over. */
import { type Fault, formatFault } from '../../src/model/content-fault.ts';
import type { Outcome } from './ingest.ts';

/** The report, ready to be printed. */
export function report(outcome: Outcome): string {
  const { warnings, notes } = outcome;
  const parts = [...notes.map((note) => `Note: ${note}`)];
  if (warnings.length > 0) parts.push(`${counted(warnings.length, 'warning')}:\n\n${sorted(warnings).map(formatFault).join('\n\n')}`);
  if (outcome.status === 'refused') {
    const { faults } = outcome;
    parts.push(`${counted(faults.length, 'fault')}:\n\n${sorted(faults).map(formatFault).join('\n\n')}`);
    parts.push('The film was not taken in, and nothing was changed. Mend what is named above, and run it again.');
  } else if (outcome.status === 'unchanged') {
    parts.push(`Nothing to do: ${outcome.id} is as the folder says.`);
  } else parts.push(done(outcome));
  return parts.join('\n\n');
}

function done({ id, files, made, texts, mediaAddress }: Extract<Outcome, { status: 'done' }>): string {
  const size = (bytes: number) => `${(bytes / 1_000_000).toFixed(2).padStart(8)} MB`;
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = files.map((file) => {
    const pixels = 'width' in file ? `  ${file.width} × ${file.height}` : '';
    return `${size(file.bytes)}  ${file.name}${pixels}${made.includes(file) ? '' : '  (was there)'}`;
  });
  const away = mediaAddress.startsWith('https://');
  return [
    `${id} is taken in.`,
    '',
    `In media/${id}/:`,
    ...list,
    `${size(all)}  in all`,
    '',
    'In content/:',
    ...texts.map(({ path, content }) => `  ${path}${content === undefined ? '  (deleted)' : ''}`),
    '',
    'What you do now:',
    '  1. Run "npm start", open the page of the film, and see and hear it to its end.',
    '  2. Commit the files under content/. The film files are not kept in git.',
    `  3. Put media/${id}/ where readers fetch films: ${mediaAddress}${away ? '' : ' on the host of the site'}.`,
  ].join('\n');
}

const counted = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
const sorted = (faults: readonly Fault[]) => [...faults].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
