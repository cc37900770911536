import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { packedPdf } from './packed-pdf.ts';

const text = `#set document(title: "Prøve", date: datetime(year: 2026, month: 11, day: 22))
#set text(lang: "da")
#for number in range(60) [
  = Kapitel #number

  Se #link(<foerste>)[det første].
  #pagebreak(weak: true)
]
= Det første <foerste>`;

/** A PDF with some hundred objects, as Typst writes it. */
function typstPdf(): Uint8Array {
  const compiler = NodeCompiler.create();
  const { result } = compiler.compile({ mainFileContent: text });
  if (!result) throw new Error('Typst could not set the text of the test.');
  return compiler.pdf(result);
}

/** What PDF.js reads: title, outline, and of each page its words, tags and links. */
async function readingOf(pdf: Uint8Array) {
  const open = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: open.numPages }, (_, index) => open.getPage(index + 1)));
  const { info } = await open.getMetadata();
  return {
    info,
    outline: await open.getOutline(),
    pages: await Promise.all(
      pages.map(async (page) => ({
        words: (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''),
        tags: JSON.stringify(await page.getStructTree()),
        links: (await page.getAnnotations()).map(({ dest }) => JSON.stringify(dest)),
      })),
    ),
  };
}

test('a packed PDF says the same, and is a good deal smaller', async () => {
  const pdf = typstPdf();
  const packed = packedPdf(pdf);
  expect(await readingOf(packed)).toEqual(await readingOf(pdf));
  expect(packed.length).toBeLessThan(0.7 * pdf.length);
});

test('a PDF that is written otherwise is not packed wrongly but refused', () => {
  expect(() => packedPdf(packedPdf(typstPdf()))).toThrow('The PDF has no table of objects as Typst writes it.');
  expect(() => packedPdf(Buffer.from('no PDF'))).toThrow('The PDF has no table of objects as Typst writes it.');
});
