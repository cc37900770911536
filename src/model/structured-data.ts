import type { Published } from '../schemas/film.ts';
import { fileFor, mediaUrl } from './film-offer.ts';
import { reportFacts } from './report-facts.ts';

const report = {
  '@type': 'Report',
  name: reportFacts.title,
  inLanguage: 'da',
  datePublished: reportFacts.published,
  author: reportFacts.authors.map(({ given, family }) => ({ '@type': 'Person', name: `${given} ${family}` })),
  publisher: reportFacts.publishers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
} as const;

/** Structured data for the overview of the report. Source of the terms: https://schema.org/Report. */
export function reportOverviewData(chapters: readonly { url: string; title: string }[]): Record<string, unknown> {
  return { ...report, hasPart: chapters.map(({ url, title }, index) => ({ '@type': 'Chapter', position: index + 1, name: title, url })) };
}

/**
 * Structured data for a page about a chapter. The page is an article *about* the chapter, as the
 * chapter's own text is not on it. Source of the terms: https://schema.org/Chapter.
 */
export function reportData(
  url: string,
  reportUrl: string,
  chapter: { title: string; order: number; startPage: number; description: string; updated: string },
): Record<string, unknown> {
  return {
    '@type': 'Article',
    headline: chapter.title,
    description: chapter.description,
    inLanguage: 'da',
    dateModified: chapter.updated,
    url,
    about: {
      '@type': 'Chapter',
      name: chapter.title,
      position: chapter.order,
      pageStart: chapter.startPage,
      isPartOf: { ...report, url: reportUrl },
    },
  };
}

/** Structured data for a word of the glossary. Source of the terms: https://schema.org/DefinedTerm. */
export function termData(url: string, setUrl: string, term: { term: string; inShort: string }): Record<string, unknown> {
  return {
    '@type': 'DefinedTerm',
    name: term.term,
    description: term.inShort,
    inLanguage: 'da',
    url,
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Ordliste', url: setUrl },
  };
}

/**
 * Structured data for a film that can be played. Source of the terms: https://schema.org/VideoObject.
 *
 * @param base Where media are served from.
 */
export function filmData(
  film: { title: string; description: string; updated: string },
  published: Published,
  base: string,
  id: string,
  site: URL | undefined,
): Record<string, unknown> {
  const url = (name: string | undefined) => name && new URL(mediaUrl(base, id, name), site).href;
  return {
    '@type': 'VideoObject',
    name: film.title,
    description: film.description,
    inLanguage: 'da',
    uploadDate: film.updated,
    duration: `PT${Math.round(published.media.seconds)}S`,
    thumbnailUrl: url(fileFor(published, 'poster')?.name),
    contentUrl: url(published.media.files.find((file) => file.use === 'video' && file.type.includes('avc1'))?.name),
    isAccessibleForFree: true,
    accessibilityFeature: ['captions', 'transcript'],
  };
}
