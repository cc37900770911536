/**
 * Takes a film in from a publisher's folder: `npm run film:ingest -- FOLDER`, with `--large` for a master over 8 GB.
 * Exit code 0 when it is taken in or was already, 1 when it is refused or fails, 2 when it is asked wrongly.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ingest } from './film/ingest.ts';
import { progressOn } from './film/progress.ts';
import { report } from './film/report.ts';
import { stopSignal } from './film/stop-signal.ts';

const usage = 'Write: npm run film:ingest -- FOLDER [--large]\nFOLDER holds film.yaml, the film and its captions.';
const asked = readArguments();
if (!asked) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    const outcome = await ingest({
      root: fileURLToPath(new URL('..', import.meta.url)),
      ...asked,
      today: new Date().toISOString().slice(0, 10),
      progress: progressOn(process.stderr),
      signal: stopSignal(),
    });
    if (outcome.status === 'refused') process.exitCode = 1;
    (outcome.status === 'refused' ? console.error : console.log)(report(outcome));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function readArguments(): { folder: string; mayBeLarge: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { large: { type: 'boolean' } }, allowPositionals: true });
    const [folder, ...more] = positionals;
    return folder && more.length === 0 ? { folder, mayBeLarge: values.large ?? false } : undefined;
  } catch (error) {
    // An option that is not known: the way to write it is shown instead.
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
