import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_MAIL, mistakeMail } from './mistake-mail.ts';

const page = { title: 'Ægte & ærlig information', address: 'https://eksempel.dk/principper/aegte-og-aerlig-information/' };

/** A mail as a mail program reads its address (RFC 6068). */
function read(mail: string) {
  const [, to = '', fields = ''] = /^mailto:([^?]*)\?(.*)$/.exec(mail) ?? [];
  const named = Object.fromEntries(fields.split('&').map((field) => field.split('=').map(decodeURIComponent)));
  return { to: decodeURIComponent(to), subject: named['subject'] ?? '', body: named['body'] ?? '' };
}

test('the mail goes to the publisher and names the page', () => {
  const { to, subject, body } = read(mistakeMail('redaktion@eksempel.dk', page));
  expect(to).toBe('redaktion@eksempel.dk');
  expect(subject).toBe('Fejl på siden »Ægte & ærlig information«');
  expect(body.split('\r\n').slice(0, 5)).toEqual([
    'Side: Ægte & ærlig information',
    'Adresse: https://eksempel.dk/principper/aegte-og-aerlig-information/',
    '',
    'Det er forkert:',
    '',
  ]);
});

test('the mail asks for no words about a citizen', () => {
  expect(read(mistakeMail('a@b.dk', page)).body).toContain('Skriv ikke noget, som en borger kan kendes på.');
});

test('the mail names the place by its first words and its id', () => {
  const { body } = read(mistakeMail('a@b.dk', page, { words: '  Sig,\n hvad du   ved. ', id: 'p-a1b2c' }));
  expect(body).toContain(`Adresse: ${page.address}#p-a1b2c\r\nSted: »Sig, hvad du ved.«\r\n`);
});

test('a long paragraph is cut at a word', () => {
  const { body } = read(mistakeMail('a@b.dk', page, { words: 'Borgeren skal vide det. '.repeat(20) }));
  expect(/Sted: »(.*)«/.exec(body)?.[1]).toMatch(/^(Borgeren skal vide det\. )+(Borgeren )?(skal )?(vide )?…$/);
});

test('danish letters, ampersands, quotes and line breaks are percent-encoded', () => {
  const mail = mistakeMail("o'hara+fejl@eksempel.dk", { ...page, title: "Æ & ø? #1 (a) 'b'" });
  expect(mail).toMatch(/^mailto:o%27hara%2Bfejl@eksempel\.dk\?subject=[\w%.~-]+&body=[\w%.~-]+$/);
  expect(mail).toContain('%C3%86%20%26%20%C3%B8%3F%20%231%20%28a%29%20%27b%27');
  expect(mail).toContain('%0D%0A');
  expect(mail.replaceAll('%0D%0A', '')).not.toMatch(/%0[AD]/);
});

test('whatever the page and the place are called, the mail is short enough for every mail program and can be read', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 400 });
  fc.assert(
    fc.property(words, fc.option(words, { nil: undefined }), (title, place) => {
      const mail = mistakeMail(
        'redaktion@eksempel.dk',
        { ...page, title },
        place === undefined ? undefined : { words: place, id: 'p-a1b2c' },
      );
      expect(mail.length).toBeLessThanOrEqual(LONGEST_MAIL);
      expect(read(mail).body).toContain(page.address);
    }),
  );
});
