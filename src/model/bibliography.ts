import { siteName } from '../language/words.ts';
import { reportFacts } from './report-facts.ts';

/** A page of the site as a list of literature names it. */
export interface CitedPage {
  title: string;
  /** The whole address. */
  url: string;
  /** The day it was last changed, such as `2026-11-22`. */
  updated: string;
  /** Undefined where the site has no publisher. */
  publisher?: string | undefined;
}

/** The formats of reference managers that the site writes, by the ending of the file. */
export const bibliographyFormats = ['bib', 'ris'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

/** What the file of a page is called; it lies beside the page. */
export const bibliographyFile = (format: BibliographyFormat): string => `henvisning.${format}`;

/** The address of the file for the report itself. */
export const reportFile = (format: BibliographyFormat): string => `/rapport/rapporten-2012.${format}`;

/** The three letters by which BibTeX knows the months. Source: btxdoc, »BibTeXing«, section 2.3. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A page of the site for a list of literature.
 *
 * BibTeX: fields as in btxdoc, with `url` and `langid` as biblatex has them. RIS: tags as in the specification of
 * Research Information Systems, kept at https://en.wikipedia.org/wiki/RIS_(file_format).
 */
export function pageReference({ title, url, updated, publisher }: CitedPage, format: BibliographyFormat): string {
  const path = new URL(url).pathname.split('/').filter(Boolean).join('-');
  if (format === 'bib')
    return bibtex('misc', `faelles-vaerdier-${path}`, [
      ['title', title],
      ['howpublished', `Websted: ${siteName}`],
      ...(publisher === undefined ? [] : ([['publisher', publisher]] as const)),
      ...day(updated),
      ['url', url],
      ['langid', 'danish'],
    ]);
  return ris('ELEC', [
    ['TI', title],
    ['T2', siteName],
    ...(publisher === undefined ? [] : ([['PB', publisher]] as const)),
    ['PY', updated.slice(0, 4)],
    ['DA', risDay(updated)],
    ['UR', url],
    ['LA', 'da'],
  ]);
}

/** The report of 2012 for a list of literature: what is known of it, and nothing else. Its address and ISBN are not known. */
export function reportReference(format: BibliographyFormat): string {
  const { title, published, authors, publishers } = reportFacts;
  const names = authors.map(({ given, family }) => `${family}, ${given}`);
  const publisher = publishers.join(' og ');
  if (format === 'bib')
    return bibtex('techreport', 'juul-riiskjaer-2012', [
      ['author', names.join(' and ')],
      // Two ministries in one pair of braces: their names hold the word that parts names elsewhere.
      ['institution', `{${publisher}}`],
      ['title', title.replace(/^\p{Lu}+ \p{Lu}+/u, '{$&}')],
      ...day(published),
      ['langid', 'danish'],
    ]);
  return ris('RPRT', [
    ...names.map((name) => ['AU', name] as const),
    ['TI', title],
    ['PB', publisher],
    ['PY', published.slice(0, 4)],
    ['DA', risDay(published)],
    ['LA', 'da'],
  ]);
}

type Fields = readonly (readonly [name: string, value: string])[];

function day(date: string): Fields {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return [
    ['year', year],
    ['month', months[Number(month) - 1] ?? ''],
    ['day', String(Number(dayOfMonth))],
  ];
}

const risDay = (date: string) => `${date.replaceAll('-', '/')}/`;

function bibtex(type: string, key: string, fields: Fields): string {
  const width = Math.max(...fields.map(([name]) => name.length));
  // A month is one of BibTeX's own words and stands without braces.
  const value = (name: string, text: string) => (name === 'month' ? text : `{${name === 'url' ? text : escaped(text)}}`);
  return `@${type}{${key},\n${fields.map(([name, text]) => `  ${name.padEnd(width)} = ${value(name, text)},\n`).join('')}}\n`;
}

/** Signs that mean something to LaTeX. Braces are left: they keep capitals as they are. */
const escaped = (text: string) => text.replace(/[&%$#_]/g, '\\$&');

/** Lines end as the specification asks. */
function ris(type: string, fields: Fields): string {
  return [['TY', type], ...fields, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
