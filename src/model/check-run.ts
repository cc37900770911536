import { accessibilityRun } from '../schemas/run.ts';
import { knownTools, subjects, toolsOf } from './accessibility-run.ts';
import type { FieldsFile } from './check-films.ts';
import type { Fault } from './content-fault.ts';

/** A text with the line on which it begins in its file. */
interface Text {
  path: string;
  text: string;
  firstLine: number;
}

const numberWords: Readonly<Record<string, number>> = { et: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6 };
const again = 'Run npm run check:long, which tests the site and writes the file.';

/**
 * Whether the page about accessibility claims no more than the last full run shows, and whether that run found nothing. Fields that the
 * schema refuses are left to the check of those.
 *
 * @param run The record of the run, `content/runs/accessibility.yaml`.
 * @param page The text of `content/pages/tilgaengelighed.mdx`.
 */
export function checkRun(run: FieldsFile | undefined, page: Text | undefined): Fault[] {
  const record = accessibilityRun.safeParse(run?.data).data;
  if (!run || !record) return [];
  const faults: Fault[] = [];
  const report = (field: readonly PropertyKey[], problem: string) =>
    faults.push({ file: run.path, ...run.place(field), problem, remedy: `Mend what was found. ${again}` });

  for (const [at, { name, pages, findings }] of record.engines.entries()) {
    const field = ['engines', at, findings > 0 ? 'findings' : 'pages'];
    if (findings > 0) report(field, `${name} found ${findings} faults in the last full run.`);
    else if (pages !== record.pages) report(field, `${name} was asked about ${pages} of ${record.pages} pages.`);
  }
  for (const [at, { subject, failed }] of record.tried.entries())
    if (failed > 0) report(['tried', at, 'failed'], `${failed} tests of "${subject}" failed in the last full run.`);
  if (page) faults.push(...overclaims(page, record));
  return faults;
}

/** What the page says that the run does not show, each with its place. */
function overclaims({ path, text, firstLine }: Text, run: NonNullable<ReturnType<typeof accessibilityRun.safeParse>['data']>): Fault[] {
  const faults: Fault[] = [];
  const tools = toolsOf(run);
  const tried = run.tried.map(({ subject }) => subject);
  for (const [at, line] of text.split('\n').entries()) {
    const report = (column: number, problem: string, remedy: string) =>
      faults.push({ file: path, line: firstLine + at, column: column + 1, problem, remedy });
    for (const tool of knownTools) {
      const column = line.search(new RegExp(`(?<![\\p{L}\\d])${tool}(?![\\p{L}\\d])`, 'u'));
      if (column >= 0 && !tools.includes(tool))
        report(column, `the page names ${tool}, which the last full run did not ask.`, `Take it out. The run asked ${tools.join(', ')}.`);
    }
    for (const [subject, { claim }] of Object.entries(subjects)) {
      const column = line.indexOf(`**${claim}:**`);
      if (column >= 0 && !tried.some((one) => one === subject))
        report(column, `the page says »${claim}«, but the last full run did not try "${subject}".`, `Take it out, or: ${again}`);
    }
    for (const { index, 1: count = '', 2: noun } of line.matchAll(/(?<![\p{L}\d.])(\d[\d.]*|\p{L}+) (sider|programmer)(?!\p{L})/gu)) {
      const said = numberWords[count.toLowerCase()] ?? (/^\d/.test(count) ? Number(count.replaceAll('.', '')) : undefined);
      const shown = noun === 'sider' ? run.pages : run.engines.length;
      if (said !== undefined && said !== shown)
        report(index, `the page says »${count} ${noun}«, but the last full run had ${shown}.`, `Write ${shown}, or leave the number out.`);
    }
  }
  return faults;
}
