import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';

/** A sheet as it comes out of the printer. */
export interface PrintedPage {
  /** All that stands on it, on one line. */
  words: string;
  /** How much of it is ink, from 0 to 1. */
  inked: number;
  /** Its number, from 1. */
  number: number;
  /** All that came out with it. */
  pdf: Buffer;
}

/** A picture, a byte of grey for each dot. */
interface GreyPicture {
  width: number;
  height: number;
  dots: Uint8Array;
}

/** Dots an inch at which ink is told from paper, and at which a camera reads a code of 20 mm. */
const INK = 50;
const CAMERA = 200;

/** Prints a page as the browser would, and looks at the sheets. */
export async function printed(page: Page, how: Parameters<Page['pdf']>[0] = {}): Promise<PrintedPage[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, ...how });
  return inFolder(pdf, (folder) => {
    const texts = run('pdftotext', ['-raw', join(folder, 'paper.pdf'), '-'])
      .toString('utf8')
      .split('\f')
      .slice(0, -1);
    const pictures = greys(greyOf(pdf, INK));
    return texts.map((text, index) => {
      const picture = pictures[index];
      if (!picture) throw new Error(`Sheet ${index + 1} has words and no picture.`);
      const inked = picture.dots.reduce((sum, dot) => sum + (dot < 128 ? 1 : 0), 0) / picture.dots.length;
      return { words: text.replace(/\s+/g, ' ').trim(), inked, number: index + 1, pdf };
    });
  });
}

/** What the code on a sheet says to a camera; undefined where there is none. */
export function codeOn({ pdf, number }: PrintedPage): string | undefined {
  const [picture] = greys(greyOf(pdf, CAMERA, number));
  if (!picture) throw new Error(`There is no sheet ${number}.`);
  const { width, height, dots } = picture;
  const colours = new Uint8ClampedArray(width * height * 4);
  dots.forEach((dot, at) => {
    colours.set([dot, dot, dot, 255], at * 4);
  });
  return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/**
 * The sheets of a PDF as pictures in grey, one behind the other, in the format PGM.
 *
 * @param resolution Dots an inch.
 * @param only The number of the sheet, where one is enough.
 */
export function greyOf(pdf: Buffer, resolution = INK, only?: number): Buffer {
  const sheets = only === undefined ? [] : ['-f', String(only), '-l', String(only)];
  return inFolder(pdf, (folder) => run('pdftoppm', ['-gray', '-r', String(resolution), ...sheets, join(folder, 'paper.pdf')]));
}

/** The pictures in a row of PGM files: each is »P5«, its width and height, its white, and its dots. */
function greys(files: Buffer): GreyPicture[] {
  const pictures: GreyPicture[] = [];
  for (let at = 0; at < files.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(files.toString('latin1', at, at + 40));
    if (!head) throw new Error('pdftoppm has made no picture in grey.');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    pictures.push({ width, height, dots: files.subarray(from, at) });
  }
  return pictures;
}

function run(command: string, given: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, given, { maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${command} failed: ${error ?? stderr}. Run "npm run setup".`);
  return stdout;
}

function inFolder<Result>(pdf: Buffer, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
