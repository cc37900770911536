/**
 * Takes a film off the site: `npm run film:withdraw -- ID [--notice "…"]`.
 * Exit code 0 when it is withdrawn, also when it was before, 1 when it cannot be, 2 when it is asked wrongly.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withdraw, withdrawReport } from './film/withdraw.ts';

const asked = readArguments();
if (!asked) {
  console.error('Write: npm run film:withdraw -- ID [--notice "what readers may know"]\nID is the name of a file in content/films/.');
  process.exitCode = 2;
} else {
  try {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const done = withdraw({ root, ...asked, today: new Date().toISOString().slice(0, 10) });
    console.log(withdrawReport(asked.id, done));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function readArguments(): { id: string; notice: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { notice: { type: 'string' } }, allowPositionals: true });
    const [id, ...more] = positionals;
    return id && more.length === 0 ? { id, notice: values.notice } : undefined;
  } catch (error) {
    // An option that is not known: the way to write it is shown instead.
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
