import { expect, test } from 'vitest';
import { checkText, type TextFindings } from './check-text.ts';
import type { Fault } from './content-fault.ts';
import { parseContentFile } from './content-file.ts';

/** Checks a text that begins on line 3 of its file. */
function check(text: string): { faults: string[]; findings: TextFindings } {
  const faults: Fault[] = [];
  const parsed = parseContentFile({ path: 'content/pages/om.mdx', bytes: new TextEncoder().encode(`---\n---\n${text}`) }, faults);
  if (!parsed) throw new Error(`The text could not be read: ${faults[0]?.problem}`);
  const findings = checkText(parsed, faults);
  return {
    findings,
    faults: faults.map(({ file, line, column, problem, remedy }) =>
      `${file}:${line}:${column} ${problem} → ${remedy}`.replace('content/pages/om.mdx:', ''),
    ),
  };
}
const faultsIn = (text: string) => check(text).faults;
const referencesIn = (text: string) =>
  check(text).findings.references.map(({ kind, target, line, column }) => `${line}:${column} ${kind} ${target}`);

const components = 'Kilde, Ord, Eksempel, Tabel, Fremmed, Citat';

test('a text with all that a text may hold has no fault', () => {
  const { faults, findings } = check(
    [
      '## Et møde',
      'Hun siger »ja«.<Kilde id="a" sted="s. 4" /> **Fed**, *kursiv*, `kode`, <Fremmed lang="en">housing first</Fremmed> og <Ord id="peer">peer</Ord>.  ',
      'Ny linje med 2 < 3 og \\{ og \\< og [kantet] og (rund).',
      '### To',
      '1. [Principperne](/principper/) og [stedet](#et-moede)\n2. [Ministeriet](https://sm.dk/a?b=c#d) eller [skriv](mailto:post@sm.dk) eller [ring](tel:+4512345678)',
      '> Citat.<Kilde id="b" />',
      '<Tabel titel="Rum">\n\n| a | b |\n| - | - |\n| <Kilde id="c" /> | [om siden][om] |\n\n</Tabel>',
      '<Eksempel udfald="lykkes">\n\nDet går.\n\n</Eksempel>',
      '![En nøgle på et bord](./noegle.jpg)',
      '[om]: /om/ "Om siden"',
    ].join('\n\n'),
  );
  expect(faults).toEqual([]);
  expect(findings.references.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
    'source a',
    'term peer',
    'link /principper/',
    'link #et-moede',
    'source b',
    'source c',
    'link /om/',
    'picture ./noegle.jpg',
  ]);
});

test('a YAML file has no text to check', () => {
  const faults: Fault[] = [];
  const parsed = parseContentFile({ path: 'content/cards/x.yaml', bytes: new TextEncoder().encode('a: 1') }, faults);
  expect(parsed && checkText(parsed, faults)).toEqual({ references: [] });
  expect(faults).toEqual([]);
});

test.each(['', '\n\n', '<Kilde id="a" />', '<Kilde id="a" /> <Kilde id="b" />', '## \n'])(
  'a text of %j says nothing to the reader',
  (text) => {
    expect(faultsIn(text)[0]).toBe('3:1 the text is empty. → Write the text under the last line of three hyphens.');
  },
);

test('a text that begins with another frontmatter is refused', () => {
  expect(faultsIn('\n---\ntitle: Hej\n---\n\nHej.')[0]).toBe(
    '3:1 the text begins with a line of hyphens. → Delete it: the frontmatter is already closed.',
  );
});

// Code and HTML

test.each(["import x from 'y'", 'export const x = 1', 'import af varer er dyrt.'])('S14: %s is code, and a text holds none', (line) => {
  expect(faultsIn(`Hej.\n\n${line}\n`)).toEqual([
    '5:1 the text has an import or export line. → Remove it: the page hands the components to the text. A sentence cannot begin with these words.',
  ]);
});

test('S14: an expression is refused in a line, on a line, in a heading and in a list', () => {
  const expression = 'the text has an expression in { }. → Write the words themselves, or a plain brace as \\{.';
  expect(faultsIn('Hej {navn} dav.\n\n{1 + 1}\n\n## A {b}\n\n- c {/* d */}')).toEqual([
    `3:5 ${expression}`,
    `5:1 ${expression}`,
    `7:6 ${expression}`,
    `9:5 ${expression}`,
  ]);
});

test.each([
  ['<script>alert(1)</script>', 'script'],
  ['<b>fed</b>', 'b'],
  ['<br />', 'br'],
  ['<iframe src="https://x.dk"></iframe>', 'iframe'],
  ['<style>p</style>', 'style'],
  ['<div onclick="x()">a</div>', 'div'],
  ['<kilde id="a" />', 'kilde'],
  ['<Kilden id="a" />', 'Kilden'],
  ['<Kilde.Ny id="a" />', 'Kilde.Ny'],
  ['<a:b />', 'a:b'],
  ['<constructor />', 'constructor'],
  ['<>a</>', ''],
])('S14: %s is no component a writer may use', (tag, name) => {
  expect(faultsIn(`Hej.\n\nHun siger ${tag}.`)).toEqual([
    `5:11 <${name}> is not a component a text may use. → Use one of: ${components}. Capitals count.`,
  ]);
});

// Components

test.each([
  ['an unknown attribute', '<Ord id="a" klasse="b">c</Ord>', '<Ord> does not know the attribute "klasse". → It takes: id.'],
  ['a handler', '<Ord id="a" onclick="b()">c</Ord>', '<Ord> does not know the attribute "onclick". → It takes: id.'],
  ['an attribute in capitals', '<Kilde id="a" Sted="b" />', '<Kilde> does not know the attribute "Sted". → It takes: id, sted.'],
  ['a directive of Astro', '<Ord id="a" set:html="b">c</Ord>', '<Ord> does not know the attribute "set:html". → It takes: id.'],
  ['a spread', '<Kilde id="a" {...b} />', '<Kilde> does not know the attribute "{…}". → It takes: id, sted.'],
  ['an attribute written twice', '<Kilde id="a" id="b" />', '<Kilde> has the attribute "id" twice. → Remove one of them.'],
  ['an expression as id', '<Kilde id={a} />', '<Kilde id> has an expression in { }. → Write id="…" with quotes.'],
  ['an expression as place', '<Kilde id="a" sted={4} />', '<Kilde sted> has an expression in { }. → Write sted="…" with quotes.'],
  ['an id without a value', '<Kilde id />', '<Kilde id> has no text. → Write id="…" with quotes.'],
  ['an empty id', '<Kilde id=" " />', '<Kilde id> has no text. → Write id="…" with quotes.'],
  ['an empty place', '<Kilde id="a" sted="" />', '<Kilde sted> has no text. → Write sted="…" with quotes.'],
  ['a missing id', '<Ord>a</Ord>', '<Ord> lacks the attribute "id". → Write <Ord id="…">.'],
  [
    'an unknown language',
    '<Fremmed lang="fr">a</Fremmed>',
    '<Fremmed lang="fr"> is not a value it knows. → Write one of: en, no, sv, de, la.',
  ],
  ['no words', '<Ord id="a"> </Ord>', '<Ord> is empty. → Write text between <Ord> and </Ord>.'],
  [
    'words inside a source mark',
    '<Kilde id="a">ordene</Kilde>',
    '<Kilde> stands around "ordene", which the page would not show. → Write <Kilde id="…" /> after the words.',
  ],
])('a component with %s is placed and explained', (_, tag, fault) => {
  expect(faultsIn(`Æøå 𝐚 ${tag}`)).toEqual([`3:8 ${fault}`]);
});

test('an example says whether it succeeds or fails, and nothing else', () => {
  expect(faultsIn('Hej.\n\n<Eksempel udfald="måske">\n\na\n\n</Eksempel>')).toEqual([
    '5:1 <Eksempel udfald="måske"> is not a value it knows. → Write one of: lykkes, glipper.',
  ]);
});

test('a block cannot stand in the middle of a paragraph', () => {
  expect(faultsIn('Hej <Eksempel udfald="lykkes">a</Eksempel>')).toEqual([
    '3:5 <Eksempel> stands in the middle of a paragraph. → Put it on a line of its own, with an empty line before and after.',
  ]);
});

test('a table without its title and a title without its table are refused', () => {
  const table = '| a | b |\n| - | - |\n| c | d |';
  expect(faultsIn(`Hej.\n\n${table}`)).toEqual([
    '5:1 the table has no title. → Put it between <Tabel titel="…"> and </Tabel>, with an empty line before and after.',
  ]);
  expect(faultsIn('<Tabel titel="a">\n\nb\n\n</Tabel>')).toEqual([
    '3:1 <Tabel> holds no table. → Put a Markdown table inside it, with an empty line before and after.',
  ]);
});

test('sources and words are found in table cells, headings, quotations and lists', () => {
  expect(
    referencesIn('## A <Kilde id="a" />\n\n> - <Ord id="b">c</Ord>\n\n<Tabel titel="t">\n\n| d |\n| - |\n| <Kilde id="e" /> |\n\n</Tabel>'),
  ).toEqual(['3:6 source a', '5:5 term b', '11:3 source e']);
});

test('a link cannot stand inside another, and source marks and glossary words are links', () => {
  const inside = 'a link stands inside another link. → Move one of them out; <Kilde … /> and <Ord …> are links too.';
  expect(faultsIn('[om <Kilde id="a" /> siden](/om/)')).toEqual([`3:5 ${inside}`]);
  expect(faultsIn('[om <Ord id="a">b</Ord>](/om/)')).toEqual([`3:5 ${inside}`]);
  expect(faultsIn('Se <Ord id="a">[siden](/om/)</Ord>.')).toEqual([`3:16 ${inside}`]);
  expect(faultsIn('Se <Ord id="a">en <Kilde id="b" /></Ord>.')).toEqual([`3:19 ${inside}`]);
});

// Headings

test('A30: a level-1 heading is refused, as the page has its title', () => {
  const fault = 'the heading "Hej" is of level 1, which is the title of the page. → Write it with two signs: ## …';
  expect(faultsIn('Dav.\n\n# Hej')).toEqual([`5:1 ${fault}`]);
  expect(faultsIn('Hej\n===')).toEqual([`3:1 ${fault}`]);
});

test('A30: a skipped level is refused, at the start and between headings', () => {
  expect(faultsIn('### A')).toEqual(['3:1 the heading "A" skips a level. → Write it with 2 signs: ## …']);
  expect(faultsIn('## A\n\n#### B\n\n## C\n\n### D')).toEqual(['5:1 the heading "B" skips a level. → Write it with 3 signs: ### …']);
});

test('a heading below level 4 is refused, as it would get no Danish id', () => {
  expect(faultsIn('## A\n\n### B\n\n#### C\n\n##### D')).toEqual([
    '9:1 the heading "D" is of level 5; a text has headings of level 2 to 4. → Write it with at most four signs: #### …',
  ]);
});

test('two headings that get one id are refused, also when the words differ', () => {
  expect(faultsIn('## Må vi?\n\n## Maa vi')).toEqual([
    '5:1 the heading "Maa vi" gets the id "maa-vi", which an earlier heading on the page has. → Give one of them other words.',
  ]);
});

test.each([
  ['Kilder', 'kilder'],
  ['Kort fortalt', 'kort-fortalt'],
  ['I morgen', 'i-morgen'],
  ['Menu', 'menu'],
  ['K1', 'k1'],
  ['R12', 'r12'],
])('the heading »%s« would take an id that the page may use itself', (words, id) => {
  expect(faultsIn(`## ${words}`)).toEqual([
    `3:1 the heading "${words}" gets the id "${id}", which the page itself uses. → Give it other words.`,
  ]);
});

test.each(['##', '## 𝐚', '## …'])('the heading %j has no letters to make an id of', (heading) => {
  expect(faultsIn(`Hej.\n\n${heading}`)).toEqual(['5:1 the heading has no letters or digits. → Write a heading of words.']);
});

test('ten thousand headings are checked', () => {
  expect(faultsIn(Array.from({ length: 10_000 }, (_, i) => `## Afsnit ${i}`).join('\n\n'))).toEqual([]);
});

test('a text of very many paragraphs is checked', () => {
  expect(faultsIn('a\n\n'.repeat(150_000))).toEqual([]);
});

// Pictures

const describe = 'Write what it shows in at most 150 characters, without "billede af" and not the file name.';
test.each([
  ['', 'the picture "./a-b.jpg" has no alt text. → Write what it shows: ![what it shows](file).'],
  ['  ', 'the picture "./a-b.jpg" has no alt text. → Write what it shows: ![what it shows](file).'],
  ['a-b.jpg', `the alt text "a-b.jpg" does not describe the picture. → ${describe}`],
  ['IMG 1234.PNG', `the alt text "IMG 1234.PNG" does not describe the picture. → ${describe}`],
  ['a-b', `the alt text "a-b" does not describe the picture. → ${describe}`],
  ['Billede af en dør', `the alt text "Billede af en dør" does not describe the picture. → ${describe}`],
  ['dør '.repeat(40).trim(), `the alt text "${'dør '.repeat(15)}" does not describe the picture. → ${describe}`],
])('A34: a picture with the alt text »%s« is refused', (alt, fault) => {
  expect(faultsIn(`Hej ![${alt}](./a-b.jpg)`)).toEqual([`3:5 ${fault}`]);
});

test.each(['https://andre.dk/a.png', '//andre.dk/a.png', 'http://andre.dk/a.png', 'data:image/png;base64,AA', 'javascript:alert(1)'])(
  'the picture %s is fetched from elsewhere',
  (url) => {
    expect(faultsIn(`![En dør](${url})`)).toEqual([
      `3:1 the picture "${url}" is fetched from another site. → Put the file beside the text and name it ./file.jpg.`,
    ]);
  },
);

test.each(['/a.png', ''])('the picture at "%s" does not lie beside the text', (url) => {
  expect(faultsIn(`![En dør](${url})`)).toEqual([
    `3:1 the picture "${url}" does not lie beside the text. → Put the file beside the text and name it ./file.jpg.`,
  ]);
});

test('a picture whose address stands further down is checked like any other', () => {
  expect(faultsIn('![][d]\n\n[d]: https://andre.dk/a.png')).toEqual([
    '3:1 the picture "https://andre.dk/a.png" has no alt text. → Write what it shows: ![what it shows](file).',
    '3:1 the picture "https://andre.dk/a.png" is fetched from another site. → Put the file beside the text and name it ./file.jpg.',
  ]);
  expect(referencesIn('![En dør][d]\n\n[d]: ./a.png')).toEqual(['3:1 picture ./a.png']);
});

// Links

test.each(['her', 'Her', 'læs mere', 'Klik her', 'her.', '»her«', '**se her**', 'Læs mere …', 'https://sm.dk/a', 'WWW.SM.DK', 'sm.dk/a/b'])(
  'A33: the link words »%s« do not make sense alone',
  (words) => {
    expect(faultsIn(`Hej [${words}](/om/)`)).toEqual([
      `3:5 the link words "${words.replaceAll('*', '')}" do not say where the link leads. → Write the name of what it leads to.`,
    ]);
  },
);

test('a bare address in the text becomes a link whose words say nothing', () => {
  expect(faultsIn('Se https://sm.dk/a.')).toEqual([
    '3:4 the link words "https://sm.dk/a" do not say where the link leads. → Write the name of what it leads to.',
  ]);
  expect(faultsIn('Se www.sm.dk og ring.')).toEqual([
    '3:4 the link words "www.sm.dk" do not say where the link leads. → Write the name of what it leads to.',
  ]);
});

test('the name of a site, a word with a slash and a mail address are good link words', () => {
  expect(faultsIn('[samfundsfag.dk](https://samfundsfag.dk/) og [ja/nej](/om/) og post@sm.dk')).toEqual([]);
});

test('a link without words is refused, and a picture with alt text gives it words', () => {
  expect(faultsIn('Hej [](/om/)')).toEqual(['3:5 the link to "/om/" has no words. → Write what the link leads to: [words](address).']);
  expect(faultsIn('Hej [![En dør](./a.png)](/om/)')).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,a',
  'vbscript:a',
  'file:///c:/a.txt',
  'blob:a',
  'ftp://sm.dk/a',
])('S14: the link %s is no page', (url) => {
  const decoded = url.replace('&#106;', 'j');
  expect(faultsIn(`[Reglerne](${url})`)).toEqual([
    `3:1 the link "${decoded}" is not an address of a page. → Use an address on the site, such as /principper/, or one that begins with https://.`,
  ]);
});

test.each(['om/', './om/', '../om/', '', 'sm.dk', 'java\tscript:alert(1)', 'mailto:', 'mailto:post', 'tel:ring'])(
  'the link "%s" leads neither into the site nor out of it',
  (url) => {
    expect(faultsIn(`[Reglerne](<${url}>)`)).toEqual([
      `3:1 the link "${url}" is neither on the site nor a whole address. → Begin it with / (on the site), # (on the page) or https://.`,
    ]);
  },
);

test.each(['https://', 'https:sm.dk', 'http://sm', 'https:///sm.dk'])('the link %s lacks the name of a site', (url) => {
  expect(faultsIn(`[Reglerne](${url})`)).toEqual([
    `3:1 the link "${url}" is not a whole address. → Copy the address from the browser, from https:// on.`,
  ]);
});

test('a link whose address stands further down is checked like any other', () => {
  expect(referencesIn('Se [siden][om], [om] og [om][].\n\n[om]: /om/')).toEqual(['3:4 link /om/', '3:17 link /om/', '3:25 link /om/']);
  expect(faultsIn('Se [her][om].\n\n[om]: javascript:alert(1)')).toEqual([
    '3:4 the link words "her" do not say where the link leads. → Write the name of what it leads to.',
    '3:4 the link "javascript:alert(1)" is not an address of a page. → Use an address on the site, such as /principper/, or one that begins with https://.',
  ]);
});

test('of two addresses with one name the first counts, as on the page', () => {
  expect(referencesIn('Se [siden][om].\n\n[om]: /om/\n[om]: /film/')).toEqual(['3:4 link /om/']);
});

test('a line that vanishes because it reads as an address is pointed out', () => {
  expect(faultsIn('Hej.\n\n[NB]: husk')).toEqual([
    '5:1 the line reads as an address for a link that the text does not have, and is not shown. → Delete it, or write the bracket as \\[.',
  ]);
});

test('brackets that point at nothing would be shown as brackets, and are pointed out', () => {
  const remedy = 'Write [words](address) for a link, <Kilde id="…" /> for a source, or a plain bracket as \\[.';
  expect(faultsIn('Hej.\n\nSe [siden][nix] nu.')).toEqual([`5:1 "[siden][nix]" points at a line that the text does not have. → ${remedy}`]);
  expect(faultsIn('Se det.[^2]')).toEqual([`3:1 "[^2]" points at a line that the text does not have. → ${remedy}`]);
  expect(faultsIn('Se \\[a\\]\\[b\\] og `[a][b]` og \\[^2].')).toEqual([]);
});

test('a footnote is refused, as sources have marks of their own', () => {
  expect(faultsIn('Se det.[^1]\n\n[^1]: En note.')).toEqual([
    '5:1 the text has a footnote. → Write <Kilde id="…" /> for a source; put a remark in the text itself.',
  ]);
});

test('all faults of a text are reported at once, in reading order', () => {
  expect(faultsIn('# A\n\n{b} og <b>c</b>\n\n[her](javascript:d)\n\n![](e.png)').map((fault) => fault.split(' ')[0])).toEqual([
    '3:1',
    '5:1',
    '5:8',
    '7:1',
    '7:1',
    '9:1',
  ]);
});

test('what the books have no form for cannot stand in a text', () => {
  expect(faultsIn(['Før.', '***', '```\nkode\n```', '~~Streget~~ ud.', '- [ ] Gør det'].join('\n\n'))).toEqual([
    '5:1 the text has a line across the page. → Begin a new part with a heading: ## …',
    '7:1 the text has a block of code. → Take away the spaces or the signs ``` before it: it is read as program text.',
    '11:1 the text has words that are struck out. → Delete them, or write the sign ~ as \\~.',
    '13:1 the list has boxes to tick. → Write the point without [ ] before it.',
  ]);
});

test('a drawn sign or a letter of another alphabet is named, as the books cannot show it', () => {
  const remedy = 'which the typefaces of the books do not have. → Write it in words, or in the letters a to å.';
  expect(faultsIn('En familie: 👩‍👧.')).toEqual([`3:13 the file holds the sign "👩", ${remedy}`]);
  expect(faultsIn('Det hedder αγάπη.')).toEqual([`3:12 the file holds the sign "α", ${remedy}`]);
  expect(faultsIn('Å, é, ü, ß, ½, €, – og »ord«.')).toEqual([]);
});
