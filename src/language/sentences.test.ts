import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passagesOf } from '../model/passages.ts';
import { sentencesOf } from './sentences.ts';

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
  ['Sig det, som det er. Hvad nu? Spørg igen! Vent …', ['Sig det, som det er.', 'Hvad nu?', 'Spørg igen!', 'Vent …']],
  ['Hun sagde: »Kom ind.« Han kom. (Det var sent.)', ['Hun sagde: »Kom ind.«', 'Han kom.', '(Det var sent.)']],
  ['Jf. Serviceloven § 12, stk. 2, f.eks. kl. 9. Så var den der.', ['Jf. Serviceloven § 12, stk. 2, f.eks. kl. 9.', 'Så var den der.']],
  ['Et møde i øjenhøjde', ['Et møde i øjenhøjde']],
  ['', []],
  ['En linje\nbrydes her. Og\nher.', ['En linje\nbrydes her.', 'Og\nher.']],
])('»%s« has the sentences that a reader would hear', (text, sentences) => {
  expect(trimmed(text)).toEqual(sentences);
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
