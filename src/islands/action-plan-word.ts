import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Field, PlanOutline } from '../model/action-plan-outline.ts';

/** A4 and its margins, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1134 };
const columns = [2800, page.width - 2 * page.margin - 2800];
/** What XML cannot hold, and a Word file with it could not be opened. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: These are the signs that XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A plan as a Word file, with real headings and tables, in Danish. The library is heavy, so this file is
 * fetched only when a reader asks for it.
 */
export function planToWord({ title, meeting, said, agreements, followUps }: PlanOutline): Promise<Blob> {
  const document = new Document({
    title,
    creator: 'Fælles Værdier',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'da-DK' } } },
        heading1: { run: { font: 'Georgia', size: 44 }, paragraph: { spacing: { after: 200 } } },
        heading2: { run: { font: 'Georgia', size: 28 }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...(meeting.length > 0 ? [table(meeting)] : []),
          ...(said ? [heading('Det blev sagt'), ...lines(said)] : []),
          ...agreements.flatMap((agreement) => [heading(agreement.title), table(agreement.fields)]),
          ...(followUps.length > 0 ? [heading('Vi ser efter'), table(followUps)] : []),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });

/** Lines as paragraphs, without what XML forbids. */
const lines = (text: string, bold = false) =>
  text
    .replace(forbidden, '')
    .replace(/\p{Surrogate}/gu, '')
    .split('\n')
    .map((line) => new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text: line, bold })] }));

function table(fields: readonly Field[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '7B7566' };
  const margins = { top: 90, bottom: 90, left: 120, right: 120 };
  const borders = { top: line, bottom: line, left: line, right: line };
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    rows: fields.map(
      ({ name, text }) =>
        new TableRow({
          cantSplit: true,
          children: [lines(name, true), lines(text)].map(
            (children, index) => new TableCell({ children, margins, borders, width: { size: columns[index] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}
