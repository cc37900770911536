/** The PDF of the book, asked by PDF.js, qpdf and poppler: none of them made it. */
import { spawnSync } from 'node:child_process';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { contentOf, openPdf, pagesOfPdf, pdfPath, tagsOf } from './book-files.ts';

let pdf: PDFDocumentProxy;
beforeAll(async () => {
  pdf = await openPdf();
});

test('the PDF says its title and its language, shows the title, and claims PDF/UA-1', async () => {
  const { info, metadata } = await pdf.getMetadata();
  const preferences = (await pdf.getViewerPreferences()) as Map<string, unknown> | null;
  expect(info).toMatchObject({ Title: 'Fælles Værdier: en bog om rapporten fra 2012', Language: 'da-DK' });
  expect(await pdf.getMarkInfo()).toEqual(new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false })));
  expect(preferences?.get('DisplayDocTitle')).toBe(true);
  expect(metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('all that the PDF says is tagged, or marked as the head or foot of a page', async () => {
  const faults = (
    await Promise.all(
      (
        await pagesOfPdf(pdf)
      ).map(async (page) => {
        const tagged = new Set((await tagsOf(page)).flatMap(({ id }) => id ?? []));
        return [...(await contentOf(page))]
          .filter(([name, words]) => words.trim() !== '' && !tagged.has(name))
          .map(([, words]) => `page ${page.pageNumber}: ${words.slice(0, 60)}`);
      }),
    )
  ).flat();
  expect(faults).toEqual([]);
});

test('the tags of the PDF are those of a text: paragraphs, lists, tables with their heads; a picture says what it shows', async () => {
  const nodes = (await Promise.all((await pagesOfPdf(pdf)).map(tagsOf))).flat();
  const roles = new Set(nodes.flatMap(({ role }) => role ?? []));
  for (const role of ['P', 'L', 'LI', 'LBody', 'Table', 'TH', 'TD', 'Caption', 'Link', 'TOC']) expect(roles).toContain(role);
  expect(nodes.filter(({ role, alt }) => role === 'Figure' && !alt)).toEqual([]);
});

test('every link in the PDF says what it is and leads to a page of it, or to the web', async () => {
  const faults: string[] = [];
  let inside = 0;
  for (const page of await pagesOfPdf(pdf)) {
    for (const link of await page.getAnnotations()) {
      const place = `page ${page.pageNumber}, "${link.overlaidText ?? ''}"`;
      if (!link.contentsObj?.str) faults.push(`${place} has no description`);
      const dest = typeof link.dest === 'string' ? await pdf.getDestination(link.dest) : link.dest;
      if (Array.isArray(dest)) {
        inside += 1;
        const index = await pdf.getPageIndex(dest[0]).catch(() => -1);
        if (index < 0 || index >= pdf.numPages) faults.push(`${place} leads to no page`);
      } else if (!/^(https?:\/\/|mailto:)/.test(link.url ?? link.unsafeUrl ?? '')) faults.push(`${place} leads nowhere`);
    }
  }
  expect(inside).toBeGreaterThan(1000);
  expect(faults).toEqual([]);
});

test('qpdf finds no fault in the PDF', () => {
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', pdfPath], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('No syntax or stream encoding errors found');
});

test('poppler reads the PDF as tagged, in A4, with every face embedded', () => {
  const info = spawnSync('pdfinfo', [pdfPath], { encoding: 'utf8' }).stdout;
  const fonts = spawnSync('pdffonts', [pdfPath], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2);
  expect(info).toMatch(/^Tagged:\s+yes$/m);
  expect(info).toMatch(/^Page size:.*\(A4\)$/m);
  expect(fonts.length).toBeGreaterThan(2);
  expect(fonts.filter((line) => !/\byes\s+yes\s+yes\s+\d+/.test(line))).toEqual([]);
});
