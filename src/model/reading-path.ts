import { readability, readingMinutes } from '../language/readability.ts';
import { partWords } from '../language/words.ts';
import type { PathStep, ReadCollection } from '../schemas/path.ts';
import { proseSections, proseWords } from './prose-words.ts';

/** A page that a reading path can lead to. */
export interface ReadPage {
  title: string;
  /** The language of the title, where it is not Danish. */
  lang?: string | undefined;
  address: string;
  /** The text below the fields, as it was written. */
  body: string;
  /** Fields that have a heading of their own on the page. */
  fields: { inShort?: string | undefined; questions?: readonly string[] | undefined; sayTomorrow?: readonly string[] | undefined };
}

/** A film that a reading path can lead to. */
export interface WatchedFilm {
  title: string;
  address: string;
  seconds: number;
}

/** Where the pages and films of a path are found; undefined where there is none, as when a film was taken down. */
export interface PathSources {
  page: (read: { collection: ReadCollection; id: string; version?: 'easy' | undefined }) => ReadPage | undefined;
  film: (id: string) => WatchedFilm | undefined;
}

/** A step as the reader sees it. */
export interface PlannedStep {
  title: string;
  lang?: string | undefined;
  address: string;
  /** The heading to read under, where it is not the whole page. */
  part?: string | undefined;
  isFilm: boolean;
  /** Whole minutes, at least one: the same that the page itself says. */
  minutes: number;
  take: string;
}

/** A part of a page: its heading and what stands under it. */
export interface PagePart {
  id: string;
  heading: string;
  words: string;
}

/** Every part of a page that a step can name: its own headings, and those that come from fields. */
export function partsOf({ body, fields }: ReadPage): PagePart[] {
  const field = (id: keyof typeof partWords, words: string) => (words === '' ? [] : [{ id, heading: partWords[id], words }]);
  return [
    ...field('kort-fortalt', fields.inShort ?? ''),
    ...proseSections(body),
    ...field('i-morgen', (fields.sayTomorrow ?? []).join('\n')),
    ...field('tal-om-det', (fields.questions ?? []).join('\n')),
  ];
}

/** The steps of a path with their minutes. A step whose page or film is not there is left out. */
export function plannedSteps(steps: readonly PathStep[], sources: PathSources): PlannedStep[] {
  return steps.flatMap(({ read, film, take }): PlannedStep[] => {
    if (film !== undefined) {
      const found = sources.film(film);
      if (!found) return [];
      return [{ title: found.title, address: found.address, isFilm: true, minutes: Math.max(1, Math.round(found.seconds / 60)), take }];
    }
    const page = read && sources.page(read);
    if (!page) return [];
    const part = read.section === undefined ? undefined : partsOf(page).find(({ id }) => id === read.section);
    if (read.section !== undefined && !part) return [];
    return [
      {
        title: page.title,
        lang: page.lang,
        address: part ? `${page.address}#${part.id}` : page.address,
        part: part?.heading,
        isFilm: false,
        minutes: readingMinutes(readability(part?.words ?? proseWords(page.body)).words),
        take,
      },
    ];
  });
}

/** The minutes of some steps together. */
export function minutesOf(steps: readonly { minutes: number }[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** How much of the promised time a path has to fill, so that nobody is cheated of the rest. */
const LEAST_SHARE = 0.8;

/** The fewest minutes that the steps of a path of some length may take. */
export function leastMinutes(minutes: number): number {
  return Math.ceil(minutes * LEAST_SHARE);
}

/** Whether steps of so many minutes fill a path of that length, and do not run over. */
export function fills(sum: number, minutes: number): boolean {
  return sum >= leastMinutes(minutes) && sum <= minutes;
}
