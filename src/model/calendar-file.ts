import type { Day } from './calendar-days.ts';

/** Something in a calendar, at a time of the day in Denmark. */
export interface CalendarEvent {
  /** The same event has the same id each time it is written, so that a calendar changes it and does not add it. */
  id: string;
  day: Day;
  /** Minutes after midnight at which it begins. */
  start: number;
  /** How long it lasts, in minutes. It ends on the same day. */
  minutes: number;
  title: string;
  text: string;
  /** How many days before it the calendar reminds of it. */
  reminderDays: number;
}

/** Denmark's clock: summer time from the last Sunday of March to the last Sunday of October, since 1996. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * Events as an iCalendar file (RFC 5545), which Outlook, Apple's and Google's calendars open.
 *
 * @param written When the file is written.
 * @throws {RangeError} When an event does not begin and end on its day.
 */
export function calendarFile(events: readonly CalendarEvent[], written: Date): string {
  const stamp = `${written.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Faelles Vaerdier//Handleplan//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zone,
    ...events.flatMap(({ id, day, start, minutes, title, text, reminderDays }) => [
      'BEGIN:VEVENT',
      `UID:${id}@faelles-vaerdier`,
      `DTSTAMP:${stamp}`,
      `DTSTART;TZID=Europe/Copenhagen:${timeOf(day, start)}`,
      `DTEND;TZID=Europe/Copenhagen:${timeOf(day, start + minutes)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'TRANSP:OPAQUE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:-P${reminderDays}D`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function timeOf(day: Day, minutes: number): string {
  if (minutes < 0 || minutes >= 24 * 60) throw new RangeError(`${minutes} minutes after midnight is not on ${day}.`);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.replaceAll('-', '')}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
}

/** Text as a value: what the format uses itself is marked, and what it forbids is left out. */
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 allows only the tab of these in a text.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** A line of at most 75 octets; what is left goes on in the next after a blank. No character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).byteLength;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
