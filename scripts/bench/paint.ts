/** Lighthouse on one kept Chromium, with its own throttling of a phone (simulated). */
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { barePage } from './bare-page.ts';
import { type BuiltSite, hostSite, writeSite } from './built-site.ts';
import { type Measure, median } from './measure.ts';

const PAINT_BUDGET = 1.05;
const FULL_SCORE = 100;
/** On a busy machine a recording fails now and then (NO_NAVSTART); Lighthouse itself asks to try again. */
const TRIES = 4;

// A tab that closes while Lighthouse still listens to it rejects a promise that nobody holds; the audit itself is over by then.
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof Error && reason.name === 'TargetCloseError')) throw reason;
});

/** What Lighthouse found on one page. */
export interface Audit {
  /** Largest contentful paint, in milliseconds. */
  paint: number;
  /** Performance, of 100. */
  score: number;
}

/** Runs Lighthouse's performance audits. @param port Where Chromium listens for its tools. */
export async function audit(address: string, port: number): Promise<Audit> {
  let why = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const result = await lighthouse(address, { port, onlyCategories: ['performance'], output: 'json', logLevel: 'silent' });
    const paint = result?.lhr.audits['largest-contentful-paint']?.numericValue;
    const score = result?.lhr.categories['performance']?.score;
    if (typeof paint === 'number' && typeof score === 'number') return { paint, score: Math.round(score * 100) };
    why = result?.lhr.runtimeError?.message ?? 'it gave no reason';
  }
  throw new Error(`Lighthouse could not judge ${address}: ${why}`);
}

/** The largest contentful paint of a chapter and the front page against the same text written by hand. */
export async function* measurePaint(site: BuiltSite, port: number, runs: number): AsyncGenerator<Measure> {
  const chapter = site.heaviest.find(({ kind }) => kind === '/rapport/[chapter]/');
  const front = site.heaviest.find(({ kind }) => kind === '/');
  if (!chapter || !front) throw new Error('The site has no chapter or no front page.');
  const bare = writeSite(join(site.work, 'bare'), {
    'chapter/index.html': barePage(chapter.html),
    'front/index.html': barePage(front.html),
  });
  const [own, hand] = [await hostSite(site), await hostSite(bare)];
  const pairs = [
    {
      name: 'a chapter',
      ours: own.address + chapter.address,
      theirs: `${hand.address}/chapter/`,
      ourTimes: [] as number[],
      theirTimes: [] as number[],
    },
    {
      name: 'the front page',
      ours: `${own.address}/`,
      theirs: `${hand.address}/front/`,
      ourTimes: [] as number[],
      theirTimes: [] as number[],
    },
  ];
  // The first page that a new browser opens pays for the browser.
  await audit(`${hand.address}/chapter/`, port);

  for (let run = 0; run < runs; run++) {
    for (const pair of pairs) {
      pair.ourTimes.push((await audit(pair.ours, port)).paint);
      pair.theirTimes.push((await audit(pair.theirs, port)).paint);
    }
  }
  own.stop();
  hand.stop();

  for (const { name, ourTimes, theirTimes } of pairs) {
    const [ours, theirs] = [median(ourTimes), median(theirTimes)];
    yield {
      name: `Largest paint of ${name} against a bare page`,
      measured: ours / theirs,
      unit: '×',
      budget: PAINT_BUDGET,
      note: `${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms, simulated`,
    };
  }
}

/** Lighthouse's score for the heaviest page of each kind. */
export async function* measureScores(site: BuiltSite, port: number): AsyncGenerator<Measure> {
  const host = await hostSite(site);
  for (const { kind, address } of site.heaviest) {
    const { score, paint } = await audit(host.address + address, port);
    yield {
      name: `Lighthouse performance ${kind}`,
      measured: score,
      unit: 'points',
      budget: FULL_SCORE,
      note: `largest paint ${paint.toFixed(0)} ms`,
    };
  }
  host.stop();
}
