/** The whole site with hundreds and thousands of chapters more: what its build takes, and what grows that should not. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fragmentsOf } from '../../src/integrations/search-words.ts';
import { workCopy } from '../long/work-copy.ts';
import { writeLeastSite } from './build-cost.ts';
import { buildWatched, type Watched } from './build-watched.ts';
import type { BuiltSite } from './built-site.ts';
import { growChapters } from './grown-chapters.ts';
import type { Measure } from './measure.ts';

/** A build may take this much more a chapter than with the fewest chapters of the run: room for what the machine does beside. */
const MOST_GROWTH = 1.15;
const MOST_MEMORY = 4_000_000_000;
/** A page that has grown by more than this has grown with the number of others. In bytes. */
const SAME = 2_000;

/**
 * What is by its nature the sum of all chapters, and grows with them: the list of chapters, all of them on one page, the register
 * without script, and the texts for programs.
 */
const sums = ['rapport/index.html', 'rapport/samlet/index.html', 'register/index.html'];

/**
 * Builds the site with each number of chapters more.
 *
 * @param numbers How many, such as 400, 2,000 and 4,000; the first is what the others are held against.
 */
export async function* measureScale(site: BuiltSite, numbers: readonly number[]): AsyncGenerator<Measure> {
  const texts = (await fragmentsOf(join(site.dist, 'pagefind'))).map(({ content }) => content);
  let first: { each: number; number: number } | undefined;
  for (const number of numbers) {
    const copy = workCopy(`${number} chapters`);
    writeChapters(copy, texts, number);
    const ours = await buildWatched(copy, join(copy, 'scripts/build.ts'));
    const least = join(copy, 'least');
    writeLeastSite(least, join(copy, 'content'));
    const theirs = await buildWatched(least, 'scripts/bench/build-once.ts');
    const more = `${number.toLocaleString('en')} more chapters`;
    const each = ours.seconds / ours.pages;
    yield {
      name: `Build with ${more} against the least Astro site`,
      measured: ours.seconds / theirs.seconds,
      unit: '×',
      note: `${told(ours)} against ${told(theirs)}`,
    };
    yield { name: `Memory of the build with ${more}`, measured: ours.memory, unit: 'B', budget: MOST_MEMORY };
    if (first)
      yield {
        name: `Processor time a page with ${more} against ${first.number.toLocaleString('en')}`,
        measured: each / first.each,
        unit: '×',
        budget: MOST_GROWTH,
      };
    first ??= { each, number };
    yield* grownPages(site.dist, join(copy, 'dist'), more);
  }
}

const told = ({ seconds, pages, memory }: Watched) =>
  `processor ${seconds.toFixed(0)} s for ${pages.toLocaleString('en')} pages, ${(memory / 1e9).toFixed(2)} GB`;

/** Writes chapters into a copy of the project, and lets it take more than the report has. */
function writeChapters(copy: string, texts: readonly string[], number: number): void {
  const schema = join(copy, 'src/schemas/chapter.ts');
  writeFileSync(schema, readFileSync(schema, 'utf8').replace(/1, 12\)/, '1, 10_000)'));
  for (const [at, { title, sections }] of growChapters(texts, number).entries()) {
    const body = sections.map(
      ({ heading, paragraphs }, section) =>
        `## ${clean(heading)} ${section + 1}\n\n${paragraphs.map((paragraph) => `${clean(paragraph)}<Kilde id="redaktionen" />`).join('\n\n')}`,
    );
    const fields = [
      `title: ${JSON.stringify(`${clean(title)} ${at + 1}`)}`,
      `order: ${13 + at}`,
      'startPage: 78',
      `description: ${JSON.stringify(`Et kapitel, der er lavet for at måle. Det er nummer ${at + 1} af dem, og ingen har skrevet det.`)}`,
      'inShort: "Et kapitel, der er lavet for at måle."',
      'updated: "2026-11-22"',
      'principles: [reel-medinddragelse]',
      'values: [anerkendelse]',
      'questions: ["Hvad måles her?", "Hvad viser det?"]',
    ];
    writeFileSync(join(copy, `content/chapters/vokset-${at + 1}.mdx`), `---\n${fields.join('\n')}\n---\n\n${body.join('\n\n')}\n`);
  }
}

/** Text without signs that MDX takes for its own. */
const clean = (text: string) => text.replace(/[{}<>[\]*_`#\\]/g, '').replace(/^[-+\d.)\s]+/, '');

/** Which pages that were there before have grown, those first that should not have. */
function* grownPages(before: string, after: string, more: string): Generator<Measure> {
  const grown = globSync('**/*.html', { cwd: before })
    .map((name) => ({ name, by: statSync(join(after, name)).size - statSync(join(before, name)).size }))
    .filter(({ by }) => by > SAME)
    .sort((one, other) => other.by - one.by);
  const others = grown.filter(({ name }) => !sums.includes(name));
  yield {
    name: `Pages that grow with ${more}`,
    measured: others.length,
    unit: 'files',
    budget: 0,
    note: others
      .slice(0, 12)
      .map(({ name, by }) => `${name} +${by.toLocaleString('en')} B`)
      .join(', '),
  };
  for (const name of [...sums, 'llms.txt', 'sitemap-0.xml', 'offline.json', 'rapport/faelles-vaerdier.pdf', 'stik/faelles-vaerdier.zip'])
    yield {
      name: `${name} with ${more}`,
      measured: statSync(join(after, name)).size,
      unit: 'B',
      note: `${statSync(join(before, name)).size.toLocaleString('en')} B without`,
    };
}
