import type { Change } from '../schemas/change.ts';

/** A page and what was changed on it, newest first. */
export interface ChangedPage {
  /** The address on the site, such as `/om/`. */
  address: string;
  title: string;
  /** The language of the title, where it is not Danish. */
  lang?: string | undefined;
  changes?: readonly Change[] | undefined;
}

/** A change of a page, as the log tells it. */
export interface LoggedChange extends Change {
  page: Omit<ChangedPage, 'changes'>;
  /** Which of the page's changes of that day it is, counted from the first: a later one does not renumber it. */
  number: number;
}

/** A month and its changes. */
export interface MonthOfChanges {
  /** Such as `2026-05`. */
  month: string;
  changes: LoggedChange[];
}

/** All changes of all pages, newest first; those of one day in the order of the pages. */
export function changeLog(pages: readonly ChangedPage[]): LoggedChange[] {
  const log = pages.flatMap(({ changes = [], ...page }) =>
    changes.map((change, at) => ({
      ...change,
      page,
      number: changes.slice(at).filter(({ date }) => date === change.date).length,
    })),
  );
  return log.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The log by months, newest first. */
export function byMonth(log: readonly LoggedChange[]): MonthOfChanges[] {
  const months = [...new Set(log.map(({ date }) => date.slice(0, 7)))];
  return months.map((month) => ({ month, changes: log.filter(({ date }) => date.startsWith(month)) }));
}
