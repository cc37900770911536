import { describe, expect, test } from 'vitest';
import { allBreaches } from '../breaches/all.ts';
import type { Breach } from '../breaches/breach.ts';
import { linkedCopy, names, type Outcome, outcomeIn, runsTogether } from './broken-copy.ts';

/** One run may hold every page in a browser. */
const timeout = 3_600_000;

/** Plants breaches in a copy of the project, and runs their test file there. */
async function broken(breaches: readonly Breach[], file: string, bar?: string): Promise<Outcome> {
  const copy = linkedCopy();
  try {
    for (const { plant } of breaches) plant(copy.folder);
    const outcome = await outcomeIn(copy.folder, file, bar);
    // Where the id stands in the faults and not in a test's name, no test is found by it: all of them are asked.
    return bar && outcome.ran === 0 && outcome.failures.length === 0 ? await outcomeIn(copy.folder, file) : outcome;
  } finally {
    copy.remove();
  }
}

/** That a run is red, and that a test which failed says which bar is broken. */
function expectRed({ code, failures }: Outcome, bar: string): void {
  expect(code).not.toBe(0);
  expect(
    failures.some((failure) => names(failure, bar)),
    `No failure names ${bar}. What failed:\n${failures.join('\n').slice(0, 4000) || 'nothing'}`,
  ).toBe(true);
}

const files = [...new Set(allBreaches.map(({ test: file }) => file))].sort();

describe.each(files)('%s', (file) => {
  const breaches = allBreaches.filter((breach) => breach.test === file);

  // Else a red run proves nothing: it could be red in any copy.
  test('passes in a copy without a breach', { timeout }, async () => {
    const { code, failures } = await broken([], file);
    expect([code, failures]).toEqual([0, []]);
  });

  if (runsTogether(file)) {
    let run: Promise<Outcome> | undefined;
    test.each(breaches)('turns red and names $bar: $breach', { timeout }, async ({ bar }) => {
      run ??= broken(breaches, file);
      expectRed(await run, bar);
    });
  } else {
    test.each(breaches)('turns red and names $bar: $breach', { timeout }, async (breach) => {
      expectRed(await broken([breach], file, breach.bar), breach.bar);
    });
  }
});
