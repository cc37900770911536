/** Ways in which a content file can be broken, by an editor's hand, a program, a disk or somebody who means harm. */

/** A source of chance that gives the same row for the same seed (mulberry32, https://github.com/bryc/code). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A way to break a file: it gets the file's bytes and gives others. */
export interface Mutation {
  name: string;
  apply: (bytes: Buffer, chance: () => number) => Buffer;
}

/** Puts a text at the end of the file, as an own paragraph. */
const added = (name: string, text: string | (() => string)): Mutation => ({
  name,
  apply: (bytes) => Buffer.concat([bytes, Buffer.from(`\n\n${typeof text === 'string' ? text : text()}\n`)]),
});

/** Puts a text in the middle of a line somewhere. */
const within = (name: string, text: string): Mutation => ({
  name,
  apply: (bytes, chance) => {
    const words = bytes.toString('utf8').split(' ');
    words.splice(Math.floor(chance() * words.length), 0, text);
    return Buffer.from(words.join(' '));
  },
});

/** Changes the lines of the file. */
const lines = (name: string, change: (all: string[], chance: () => number) => string[]): Mutation => ({
  name,
  apply: (bytes, chance) => Buffer.from(change(bytes.toString('utf8').split('\n'), chance).join('\n')),
});

const at = (length: number, chance: () => number) => Math.floor(chance() * Math.max(1, length));

/** Every way to break a file. */
export const mutations: readonly Mutation[] = [
  added('an HTML block', '<div class="x"><p>HTML</p></div>'),
  added('a script', '<script>alert(1)</script>'),
  added('a style', '<style>body { display: none }</style>'),
  added('an iframe', '<iframe src="https://example.com"></iframe>'),
  added('a picture from elsewhere', '![Et billede](https://example.com/x.png)'),
  added('a picture that is not there', '![Et billede](./findes-ikke.png)'),
  added('a link that runs a program', '[Tryk her](javascript:alert(1))'),
  added('a link to nowhere', '[Et kapitel](/rapport/findes-ikke/)'),
  added('an expression', '{process.exit(0)}'),
  added('an expression that never ends', '{(() => { while (true); })()}'),
  added('a name that is not known', '{ukendt.navn}'),
  added('an import', "import fs from 'node:fs'"),
  added('an export', 'export const title = "x"'),
  added('an unknown component', '<Ukendt navn="x" />'),
  added('an unknown source', '<Kilde id="findes-ikke" />'),
  added('an open tag', '<Eksempel titel="x">'),
  added('a comment of HTML', '<!-- en kommentar -->'),
  added('a second frontmatter', '---\ntitle: x\n---'),
  added('5,000 headings', () => Array.from({ length: 5_000 }, (_, one) => `## Overskrift ${one}`).join('\n\n')),
  added('the same heading twice', '## Det samme\n\nTekst.\n\n## Det samme'),
  added('a heading without words', '##'),
  added('a table without a title', '| a | b |\n| --- | --- |\n| 1 | 2 |'),
  added('deep quotations', () => `${'> '.repeat(2_000)}dybt`),
  added('deep lists', () => Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- punkt`).join('\n')),
  added('deep emphasis', () => `${'*_'.repeat(2_000)}x${'_*'.repeat(2_000)}`),
  added('a word of 100,000 letters', () => 'a'.repeat(100_000)),
  added('a paragraph of 1 MB', () => 'Et ord og et til. '.repeat(58_000)),
  added('signs that turn the direction of writing', 'Tekst \u202egel\u202c og \u2067mere\u2069.'),
  added('every emoji of a family', '👩‍👩‍👧‍👦 🇩🇰 e\u0301\u0301\u0301'),
  added('half a surrogate pair', 'Tekst \ud800 her.'),
  added('footnotes that name each other', '[^a]\n\n[^a]: Se [^b].\n\n[^b]: Se [^a].'),
  within('an angle bracket', '<'),
  within('a brace', '{'),
  within('a closing brace', '}'),
  within('a quotation mark', '"'),
  within('a colon', ': '),
  within('a tab', '\t'),
  within('NUL', '\0'),
  within('a cycle of YAML', '&a [*a]'),
  lines('a line less', (all, chance) => all.toSpliced(at(all.length, chance), 1)),
  lines('a line twice', (all, chance) => {
    const place = at(all.length, chance);
    return all.toSpliced(place, 0, all[place] ?? '');
  }),
  lines('two lines that changed place', (all, chance) => {
    const [one, other] = [at(all.length, chance), at(all.length, chance)];
    return all.with(one, all[other] ?? '').with(other, all[one] ?? '');
  }),
  lines('an unknown field', (all) => all.toSpliced(1, 0, 'ukendt: 1')),
  lines('a field that is a list', (all, chance) => all.with(Math.min(all.length - 1, 1 + at(5, chance)), 'title: [a, b]')),
  lines('a reference to itself', (all) => all.map((line) => line.replace(/^related: .*/, 'related: [anerkendelse, anerkendelse]'))),
  lines('a date that is none', (all) => all.map((line) => line.replace(/^updated: .*/, 'updated: "2026-02-31"'))),
  lines('a billion laughs', (all) =>
    all.toSpliced(
      1,
      0,
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((name, one) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[one]}`)}]`),
    ),
  ),
  lines('line ends of Windows', (all) => all.map((line) => `${line}\r`)),
  { name: 'a byte order mark', apply: (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) },
  { name: 'Latin 1', apply: (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1') },
  { name: 'UTF-16', apply: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le') },
  { name: 'nothing', apply: () => Buffer.alloc(0) },
  { name: 'only line ends', apply: () => Buffer.from('\n\n\n') },
  { name: 'a file that was cut short', apply: (bytes, chance) => bytes.subarray(0, at(bytes.length, chance)) },
  {
    name: 'bytes by chance',
    apply: (bytes, chance) => {
      const copy = Buffer.from(bytes);
      for (let count = 0; count < 5; count += 1) copy[at(copy.length, chance)] = at(256, chance);
      return copy;
    },
  },
  { name: 'a file of nothing but chance', apply: (_, chance) => Buffer.from(Array.from({ length: 3_000 }, () => at(256, chance))) },
];
