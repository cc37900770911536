import { expect, test } from 'vitest';
import { settings } from '../schemas/page.ts';
import { securityTxt, securityTxtFaults } from './security-txt.ts';

const known = { security: { contact: 'sikkerhed@eksempel.dk', expires: '2027-06-01' } };
const site = 'https://eksempel.dk';
const text = securityTxt(known, site) ?? '';
const june = new Date('2026-06-02T12:00:00Z');

test('S16: who finds a weakness reads where to tell of it, in which language and until when', () => {
  expect(text).toBe(
    'Contact: mailto:sikkerhed@eksempel.dk\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: da, en\nCanonical: https://eksempel.dk/.well-known/security.txt\n',
  );
});

test('S16: a page with a form is a contact too', () => {
  const contact = 'https://eksempel.dk/sikkerhed/';
  expect(securityTxt({ security: { contact, expires: '2027-06-01' } }, site)).toContain(`Contact: ${contact}\n`);
});

test('S16: without anybody who could answer there is no file, and no invented address', () => {
  expect(securityTxt({ security: { unknown: 'Siden har endnu ingen udgiver.' } }, site)).toBeUndefined();
});

test.each([
  ['2026-06-02', []],
  ['2027-05-31', []],
  ['2027-06-01', ['It expired on 2027-06-01.']],
  ['2026-05-01', ['It expires on 2027-06-01, a year ahead or more: nobody may be there to answer by then.']],
])('S16: on %s the file has these faults: %j', (day, faults) => {
  expect(securityTxtFaults(text, new Date(`${day}T00:00:00Z`))).toEqual(faults);
});

test('S16: a file without its fields has each of them named', () => {
  expect(securityTxtFaults('Hej\n', june)).toEqual([
    'It names no contact.',
    'It does not say once when it expires.',
    'It does not name its languages once.',
    'It does not name its own address.',
  ]);
});

test('S16: an address that is none is refused with what to write', () => {
  const refused = settings.shape.security.safeParse({ contact: 'ring til os', expires: '2027-06-01' });
  expect(refused.error?.issues[0]?.message).toContain('must be { contact: "sikkerhed@…" or "https://…", expires: "2027-06-01" }');
});
