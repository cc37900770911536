/** A calendar day as ISO 8601 writes it: `2026-11-22`. Days compare as text. */
export type Day = string;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a text is a day that is in the calendar, of the years 1900 to 2199. */
export function isDay(text: string): text is Day {
  const [, year, month, day] = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const monthNumber = Number(month);
  return monthNumber >= 1 && monthNumber <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), monthNumber);
}

/** The day that a moment falls on where the reader is. */
export function dayOf(moment: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/**
 * The same day of a later month, or the last of that month where it has no such day: three months
 * after 30 November is 28 February.
 *
 * @param months How many months later, 0 or more.
 * @throws {RangeError} When `day` is not a day of the calendar.
 */
export function monthsLater(day: Day, months: number): Day {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day of the calendar.`);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${laterYear}-${two(laterMonth)}-${two(Math.min(date, daysIn(laterYear, laterMonth)))}`;
}
