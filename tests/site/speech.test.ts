import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIndexes, openIndex } from '../../scripts/search/pagefind-in-node.ts';
import { type Anchor, cueAnchor, cueOfHits, type Hit } from '../../src/model/found-place.ts';

const speech: readonly [second: number, words: string][] = [
  [0, 'Jeg kom ind ad døren og vidste ikke, hvem jeg skulle spørge.'],
  [7, 'Så sagde hun mit navn.'],
  [83, 'Den kastebold, de talte om, var mig.'],
];
const transcript = speech.map(([second, words]) => `<p id="${cueAnchor(second)}">${words}</p>`).join('\n');
const page = `<!doctype html><html lang="da"><head><title>En film</title></head><body><main data-pagefind-body><h1>En film</h1>
<h2 id="udskrift">Udskrift</h2>${transcript}<h2 id="kilder">Kilder</h2><p>Noter om kilder.</p></main></body></html>`;

const dist = mkdtempSync(join(tmpdir(), 'speech-'));
beforeAll(async () => {
  const { index } = await createIndex({});
  await index?.addHTMLFile({ url: '/film/en/', content: page });
  await index?.writeFiles({ outputPath: join(dist, 'pagefind') });
});
afterAll(() => {
  closeIndexes();
  rmSync(dist, { recursive: true, force: true });
});

test.each([
  ['døren', 0],
  ['navn', 7],
  ['kastebold', 83],
  ['noter', undefined],
])('a search for »%s« opens the film at second %j, through the real index', async (word, second) => {
  const [result] = (await (await openIndex(dist)).search(word)).results;
  const found = (await result?.data()) as unknown as { anchors: Anchor[]; weighted_locations: Hit[] };
  expect(cueOfHits(found.anchors, found.weighted_locations)).toBe(second);
});
