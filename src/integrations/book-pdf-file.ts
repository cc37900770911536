/** Sets the book with Typst: a tagged PDF that claims PDF/UA-1. See docs/decisions/0021-books.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import decompress from 'woff2-encoder/decompress';
import { bookWords } from '../language/book-words.ts';
import { danishDate } from '../language/dates.ts';
import type { Book } from '../model/book.ts';
import type { BookColours } from '../model/book-colours.ts';
import { picturesOf } from '../model/book-epub.ts';
import { packedPdf } from './packed-pdf.ts';

const atkinson = 'node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-';
/** The faces of the book: the site's own, and beside them the italics and signs that the site's files leave out. */
const faces = [
  `${atkinson}400-normal.woff2`,
  `${atkinson}400-italic.woff2`,
  `${atkinson}700-normal.woff2`,
  `${atkinson}700-italic.woff2`,
  'src/assets/fonts/newsreader-display-da.woff2',
];

/** What Typst made of the book. */
export interface SetBook {
  pdf: Uint8Array;
  /** The cover alone, 1600 by 2560 in its proportions, as SVG with outlines for letters. */
  cover: string;
}

/**
 * @param root The project's root.
 * @param dist The built site, in which the pictures of the texts lie.
 * @throws When Typst is not there for this system, or cannot set the book, with what it says of it.
 */
export async function setBook(book: Book, colours: BookColours, root: string, dist: string): Promise<SetBook> {
  const fontBlobs = await Promise.all(faces.map(async (file) => Buffer.from(await decompress(readFileSync(join(root, file))))));
  const workspace = join(root, 'src/book');
  const compiler = (await openTypst()).create({ workspace, fontArgs: [{ fontBlobs }] });
  const pictures = picturesOf(book);
  compiler.mapShadow(
    join(workspace, 'book.json'),
    Buffer.from(JSON.stringify({ book, colours, words: { ...bookWords, date: danishDate(book.date) } })),
  );
  for (const file of pictures) compiler.mapShadow(join(workspace, file), readFileSync(join(dist, file)));
  return {
    pdf: packedPdf(reported('the PDF', () => compiler.pdf(compiled(compiler, join(workspace, 'book.typ')), { pdfStandard: 'ua-1' }))),
    cover: reported('the cover', () => compiler.plainSvg(compiled(compiler, join(workspace, 'cover.typ')))),
  };
}

async function openTypst(): Promise<typeof NodeCompiler> {
  try {
    return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler;
  } catch (cause) {
    throw new Error(
      `Typst, which sets the PDF, cannot be loaded on ${process.platform} ${process.arch}. Run "npm ci"; if that does not help, build on Linux, macOS or Windows, x64 or arm64.`,
      { cause },
    );
  }
}

function compiled(compiler: NodeCompiler, mainFilePath: string) {
  const done = compiler.compile({ mainFilePath });
  if (!done.result) {
    const error = done.takeError();
    throw new Error(JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no reason given'));
  }
  return done.result;
}

/** Runs a step of Typst; its own errors are a row of records, of which only what they say is of use. */
function reported<Result>(what: string, step: () => Result): Result {
  try {
    return step();
  } catch (cause) {
    const text = cause instanceof Error ? `${cause.message} ${'code' in cause ? cause.code : ''}` : String(cause);
    const said = [...text.matchAll(/"?message"?:\s*"((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
      message.replaceAll('\\"', '"').replaceAll('\\\\', ''),
    );
    throw new Error(
      `Typst could not set ${what} of the book:\n${[...new Set(said.length > 0 ? said : [text])].map((one) => `  ${one}`).join('\n')}`,
      { cause },
    );
  }
}
