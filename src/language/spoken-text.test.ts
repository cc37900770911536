import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passagesOf } from '../model/passages.ts';
import { sentencesOf, spoken } from './spoken-text.ts';

const trimmed = (text: string) => sentencesOf(text).map((one) => one.trim());

test.each([
  ['Vi mødes. Så taler vi.', ['Vi mødes.', 'Så taler vi.']],
  ['Det er en ret, f.eks. Aktindsigt. Det ved få.', ['Det er en ret, f.eks. Aktindsigt.', 'Det ved få.']],
  ['Se bl.a. Region Hovedstaden og jf. Lov om social service.', ['Se bl.a. Region Hovedstaden og jf. Lov om social service.']],
  ['Læs s. 4. Og læs kap. 5 Borgeren.', ['Læs s. 4.', 'Og læs kap. 5 Borgeren.']],
  ['Lov nr. 692 af 8. juni 2018. Den gælder.', ['Lov nr. 692 af 8. juni 2018.', 'Den gælder.']],
  ['Den 28. juni 2012 kom den. Siden er den væk.', ['Den 28. juni 2012 kom den.', 'Siden er den væk.']],
  ['Tid, ro, respekt osv. Det er værdier.', ['Tid, ro, respekt osv.', 'Det er værdier.']],
  ['Tid, ro, respekt osv. er værdier.', ['Tid, ro, respekt osv. er værdier.']],
  ['»Hvad nu?« spurgte hun. »Vi venter.« Så gik de.', ['»Hvad nu?« spurgte hun.', '»Vi venter.«', 'Så gik de.']],
  ['H. C. Andersen og Karin K. Olsen. Begge skrev.', ['H. C. Andersen og Karin K. Olsen.', 'Begge skrev.']],
  ['Slå op fra A til Å. Det er let.', ['Slå op fra A til Å.', 'Det er let.']],
  ['Den er af en anden art. Den lever.', ['Den er af en anden art.', 'Den lever.']],
  ['En linje\nbrydes her. Og\nher.', ['En linje\nbrydes her.', 'Og\nher.']],
])('»%s« has the sentences that a reader would hear', (text, sentences) => {
  expect(trimmed(text)).toEqual(sentences);
});

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

test('all prose of the site is read whole, in sentences that each say something', () => {
  expect(prose.length).toBeGreaterThan(2_000);
  const faults = prose.filter((text) => {
    const sentences = sentencesOf(text);
    return sentences.join('') !== text || sentences.some((one) => /[\p{L}\d]/u.test(text) && !/[\p{L}\d]/u.test(one));
  });
  expect(faults).toEqual([]);
});

test('no sentence of the site begins with a small letter or ends in an abbreviation that it goes on after', () => {
  const faults = prose.flatMap((text) =>
    trimmed(text).filter(
      (one, at) => (at > 0 && /^[^\p{L}\d]*\p{Ll}/u.test(one)) || /(?<![\p{L}.])(f\.eks|bl\.a|jf|nr|kl|ca|pr|dvs|kap|s)\.$/u.test(one),
    ),
  );
  expect(faults).toEqual([]);
});

test('what is said of the site holds no sign or abbreviation that a voice would stumble over', () => {
  const faults = prose.flatMap(sentencesOf).filter((one) => /[§%]|(?<![\p{L}.])(fx|nr\.|kl\.|pct\.|stk\.|s\. ?\d)/u.test(spoken(one)));
  expect(faults).toEqual([]);
});
