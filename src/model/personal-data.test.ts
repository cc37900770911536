import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personalDataIn } from './personal-data.ts';

const known = new Set(['Fælles Værdier', 'Søren Juul', 'Rådet for Socialt Udsatte', 'Åben Dialog', 'Housing First']);
const kinds = (text: string) => personalDataIn(text, known).map(({ kind }) => kind);
const found = (text: string) => personalDataIn(text, known).map(({ kind, words }) => `${kind} ${words}`);

test.for([
  '010170-1234',
  '0101701234',
  '010170 1234',
  '01.01.70-1234',
  '01 01 70-1234',
  '311299-4321',
  '290200-9999',
  '610170-1234',
  'Han har 010170-1234, sagde hun.',
  'cpr:010170-1234.',
  '010170 - 1234',
  '010170–1234',
])('a CPR number is seen in »%s«', (text) => {
  expect(kinds(text)).toEqual(['cpr']);
});

test.for([
  '320170-1234',
  '001170-1234',
  '011370-1234',
  '300200-1234',
  '1234567890',
  'EAN 5790000123456',
  'sag 0101701234567',
  '22.11.26 1030',
  'LBK nr. 1089 af 16. august 2023',
  'den 22-11-2026',
])('no CPR number is seen in »%s«', (text) => {
  expect(kinds(text)).not.toContain('cpr');
});

test('every day of the calendar with four digits after it is seen as a CPR number, with and without a hyphen', () => {
  const day = fc.date({ min: new Date('1910-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', '-', ' ', '–'), (moment, serial, hyphen) => {
      const [year = '', month, date] = moment.toISOString().slice(0, 10).split('-');
      const number = `${date}${month}${year.slice(2)}${hyphen}${String(serial).padStart(4, '0')}`;
      expect(found(`Ring om ${number} i dag.`)).toEqual([`cpr ${number}`]);
    }),
  );
});

test.for([
  '20 30 40 50',
  '20304050',
  '2030 4050',
  '20-30-40-50',
  '20.30.40.50',
  '+45 20 30 40 50',
  '+4520304050',
  '0045 20304050',
  '+45 2030 4050',
  'tlf. 20304050',
  'Ring på 20 30 40 50!',
  '(20 30 40 50)',
])('a telephone number is seen in »%s«', (text) => {
  expect(kinds(text)).toEqual(['phone']);
});

test.for([
  '2012 2013',
  '2024-2025',
  '2026-11-22',
  '22-11-2026',
  '22112026',
  '20261122',
  '20000000 kr.',
  '20.000.000 kr.',
  'CVR 20304050',
  'CVR-nr. 20304050',
  'EAN 5790000123456',
  '§ 81, § 82 og § 83',
  'lov nr. 1089 af 2023',
  'kl. 10.30-11.45',
  '112',
  '10 20 30 40',
  '25 af 50 og 75 af 100',
  '98,5 pct. og 76 pct.',
  'sag 20304050',
  '2026',
])('no telephone number is seen in »%s«', (text) => {
  expect(kinds(text)).toEqual([]);
});

test.for(['karin@eksempel.dk', 'Skriv til karin.l@post.eksempel.dk.', 'søren@ærø.dk'])('an e-mail address is seen in »%s«', (text) => {
  expect(kinds(text)).toEqual(['email']);
});

test.for(['@karin', 'karin@', 'a @ b', 'kl. 9@kontoret'])('no e-mail address is seen in »%s«', (text) => {
  expect(kinds(text)).toEqual([]);
});

test.for([
  ['Vi ringer til Karin Lund i morgen.', 'Karin Lund'],
  ['Karin Lund ringer i morgen.', 'Karin Lund'],
  ['Det gør Bahareh Moradi.', 'Bahareh Moradi'],
  ['I går kom Hans-Peter Bjerre Sand forbi.', 'Hans-Peter Bjerre Sand'],
  ['Spørg Lotte von Halling.', 'Lotte von Halling'],
  ['Mette K. Holm følger op', 'Mette K. Holm'],
  ['Aftalen er: Mette Holm tager telefonen', 'Mette Holm'],
  ['- Mohamed Ali Hassan låser op', 'Mohamed Ali Hassan'],
  ['Zelda Madsen tager den.', 'Zelda Madsen'],
  ['Vi spurgte Åse Ørsted.', 'Åse Ørsted'],
] as const)('a full name is seen in »%s«', ([text, name]) => {
  expect(found(text)).toEqual([`name ${name}`]);
});

test.for([
  'Karin fra modtagelsen',
  'Aftenvagten',
  'Aftenvagten. Karin og Mette låser op.',
  'Efter § 81 i serviceloven skal vi hjælpe.',
  'I Odsherred Kommune følger de op hvert år.',
  'Odsherred Kommune følger op.',
  'Vi tager til København Nord.',
  'Læs Fælles Værdier igen.',
  'Søren Juul skrev rapporten.',
  'Rådet for Socialt Udsatte holder møde.',
  'Spørg Dansk Socialrådgiverforening.',
  'Vi prøver Åben Dialog og Housing First.',
  'Blå Kors og Kirkens Korshær',
  'Mandag den 3. marts. Vi mødes igen.',
  'HUSK DET NU',
  'Vi ringer. Det gør vi altid.',
  'Ledelsen mødes. Karin ser efter.',
  'Vi bruger MitID og NemID.',
  'Den Sociale Døgnvagt tager telefonen',
  'Værdi: respekt. Situation: telefonen.',
])('no full name is seen in »%s«', (text) => {
  expect(found(text)).toEqual([]);
});

test('all that a text gives away is told, each once', () => {
  expect(found('Karin Lund, 010170-1234, bor ved Nørrebro, tlf. 20 30 40 50, karin@eksempel.dk')).toEqual([
    'email karin@eksempel.dk',
    'cpr 010170-1234',
    'phone 20 30 40 50',
    'name Karin Lund',
  ]);
});

test('what is told stands in the text, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { words } of personalDataIn(text)) expect(text.normalize('NFC')).toContain(words);
    }),
  );
});

test('a very long note is read in a moment', () => {
  // The processor's time and not the clock's: a machine with other things to do must not turn this red.
  const start = process.cpuUsage();
  personalDataIn('Aa Bb '.repeat(2000) + '1 2 '.repeat(3000) + 'a.'.repeat(5000));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(500);
});
