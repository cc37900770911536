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

/** The changes of a day. */
export interface DayOfChanges {
  /** Such as `2026-05-12`. */
  date: string;
  changes: LoggedChange[];
}

/** The days of a month on which something was changed. */
export interface MonthOfChanges {
  /** Such as `2026-05`. */
  month: string;
  days: DayOfChanges[];
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

/** The log by months and days, in its own order. */
export function byMonth(log: readonly LoggedChange[]): MonthOfChanges[] {
  const dates = [...new Set(log.map(({ date }) => date))];
  const days = dates.map((date) => ({ date, changes: log.filter((change) => change.date === date) }));
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  return months.map((month) => ({ month, days: days.filter(({ date }) => date.startsWith(month)) }));
}
