import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type ActionPlan, emptyAgreement } from './action-plan.ts';
import { type CalendarEvent, calendarFile } from './calendar-file.ts';
import { followUpEvents } from './follow-up-events.ts';

const written = new Date('2026-11-22T13:14:15.678Z');
const event: CalendarEvent = {
  id: 'abcdefgh-3',
  day: '2027-02-28',
  start: 540,
  minutes: 20,
  title: 'Vi ser efter',
  text: 'Aftale',
  reminderDays: 7,
};
const plan: ActionPlan = {
  id: 'abcdefgh12345678',
  workplace: '',
  date: '2026-11-30',
  said: 'Det, der bliver sagt her, bliver her',
  agreements: [{ ...emptyAgreement(), what: 'Ringer tilbage; samme dag, hver dag', who: 'Karin' }],
};

/** The file as another calendar reads it. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (!zone) throw new Error('The calendar has no zone.');
  ICAL.TimezoneService.register(new ICAL.Timezone(zone), 'Europe/Copenhagen');
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

test('another calendar reads three follow-ups at nine in the morning, on the last day of a shorter month', () => {
  const events = readBack(calendarFile(followUpEvents(plan, false), written));
  expect(events.map(({ startDate }) => startDate.toString())).toEqual([
    '2027-02-28T09:00:00',
    '2027-05-30T09:00:00',
    '2027-11-30T09:00:00',
  ]);
  expect(events.map(({ endDate }) => endDate.toString())).toEqual(['2027-02-28T09:20:00', '2027-05-30T09:45:00', '2027-11-30T10:00:00']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
});

test('nine in the morning is nine on both sides of the change to summer time', () => {
  const days = ['2027-03-27', '2027-03-28', '2027-03-29', '2027-10-30', '2027-10-31', '2027-11-01'];
  const events = readBack(
    calendarFile(
      days.map((day) => ({ ...event, id: day, day })),
      written,
    ),
  );
  // Denmark changes its clocks at two and three in the night, before these events.
  expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
    '2027-03-27T08:00:00.000Z',
    '2027-03-28T07:00:00.000Z',
    '2027-03-29T07:00:00.000Z',
    '2027-10-30T07:00:00.000Z',
    '2027-10-31T08:00:00.000Z',
    '2027-11-01T08:00:00.000Z',
  ]);
});

test('another calendar gets the same moment as the browser’s own knowledge of Denmark, on any day', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  const clock = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' });
  fc.assert(
    fc.property(day, fc.integer({ min: 4 * 60, max: 22 * 60 }), (moment, start) => {
      const [read] = readBack(calendarFile([{ ...event, day: moment.toISOString().slice(0, 10), start }], written));
      const minute = `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;
      expect(clock.format(read?.startDate.toJSDate())).toBe(`${moment.toISOString().slice(0, 10)} ${minute}`);
    }),
    { numRuns: 60 },
  );
});

test('the words come through whole, whatever they are, and no line is longer than 75 octets', () => {
  const words = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[æøå;,\\\n"a-z: ]{0,200}$/));
  fc.assert(
    fc.property(words, (text) => {
      const file = calendarFile([{ ...event, text }], written);
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).byteLength).toBeLessThanOrEqual(75);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: These may not stand in a calendar.
      const kept = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      expect(readBack(file).map(({ description }) => description)).toEqual([kept]);
    }),
  );
});

test('the calendar reminds a week before, and knows the event again the next time', () => {
  const [first] = readBack(calendarFile(followUpEvents(plan, false), written));
  const alarm = first?.component.getFirstSubcomponent('valarm');
  expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-P7D');
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(first?.uid).toBe('abcdefgh12345678-3@faelles-vaerdier');
  expect(first?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T13:14:15Z');
});

test('the agreements stand in the calendar only when asked for, and what was said never does', () => {
  const without = calendarFile(followUpEvents(plan, false), written);
  expect(without).not.toMatch(/Ringer|Karin|bliver/);
  const [first] = readBack(calendarFile(followUpEvents(plan, true), written));
  expect(first?.description).toContain('Det gør vi: Ringer tilbage; samme dag, hver dag\nHvem: Karin');
  expect(first?.description).not.toContain('bliver her');
});

test('a plan without the day of its meeting has no follow-ups', () => {
  expect(followUpEvents({ ...plan, date: '' }, true)).toEqual([]);
});

test('an event that does not end on its day is refused', () => {
  expect(() => calendarFile([{ ...event, start: 23 * 60, minutes: 60 }], written)).toThrow('is not on 2027-02-28');
});
