/**
 * Prints every budget of the built site that can be measured: bytes, and ratios to a yardstick that
 * is measured in the same run. `--bytes` keeps to the bytes, `--runs 5` repeats the ratios five times.
 *
 * The exit code is 1 when a budget in bytes or counts is broken. Ratios never decide: they depend on
 * what else the machine does. `--pages 400,2000,4000` measures nothing else than the site with so many chapters more.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { measureBuild } from './bench/build-cost.ts';
import { copyBuiltSite } from './bench/built-site.ts';
import { measureBytes } from './bench/bytes.ts';
import { measureFilmStart } from './bench/film-start.ts';
import { measureGrowth } from './bench/growth.ts';
import { breaks, head, line, type Measure } from './bench/measure.ts';
import { measurePaint, measureScores } from './bench/paint.ts';
import { measureScale } from './bench/scale.ts';
import { measureSearch } from './bench/search.ts';
import { startToolsBrowser } from './bench/tools-browser.ts';
import { chromiumFlags, needChromium } from './browser.ts';

const { values } = parseArgs({
  options: { bytes: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' }, pages: { type: 'string' } },
});
const chapters = values.pages?.split(',').map(Number) ?? [];
if (!chapters.every((number) => Number.isInteger(number) && number > 0))
  throw new Error(`--pages takes whole numbers, not "${values.pages}".`);
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not "${values.runs}".`);

const site = copyBuiltSite();
process.once('exit', site.remove);
const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags });
const broken: string[] = [];

try {
  console.log(head);
  if (chapters.length > 0) await print(measureScale(site, chapters));
  else await print(measureBytes(site, browser));
  if (!values.bytes && chapters.length === 0) {
    await print(measureSearch(site, browser, runs));
    await print(measureFilmStart(site, browser, runs));
    await print(measureGrowth(site));
    await print(measureBuild(site.work));
    const { port, stop } = await startToolsBrowser(site.work);
    await print(measurePaint(site, port, runs));
    await print(measureScores(site, port));
    await stop();
  }
} finally {
  await browser.close();
}

if (broken.length > 0) {
  console.error(`\nOver budget: ${broken.join('; ')}.`);
  process.exitCode = 1;
}

async function print(measures: AsyncIterable<Measure> | Iterable<Measure>): Promise<void> {
  for await (const measure of measures) {
    console.log(line(measure));
    if (breaks(measure)) broken.push(measure.name);
  }
}
