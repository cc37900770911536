import { describe, expect, test } from 'vitest';
import { allBreaches } from '../breaches/all.ts';
import type { Breach } from '../breaches/breach.ts';
import { linkedCopy, names, type Outcome, outcomeIn, runsTogether } from './broken-copy.ts';

/** One run may hold every page in a browser. */
const timeout = 3_600_000;

/** Plants breaches in a copy of the project, and asks the tests of some bars there. */
async function ask(file: string, bars: readonly string[], breaches: readonly Breach[]): Promise<Outcome> {
  const copy = linkedCopy();
  try {
    for (const { plant } of breaches) plant(copy.folder);
    const outcome = await outcomeIn(copy.folder, file, bars);
    // Where the ids stand in the faults and not in the tests' names, no test is found by them: all of them are asked.
    return outcome.ran === 0 && outcome.failures.length === 0 ? await outcomeIn(copy.folder, file) : outcome;
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
  const bars = [...new Set(breaches.map(({ bar }) => bar))];

  // Else a red run proves nothing: it could be red in any copy.
  test('passes in a copy without a breach', { timeout }, async () => {
    const { code, ran, failures } = await ask(file, bars, []);
    expect([code, failures]).toEqual([0, []]);
    expect(ran).toBeGreaterThan(0);
  });

  if (runsTogether(file)) {
    // Together, but no two of one bar: else the first could hide that the second is not seen.
    const rounds: Breach[][] = [];
    for (const breach of breaches) {
      const round = rounds.find((one) => one.every(({ bar }) => bar !== breach.bar));
      if (round) round.push(breach);
      else rounds.push([breach]);
    }
    describe.each(rounds.map((round) => ({ round })))('planted together', ({ round }) => {
      let run: Promise<Outcome> | undefined;
      test.each(round)('turns red and names $bar: $breach', { timeout }, async ({ bar }) => {
        run ??= ask(
          file,
          round.map((one) => one.bar),
          round,
        );
        expectRed(await run, bar);
      });
    });
  } else {
    test.each(breaches)('turns red and names $bar: $breach', { timeout }, async (breach) => {
      expectRed(await ask(file, [breach.bar], [breach]), breach.bar);
    });
  }
});
