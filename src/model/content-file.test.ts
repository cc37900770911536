import { expect, test } from 'vitest';
import type { Fault } from './content-fault.ts';
import { parseContentFile } from './content-file.ts';
import { plainText } from './markdown-tree.ts';

/** Reads one file from memory; its faults come as `line:column problem → remedy`. */
function read(content: string | Uint8Array, path = 'content/chapters/x.mdx') {
  const faults: Fault[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const parsed = parseContentFile({ path, bytes }, faults);
  expect(faults.every(({ file }) => file === path)).toBe(true);
  return { parsed, faults: faults.map(({ line, column, problem, remedy }) => `${line}:${column} ${problem} → ${remedy}`) };
}

const yamlRemedy = 'Check indentation, quotes and colons on this line. Text with ": " in it must stand in "quotes".';
const mdxRemedy = 'Close every <Tag> with </Tag> or />, put attributes in "quotes", and write a plain < or { as \\< or \\{.';
const inText = (text: string) => read(`---\ntitle: Hej\n---\n${text}`).faults;
const inFields = (yaml: string) => read(`---\n${yaml}\n---\n\nHej.\n`).faults;

test('a text is read with its fields, and its first line is known', () => {
  const { parsed, faults } = read('---\ntitle: Hej\norder: 3\n---\n\nGoddag.\n');
  expect(faults).toEqual([]);
  expect(parsed).toMatchObject({ data: { title: 'Hej', order: 3 }, whole: true, body: { firstLine: 5, text: '\nGoddag.\n' } });
});

test('a YAML file is read as fields and has no text', () => {
  expect(read('title: Hej\n', 'content/cards/x.yaml').parsed).toMatchObject({ data: { title: 'Hej' }, body: undefined, whole: true });
});

test('a file with only frontmatter has an empty text', () => {
  expect(read('---\ntitle: Hej\n---').parsed).toMatchObject({ data: { title: 'Hej' }, body: { text: '', firstLine: 3 } });
});

test('frontmatter without fields is read as no fields', () => {
  expect(read('---\n---\nHej.').parsed).toMatchObject({ data: null, whole: true, body: { text: 'Hej.', firstLine: 3 } });
  expect(read('', 'content/cards/x.yaml').parsed).toMatchObject({ data: null, whole: true });
});

// Encoding

test('a file in Latin-1 is refused at the first letter that gives it away', () => {
  const latin1 = Uint8Array.from('---\ntitle: Hej på dig\n---\n', (letter) => letter.charCodeAt(0));
  expect(read(latin1)).toEqual({
    parsed: undefined,
    faults: ['2:13 the file is not UTF-8 text. → Open it in an editor and save it with the encoding "UTF-8".'],
  });
});

test('a file in UTF-16 is refused', () => {
  expect(read(new Uint8Array([0xff, 0xfe, 0x2d, 0x00])).faults).toEqual([
    '1:1 the file is not UTF-8 text. → Open it in an editor and save it with the encoding "UTF-8".',
  ]);
});

test('a byte order mark is a fault, and the rest of the file is read all the same', () => {
  const { parsed, faults } = read('\uFEFF---\ntitle: Hej\n---\nHej {x');
  expect(faults[0]).toBe('1:1 the file begins with a byte order mark. → Save it as "UTF-8" and not as "UTF-8 with BOM".');
  expect(faults[1]).toMatch(/^4:5 the text cannot be read as MDX/);
  expect(parsed?.data).toEqual({ title: 'Hej' });
});

test.each([
  ['a null byte', '\0', '0000'],
  ['a form feed', '\f', '000C'],
  ['the sign for a lost letter', '\uFFFD', 'FFFD'],
  ['a sign that turns the direction of writing', '\u202E', '202E'],
  ['a byte order mark in the middle', '\uFEFF', 'FEFF'],
])('%s in a file is pointed out', (_, sign, code) => {
  expect(inText(`Hej.\n\nGod${sign}dag.`)).toEqual([
    `6:4 the file holds the sign U+${code}, which no reader can see. → Delete it here, and look for others; copying from a PDF brings them along.`,
  ]);
});

test('tabs and Danish letters are no fault', () => {
  expect(inText('Smil til æ, ø og å.\n\n\tIndrykket – »sådan«.')).toEqual([]);
});

test('a file of 5 MB is refused without being read', () => {
  expect(read(`---\n---\n${'Hej. '.repeat(1_000_000)}`).faults).toEqual([
    '1:1 the file fills 5.0 MB; at most 1 MB fits. → Split it, or take out what is not text.',
  ]);
});

// Frontmatter

test.each([
  ['an empty file', ''],
  ['a text without fields', 'Goddag.\n'],
  ['a file that begins with an empty line', '\n---\ntitle: Hej\n---\n'],
  ['fields between +++', '+++\ntitle = "Hej"\n+++\n'],
])('%s lacks its frontmatter', (_, content) => {
  expect(read(content)).toEqual({
    parsed: undefined,
    faults: ['1:1 the frontmatter is missing. → Begin the file with a line of three hyphens, the fields, and three hyphens again.'],
  });
});

test.each([
  ['after its fields', '---\ntitle: Hej\n\nGoddag.\n'],
  ['in a file of one line', '---'],
  ['where the hyphens are indented', '---\ntitle: Hej\n ---\nHej.'],
])('frontmatter that is never closed is named, %s', (_, content) => {
  expect(read(content)).toEqual({
    parsed: undefined,
    faults: ['1:1 the frontmatter is never closed. → Put a line of three hyphens after the last field.'],
  });
});

test.each(['----', '--- Slut', '+++'])('frontmatter closed by "%s" is refused, as Astro would cut it there', (line) => {
  expect(read(`---\ntitle: Hej\n${line}\n\nHej.\n\n---\n`).faults).toEqual([
    `3:1 the frontmatter is closed by "${line}". → Write three hyphens and nothing else on the line.`,
  ]);
});

test('spaces after the hyphens do no harm', () => {
  expect(read('---  \ntitle: Hej\n--- \t\nHej.').parsed).toMatchObject({ data: { title: 'Hej' }, body: { text: 'Hej.', firstLine: 4 } });
});

test('a line of hyphens inside the text is a pause and no frontmatter', () => {
  const { parsed, faults } = read('---\ntitle: Hej\n---\n\nFør.\n\n---\n\nx: 1\n\n---\n\nEfter.\n');
  expect(faults).toEqual([]);
  expect(plainText(parsed?.body?.tree ?? { type: 'root' })).toBe('Før.\n\nx: 1\n\nEfter.');
});

// YAML

test.each([
  [
    'a colon in a title',
    'order: 1\ntitle: Hej: dav',
    '3:8 the fields cannot be read: Nested mappings are not allowed in compact mappings.',
  ],
  ['a tab as indentation', 'narrator:\n\tname: x', '3:1 the fields cannot be read: Tabs are not allowed as indentation.'],
  ['a field written twice', 'title: a\norder: 1\ntitle: b', '4:1 the fields cannot be read: Map keys must be unique.'],
  ['a quotation mark that is not closed', 'order: 1\ntitle: "Hej', '3:12 the fields cannot be read: Missing closing "quote.'],
  [
    'a list that is not closed',
    'values: [a, b',
    '2:14 the fields cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ].',
  ],
  ['a title that begins with @', 'title: @hej', '2:8 the fields cannot be read: Plain value cannot start with reserved character @.'],
  ['a title that begins with !', 'title: !hov dav', '2:8 the fields cannot be read: Unresolved tag: !hov.'],
  ['words after a closing quotation mark', 'title: "Hej" dav', '2:14 the fields cannot be read: Unexpected scalar at node end.'],
])('%s is placed on its line and column', (_, yaml, problem) => {
  expect(inFields(yaml)).toEqual([`${problem} → ${yamlRemedy}`]);
});

test('a title in *asterisks* is not Markdown there, and the editor is told to quote it', () => {
  expect(inFields('order: 1\ntitle: *hej*')).toEqual([
    '3:8 the fields cannot be read: "*hej*" points at another place in the file. → Put text that begins with * in "quotes".',
  ]);
});

test('fields that refer to each other cannot blow up the build', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`),
  ].join('\n');
  expect(inFields(bomb)).toHaveLength(40);
});

test.each([['['.repeat(20_000)], ['['.repeat(5000) + ']'.repeat(5000)], ['{a: '.repeat(5000) + '}'.repeat(5000)]])(
  'fields nested thousands of times are one fault and no crash',
  (value) => {
    const faults = inFields(`title: ${value}`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^2:\d+ the fields cannot be read: /);
  },
);

test('one slip in the fields is one fault, and slips on two lines are two', () => {
  expect(inFields('title: - x\norder: @a')).toEqual([
    `2:8 the fields cannot be read: Unexpected block-seq-ind on same line with key. → ${yamlRemedy}`,
    `3:8 the fields cannot be read: Plain value cannot start with reserved character @. → ${yamlRemedy}`,
  ]);
});

test('two documents in one YAML file are refused where the second begins', () => {
  const { faults } = read('title: a\n---\ntitle: b\n', 'content/cards/x.yaml');
  expect(faults).toEqual([
    `2:1 the fields cannot be read: Source contains multiple documents; please use YAML.parseAllDocuments(). → ${yamlRemedy}`,
  ]);
});

test('a date without quotes is read as Astro reads it, as a moment in time', () => {
  expect(read('updated: 2026-11-22\n', 'content/cards/x.yaml').parsed?.data).toEqual({ updated: new Date('2026-11-22') });
});

test('when the fields cannot be read, the text is still checked', () => {
  const { parsed, faults } = read('---\ntitle: Hej: dav\n---\n\nHej {\n');
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['2:8', '5:5']);
  expect(parsed).toMatchObject({ data: undefined, body: undefined, whole: false });
});

test('when the text cannot be read, the fields still are', () => {
  expect(read('---\ntitle: Hej\n---\n<Ord>').parsed).toMatchObject({ data: { title: 'Hej' }, body: undefined, whole: false });
});

test.each<[string, PropertyKey[], string]>([
  ['a field', ['order'], '3:1'],
  ['an item of a list', ['steps', 1], '6:5'],
  ['a field in an item of a list', ['steps', 1, 'minutes'], '7:5'],
  ['a field in braces', ['about', 'id'], '8:30'],
  ['a field that is missing there', ['about', 'name'], '8:1'],
  ['a field with a number for a name', ['2012'], '9:1'],
  ['a field that is missing altogether', ['title'], '1:1'],
  ['the file itself', [], '1:1'],
])('%s has a place to point at', (_, field, expected) => {
  const { parsed } = read(
    '---\n# note\norder: 1\nsteps:\n  - minutes: 1\n  - title: x\n    minutes: 2\nabout: { collection: values, id: omsorg }\n2012: x\n---\n',
  );
  const place = parsed?.place(field);
  expect(`${place?.line}:${place?.column}`).toBe(expected);
});

// MDX

test.each([
  ['an unclosed tag', 'Hej.\n\n<Eksempel udfald="lykkes">\n\nx\n', '6:1', 'Expected a closing tag for `<Eksempel>` (6:1)'],
  [
    'an unclosed tag inside a line',
    'Hej <Ord id="x">dav.\n',
    '4:5',
    'Expected a closing tag for `<Ord>` (4:5) before the end of `paragraph`',
  ],
  [
    'bad nesting',
    '<Ord id="x"><Fremmed lang="en">a</Ord></Fremmed>',
    '4:33',
    'Unexpected closing tag `</Ord>`, expected corresponding closing tag for `<Fremmed>` (4:13)',
  ],
  ['a closing tag alone', 'Hej\n</Ord>', '5:1', 'Unexpected closing tag `</Ord>`, expected an open tag first'],
  ['an unclosed brace', 'Æøå 𝐚 { dav', '4:8', 'Unexpected end of file in expression, expected a corresponding closing brace for `{`'],
  ['an attribute without quotes', '<Ord id=x>a</Ord>', '4:1', 'Unexpected character after `<`, expected a valid JSX tag'],
  ['a heart', 'Vi <3 dig', '4:4', 'Unexpected character after `<`, expected a valid JSX tag'],
])('%s stops the text where it stands', (_, text, place, problem) => {
  expect(inText(text)).toEqual([`${place} the text cannot be read as MDX: ${problem}. → ${mdxRemedy}`]);
});

test('a comment, a doctype and an address in angle brackets are called by their names', () => {
  expect(inText('Hej <!-- husk --> dav')).toEqual([
    '4:5 the text has an HTML comment. → Delete it: what is not for the reader does not belong in the text.',
  ]);
  expect(inText('\n<!DOCTYPE html>')).toEqual(['5:1 the text has raw HTML. → Delete it.']);
  const address = 'an address stands between < and >. → Write [words](address), with words that say where the link leads.';
  expect(inText('Se <https://stpk.dk/a>')).toEqual([`4:4 ${address}`]);
  expect(inText('Skriv til <post@stpk.dk>')).toEqual([`4:11 ${address}`]);
});

test('a text nested very deep is refused, for quotations as for tags', () => {
  const deep = (levels: number) =>
    `4:1 quotations, lists or tags lie ${levels} levels inside each other. → Take some away; 100 is the most.`;
  expect(inText(`${'>'.repeat(20_000)} a`)).toEqual([deep(20_003)]);
  expect(inText(`${'<Fremmed lang="en">'.repeat(3000)}a${'</Fremmed>'.repeat(3000)}`)).toEqual([deep(3002)]);
  expect(inText(`${'>'.repeat(50)} a`)).toEqual([]);
});

// Line endings

test('lines count alike whether they end as on Windows or not', () => {
  for (const content of ['---\ntitle: Hej\norder: x: y\n---\n\nHej.\n\n- <Ord>\n', '---\norder: 1\n---\n\n<Ord id="x">\n']) {
    const windows = content.replaceAll('\n', '\r\n');
    expect(read(windows).faults).toEqual(read(content).faults);
    expect(read(windows).faults).not.toEqual([]);
  }
});

test('a Windows file gives the same fields, and a clean one no fault', () => {
  expect(read('---\r\ntitle: Hej\r\nnote: |\r\n  a\r\n  b\r\n---\r\n\r\nHej.\r\n')).toMatchObject({
    faults: [],
    parsed: { data: { title: 'Hej', note: 'a\nb\n' }, body: { firstLine: 7 } },
  });
  expect(read('---\r\n---\r\nHej.').parsed).toMatchObject({ data: null, body: { firstLine: 3, text: 'Hej.' } });
});
