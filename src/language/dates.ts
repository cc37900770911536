const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/**
 * Writes a date as Danish prose does: »28. juni 2012«, »juni 2012« or »2012«.
 *
 * @param date `2012`, `2012-06` or `2012-06-28` (ISO 8601, calendar dates).
 * @throws {RangeError} When the month is not 01–12.
 */
export function danishDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1];
  if (!name) throw new RangeError(`"${date}" has no month ${month}.`);
  return day === undefined ? `${name} ${year}` : `${Number(day)}. ${name} ${year}`;
}
