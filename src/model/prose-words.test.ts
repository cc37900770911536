import { expect, test } from 'vitest';
import { proseWords } from './prose-words.ts';

test('headings, marks and tables are no running text', () => {
  const text =
    '## Overskrift\n\nSig *det*.<Kilde id="a" /> Også <Ord id="nej">nej</Ord>.\n\n- Første råd.\n\n<Tabel titel="T">\n\n| a |\n|---|\n| b |\n\n</Tabel>\n';
  expect(proseWords(text)).toBe('Sig det. Også nej.\nFørste råd.');
});
