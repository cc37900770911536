import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passagesOf } from '../model/passages.ts';
import { sentencesOf } from './sentences.ts';
import { spoken } from './spoken-text.ts';

test.each([
  ['F.eks. kl. 9, fx i dag.', 'For eksempel klokken 9, for eksempel i dag.'],
  ['Efter § 4 og §§ 41–43, stk. 2.', 'Efter paragraf 4 og paragrafferne 41 til 43, stykke 2.'],
  ['Se s. 4, kap. 5 og nr. 6.', 'Se side 4, kapitel 5 og nummer 6.'],
  ['Det er 20 % eller 20 pct.', 'Det er 20 procent eller 20 procent.'],
  ['Det tager 1 min., de andre 4 min.', 'Det tager 1 minut, de andre 4 minutter.'],
  ['Tag en 1-2-4-alle.', 'Tag en 1 2 4 alle.'],
  ['Åbent 9–17, side 21–24.', 'Åbent 9 til 17, side 21 til 24.'],
  ['Ministerier m.fl. og andre osv.', 'Ministerier med flere og andre og så videre.'],
  ['Det koster 3 mio. kr. om året.', 'Det koster 3 millioner kroner om året.'],
  ['Den 28. juni 2012.', 'Den 28. juni 2012.'],
  ['Det er min. Og dit.', 'Det er min. Og dit.'],
  ['Mødet i\n  øjen\u00adhøjde', 'Mødet i øjenhøjde'],
])('»%s« is said »%s«', (written, said) => {
  expect(spoken(written)).toBe(said);
});

const files = globSync('content/**/*.{mdx,yaml}').sort();
const prose = passagesOf(files.map((path) => ({ path, bytes: readFileSync(path) })))
  .flatMap(({ passages }) => passages.map(({ words }) => words))
  .flatMap((words) => words.split('\n\n'));

test('what is said of the site holds no sign or abbreviation that a voice would stumble over', () => {
  const faults = prose.flatMap(sentencesOf).filter((one) => /[§%]|(?<![\p{L}.])(fx|nr\.|kl\.|pct\.|stk\.|s\. ?\d)/u.test(spoken(one)));
  expect(faults).toEqual([]);
});
