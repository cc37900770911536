import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../integrations/read-content.ts';
import { updatedLedger } from './anchor-ledger.ts';
import { checkContent } from './content-check.ts';

type Files = Record<string, string | Uint8Array | undefined>;

const sentence = 'description: En sætning om, hvad læseren finder her på siden.';
const updated = 'updated: "2026-11-22"';
const page = `---\ntitle: En side\n${sentence}\n${updated}\n---\n\nHej.\n`;
const source =
  'title: A\npublisher: B\nfooting: editors\nkind: editors\npublished: { date: "2026" }\naddress: { unknown: Har ingen. }\nread: { on: "2026-11-22", extent: whole }\n';
const idea = (order: number, fields: string) =>
  `---\ntitle: A\norder: ${order}\nsummary: B\n${sentence}\ninShort: C\n${updated}\nchapters: [start]\nsayTomorrow: [Et., To., Tre.]\nquestions: [Hvad?, Hvorfor?]\n${fields}\n---\n\nHej.<Kilde id="redaktionen" />\n`;
const term = (related: string) =>
  `---\nterm: peer\ninShort: En ligemand.\nforms: []\nsearchWords: []\nrelated: [${related}]\n${updated}\n---\n\nHej.<Kilde id="redaktionen" />\n`;
const card = (about: string) =>
  `kind: question\ntext: Hvad?\ninstruction: Tal.\nabout: { collection: values, id: ${about} }\nminutes: 5\nform: runde\nnote: Lyt.\nsource: { id: redaktionen }\n${updated}\n`;
const agenda = (minutes: number, cardId: string) =>
  `minutes: ${minutes}\ntitle: A\n${sentence}\nsuits: Alle.\nsteps:\n  - { title: Et, minutes: 5, form: all, instruction: Hej., source: { id: redaktionen } }\n  - { title: To, minutes: 5, form: all, instruction: Hej., card: ${cardId}, source: { id: redaktionen } }\nneeds: []\n${updated}\n`;

/** A path of five steps of a minute each; the last of them leads where it is told. */
const readingPath = (last: string) =>
  `role: staff\nminutes: 5\ntitle: A\n${sentence}\nwhy: B\nsteps:\n${['om', 'film', 'debat', 'pjece'].map((id) => `  - { read: { collection: pages, id: ${id} }, take: C }\n`).join('')}  - { read: { collection: ${last} }, take: C }\n${updated}\n`;

/** A chapter whose text begins on line 12. */
const chapter = (text: string, order = 1, principles = '') =>
  `---\ntitle: Start\norder: ${order}\nstartPage: 5\n${sentence}\ninShort: Kort.\n${updated}\nprinciples: [${principles}]\nvalues: []\nquestions: [Hvad?, Hvorfor?]\n---\n${text}`;
const start = 'content/chapters/start.mdx';
const cited = '\n\nSlut.<Kilde id="redaktionen" />\n';

/** The least content the site can be built from. */
function soundFiles(): Files {
  const pages = [
    'om',
    'privatliv',
    'tilgaengelighed',
    'rapport',
    'principper',
    'vaerdier',
    'film',
    'debat',
    'handleplan',
    'kontekst',
    'pjece',
    'tag-med',
  ];
  return {
    ...Object.fromEntries(pages.map((id) => [`content/pages/${id}.mdx`, page])),
    [start]: chapter(`Hej.${cited}`),
    'content/sources/redaktionen.yaml': source,
    'content/timeline/timeline.yaml': '- { when: "2012", label: "2012", title: A, source: redaktionen, weight: main }\n',
    'content/words/names.yaml': 'people: []\nothers: []\n',
    'content/words/spelling.yaml': 'words: []\n',
    'content/words/avoid.yaml': 'words: []\n',
    'content/words/synonyms.yaml': 'concepts: []\n',
    'content/addresses/published.yaml': '- "/"\n',
    'content/runs/accessibility.yaml': `date: "2026-11-23"\nstandard: WCAG 2.2 AA\nsources: "${'0'.repeat(64)}"\npages: 1\nengines: [{ name: axe, version: 1.0.0, pages: 1, findings: 0 }]\ntried: []\n`,
    'content/settings/site.yaml':
      'address: https://a.example\npublisher: { unknown: Ingen. }\naccessibilityStatement: { unknown: Ingen. }\nsecurity: { unknown: Ingen. }\nmediaAddress: /media/\nconsentsSince: "2026-01-01"\noffline: { status: "on", since: "2026-01-01" }\nquickExit: https://a.example/\n',
  };
}

/** The faults of sound content with these files put in, changed or (undefined) taken away. */
function faultsWith(changes: Files, pictures: readonly string[] = []): string[] {
  const files = Object.entries({ ...soundFiles(), ...changes }).flatMap(([path, content]) =>
    content === undefined ? [] : [{ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }],
  );
  return checkContent(files, new Set(pictures)).map(
    ({ file, line, column, problem, remedy }) => `${file}:${line}:${column} ${problem} → ${remedy}`,
  );
}

/** The faults of a chapter with this text, without the name of the file. */
const faultsInText = (text: string, more: Files = {}, pictures: readonly string[] = []) =>
  faultsWith({ [start]: chapter(text + cited), ...more }, pictures).map((fault) => fault.replace(`${start}:`, ''));

test('sound content has no fault', () => {
  expect(faultsWith({})).toEqual([]);
});

test('sound content of every kind has no fault', () => {
  expect(
    faultsWith({
      'content/principles/med.mdx': idea(1, 'values: [omsorg]'),
      'content/values/omsorg.mdx': idea(1, 'principles: [med]'),
      'content/glossary/peer.mdx': term('haab'),
      'content/glossary/haab.mdx': term('peer'),
      'content/cards/q-hvad.yaml': card('omsorg'),
      'content/agendas/forloeb-10.yaml': agenda(10, 'q-hvad'),
      'content/easy/principles/med.mdx': `---\ntitle: Med\ntwinOf: { collection: principles, id: med }\n${sentence}\n${updated}\n---\n\nHej.<Kilde id="redaktionen" />\n`,
      'content/paths/a.yaml': readingPath('principles, id: med, version: easy'),
      'content/films/lys.yaml': `kind: testimony\nnumber: 1\ntitle: Lys\nnarrator: { displayName: Sofie }\n${sentence}\n${updated}\nrecording: { status: awaiting-media, reason: Ikke hos os. }\nquestions: [Hvad?, Hvorfor?]\n`,
      'content/context/raadet.mdx': `---\ntitle: A\nshortTitle: A\norder: 1\nyear: "2009"\n${sentence}\ninShort: A\n${updated}\nmainSource: redaktionen\nprinciples: [med]\nquestions: [Hvad?, Hvorfor?]\n---\n\nHej.<Kilde id="redaktionen" />\n`,
      [start]: chapter(
        `## Et sted\n\n<Ord id="peer">Peer</Ord> [her på siden](#et-sted), [let](/let/principper/med/), [kilden](/kilder/#redaktionen), [kortet](/debat/kort/#q-hvad), [forløbet](/debat/planlaeg/#forloeb-10), [vejen](/laeseveje/a/), [det nye](/film/#aendringer) og [søg](/soeg/?q=magt).${cited}`,
      ),
    }),
  ).toEqual([]);
});

test('the content that is published has no fault', () => {
  const { files, pictures } = readContent(fileURLToPath(new URL('../..', import.meta.url)));
  expect(files.length).toBeGreaterThan(400);
  expect(checkContent(files, pictures)).toEqual([]);
});

// Fields

test.each([
  [
    'that the schema does not know',
    updated,
    `${updated}\nforfatter: Mig`,
    ':5:1 the file has a field it does not know: "forfatter". → Known fields: title, description, inShort, updated, changes.',
  ],
  ['that is missing', 'title: En side\n', '', ':1:1 "title" is missing. → Write the title of the page.'],
  ['that is empty', 'title: En side', 'title:', ':2:1 "title" is empty. → Write the title of the page.'],
  [
    'of the wrong type',
    'title: En side',
    'title: 2012',
    ':2:1 "title" must be text. → Put it in "quotes" if YAML reads it as something else.',
  ],
  ['with a date without quotes', updated, 'updated: 2026-11-22', ':4:1 "updated" must be a date in quotes. → Write it as "2026-11-22".'],
  [
    'with a day that never was',
    updated,
    'updated: "2026-02-30"',
    ':4:1 "updated" is "2026-02-30", which is no day. → Write a date such as "2026-11-22".',
  ],
  [
    'that is too long',
    sentence,
    `description: ${'x'.repeat(161)}`,
    ':3:1 "description" is 161 characters long; at most 160 fit. → Shorten it.',
  ],
  [
    'that is too short',
    sentence,
    'description: Kort.',
    ':3:1 "description" is shorter than 40 characters. → Say what the reader finds on the page.',
  ],
])('B1: a field %s is named with its line', (_, sound, broken, fault) => {
  expect(faultsWith({ 'content/pages/om.mdx': page.replace(sound, broken) })).toEqual([`content/pages/om.mdx${fault}`]);
});

test('B1: a fault deep in a YAML file is placed on its own line and column', () => {
  expect(faultsWith({ 'content/sources/redaktionen.yaml': source.replace('extent: whole', 'extent: lidt') })).toEqual([
    'content/sources/redaktionen.yaml:7:27 "read.extent" is "lidt". → Write one of: whole, excerpt, second-hand.',
  ]);
});

test('frontmatter that is no list of fields is told so', () => {
  expect(faultsWith({ 'content/pages/om.mdx': '---\nbare tekst\n---\n\nHej.\n' })).toEqual([
    'content/pages/om.mdx:1:1 the file must have fields of its own. → Write title, description, inShort, updated, changes.',
  ]);
});

test('an empty YAML file lacks each of its fields', () => {
  expect(faultsWith({ 'content/settings/site.yaml': '' }).map((fault) => fault.split(' → ')[0])).toEqual([
    'content/settings/site.yaml:1:1 "address" must be the whole address of the site, such as https://eksempel.dk.',
    'content/settings/site.yaml:1:1 "publisher" must be { name, email, phone } or { unknown: "why" }.',
    'content/settings/site.yaml:1:1 "accessibilityStatement" must be { url: "https://was.digst.dk/…", updated: "2026-11-23" } or { unknown: "why" }.',
    'content/settings/site.yaml:1:1 "security" must be { contact: "sikkerhed@…" or "https://…", expires: "2027-06-01" } or { unknown: "why" }.',
    'content/settings/site.yaml:1:1 "mediaAddress" is missing.',
    'content/settings/site.yaml:1:1 "consentsSince" is missing.',
    'content/settings/site.yaml:1:1 "offline" must be { status: "on", since: "2026-11-22" } or { status: "off", reason: "why readers cannot save the site" }.',
    'content/settings/site.yaml:1:1 "quickExit" must be the whole https address of a page that says nothing of where the reader was.',
  ]);
});

test('a timeline is a list', () => {
  expect(faultsWith({ 'content/timeline/timeline.yaml': 'when: "2012"\n' })).toEqual([
    'content/timeline/timeline.yaml:1:1 the file must be a list. → Write the events.',
  ]);
});

test.each([
  ['content/sources/redaktionen.yaml', source.replace('{ unknown: Har ingen. }', '{ url: "JavaScript:alert(1)" }'), '6:12 "address.url"'],
  [
    'content/settings/site.yaml',
    'address: https://a.example\npublisher: { unknown: Ingen. }\naccessibilityStatement: { url: "data:text/html,a", updated: "2026-11-23" }\nsecurity: { unknown: Ingen. }\nmediaAddress: /media/\nconsentsSince: "2026-01-01"\noffline: { status: "on", since: "2026-01-01" }\nquickExit: https://a.example/\n',
    '3:27 "accessibilityStatement.url"',
  ],
])('an address in %s cannot be a script', (path, content, place) => {
  expect(faultsWith({ [path]: content })).toEqual([
    `${path}:${place} is not the address of a page. → Write an address that begins with https://.`,
  ]);
});

test('an agenda whose steps do not add up is placed at its steps', () => {
  const faults = faultsWith({
    'content/values/omsorg.mdx': idea(1, 'principles: [med]'),
    'content/principles/med.mdx': idea(1, 'values: [omsorg]'),
    'content/cards/q.yaml': card('omsorg'),
    'content/agendas/a.yaml': agenda(15, 'q'),
  });
  expect(faults).toEqual([
    'content/agendas/a.yaml:5:1 "steps" add up to 10 minutes, but the agenda lasts 15. → Change a step or "minutes".',
  ]);
});

// Names and order

test('B2: two files that differ in capitals only would share an address', () => {
  expect(faultsWith({ 'content/chapters/Start.mdx': chapter(`Hej.${cited}`, 2) })).toEqual([
    'content/chapters/Start.mdx:1:1 the file has the same name as content/chapters/start.mdx but for capitals. → Rename one of them: both would get one address.',
    'content/chapters/Start.mdx:1:1 the file name becomes an address, and may hold only a–z, 0–9 and single hyphens. → Rename it to "start.mdx".',
  ]);
});

test('a chapter cannot take the address of a page of the site', () => {
  expect(faultsWith({ 'content/chapters/samlet.mdx': chapter(`Hej.${cited}`, 2) })).toEqual([
    'content/chapters/samlet.mdx:1:1 the file would get the address /rapport/samlet/, which another page of the site has. → Give the file another name.',
  ]);
});

test('two chapters with one number are refused, and three are two faults', () => {
  const two = { 'content/chapters/to.mdx': chapter(`Hej.${cited}`, 1) };
  expect(faultsWith(two)).toEqual([
    'content/chapters/to.mdx:3:1 "order" is 1, as in content/chapters/start.mdx. → Give each its own number.',
  ]);
  expect(faultsWith({ ...two, 'content/chapters/tre.mdx': chapter(`Hej.${cited}`, 1) })).toHaveLength(2);
});

test('a reading path that leads to no page or to no film suggests what there is', () => {
  expect(faultsWith({ 'content/paths/a.yaml': readingPath('chapters, id: stat') })).toEqual([
    'content/paths/a.yaml:11:37 "steps.4.read.id" points at "stat", which does not exist in content/chapters/. → Known: start.',
  ]);
  expect(
    faultsWith({ 'content/paths/a.yaml': readingPath('chapters, id: start').replace('updated:', '  - { film: lys, take: C }\nupdated:') }),
  ).toEqual([
    'content/paths/a.yaml:12:7 "steps.5.film" points at "lys", which does not exist in content/films/. → There is nothing it could point at yet.',
  ]);
});

test('a reading path that takes another time than it says is placed at its steps', () => {
  expect(faultsWith({ 'content/paths/a.yaml': readingPath('chapters, id: start').replace('minutes: 5', 'minutes: 15') })).toEqual([
    'content/paths/a.yaml:6:1 the steps take 5 min. together; a path of 15 takes 12 to 15. → Add a step.',
  ]);
});

test('a change that is newer than its page is placed at the day of the page', () => {
  const changed = page.replace(updated, `${updated}\nchanges:\n  - { date: "2026-12-01", kind: added, text: Et afsnit. }`);
  expect(faultsWith({ 'content/pages/om.mdx': changed })).toEqual([
    'content/pages/om.mdx:4:1 "updated" is 2026-11-22, but the page has a change of 2026-12-01. → Write "2026-12-01".',
  ]);
});

test('the easy text of a film keeps no list of changes', () => {
  const easy = `---\ntitle: Filmen\ntwinOf: { collection: films, id: lys }\n${sentence}\n${updated}\nchanges:\n  - { date: "2026-11-22", kind: added, text: Et afsnit. }\n---\n\nHej.<Kilde id="redaktionen" />\n`;
  const film = `kind: testimony\nnumber: 1\ntitle: Lys\nnarrator: { displayName: Sofie }\n${sentence}\n${updated}\nrecording: { status: awaiting-media, reason: Ikke hos os. }\nquestions: [Hvad?, Hvorfor?]\n`;
  expect(faultsWith({ 'content/films/lys.yaml': film, 'content/easy/films/lys.mdx': easy })).toEqual([
    "content/easy/films/lys.mdx:6:1 a film's page keeps no list of changes, as the list would go on naming it. → Tell of it in content/pages/film.mdx.",
  ]);
});

test('a film and a chapter may have the same number', () => {
  expect(
    faultsWith({
      'content/films/a.yaml': `kind: testimony\nnumber: 1\ntitle: Lys\nnarrator: { displayName: Sofie }\n${sentence}\n${updated}\nrecording: { status: awaiting-media, reason: Nej. }\nquestions: [Hvad?, Hvorfor?]\n`,
    }),
  ).toEqual([]);
});

test.each([
  ['content/chapters/kladde.md', 'the file name must end in ".mdx".'],
  ['content/chapters/_draft.mdx', 'the name begins with a dot or an underscore'],
  ['content/chapters/.skjult.mdx', 'the name begins with a dot or an underscore'],
  ['content/kapitler/to.mdx', 'the file is in a folder the site does not know.'],
  ['content/cards/note.txt', 'the file name must end in ".yaml".'],
  ['content/glossary/værdi.mdx', 'the file name becomes an address'],
])('B2: %s is refused by its name and not read', (path, problem) => {
  const faults = faultsWith({ [path]: 'Hvad som helst {' });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`${path}:1:1 ${problem}`);
});

test('a picture in the content is no text and may have any name', () => {
  expect(faultsWith({ 'content/chapters/Æ b.PNG': new Uint8Array([0x89, 0x50, 0xff]) }, ['content/chapters/Æ b.PNG'])).toEqual([]);
});

test.each(['content/pages/privatliv.mdx', 'content/timeline/timeline.yaml', 'content/settings/site.yaml'])(
  'without %s the site cannot be built',
  (path) => {
    expect(faultsWith({ [path]: undefined })).toEqual([
      `${path}:1:1 the file is missing. → Put it back; the site cannot be built without it.`,
    ]);
  },
);

test('without any content the needed files are named', () => {
  expect(checkContent([]).map(({ file }) => file)).toEqual([
    ...[
      'om',
      'privatliv',
      'tilgaengelighed',
      'rapport',
      'principper',
      'vaerdier',
      'film',
      'debat',
      'handleplan',
      'kontekst',
      'pjece',
      'tag-med',
    ].map((id) => `content/pages/${id}.mdx`),
    'content/timeline/timeline.yaml',
    'content/settings/site.yaml',
    'content/addresses/published.yaml',
    'content/runs/accessibility.yaml',
    'content/words/names.yaml',
    'content/words/spelling.yaml',
    'content/words/avoid.yaml',
    'content/words/synonyms.yaml',
  ]);
});

// Sources and other references

test('a source mark that points at nothing suggests what there is', () => {
  expect(faultsInText('Hej.\n\nÆøå 𝐚<Kilde id="redaktion" />')).toEqual([
    '14:7 <Kilde id> points at "redaktion", which does not exist in content/sources/. → Known: redaktionen.',
  ]);
});

test('among many ids the three nearest are suggested', () => {
  const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`content/sources/kilde-${i}.yaml`, source]));
  const use = Array.from({ length: 10 }, (_, i) => `<Kilde id="kilde-${i}" />`).join('');
  expect(faultsInText(`Hej.${use}<Kilde id="redaktonen" />`, many)).toEqual([
    `12:225 <Kilde id> points at "redaktonen", which does not exist in content/sources/. → Did you mean: redaktionen, kilde-0, kilde-1?`,
  ]);
});

test('a glossary word that points at nothing is refused', () => {
  expect(faultsInText('Hej <Ord id="per">peer</Ord>.')).toEqual([
    '12:5 <Ord id> points at "per", which does not exist in content/glossary/. → There is nothing it could point at yet.',
  ]);
});

test('a principle that does not exist is placed in the list that names it', () => {
  const content = { 'content/principles/med.mdx': idea(1, 'values: [omsorg]'), 'content/values/omsorg.mdx': idea(1, 'principles: [med]') };
  expect(faultsWith({ ...content, [start]: chapter(`Hej.${cited}`, 1, 'med, mad') })).toEqual([
    `${start}:8:19 "principles.1" points at "mad", which does not exist in content/principles/. → Known: med.`,
  ]);
});

test('a card that does not exist is placed in the step that calls it', () => {
  const content = {
    'content/principles/med.mdx': idea(1, 'values: [omsorg]'),
    'content/values/omsorg.mdx': idea(1, 'principles: [med]'),
    'content/cards/q-hvad.yaml': card('omsorg'),
  };
  expect(faultsWith({ ...content, 'content/agendas/a.yaml': agenda(10, 'q-hva') })).toEqual([
    'content/agendas/a.yaml:7:60 "steps.1.card" points at "q-hva", which does not exist in content/cards/. → Known: q-hvad.',
  ]);
});

test.each([
  [
    'a card about a value',
    'content/cards/q.yaml',
    card('omsor'),
    '4:30 "about.id" points at "omsor", which does not exist in content/values/.',
  ],
  [
    'a card from a source',
    'content/cards/q.yaml',
    card('omsorg').replace('{ id: redaktionen }', '{ id: nix }'),
    '8:11 "source.id" points at "nix", which does not exist in content/sources/.',
  ],
  [
    'an event in the timeline',
    'content/timeline/timeline.yaml',
    '- { when: "2012", label: "2012", title: A, source: nix, weight: main }\n',
    '1:44 "0.source" points at "nix", which does not exist in content/sources/.',
  ],
  [
    'a related term',
    'content/glossary/peer.mdx',
    term('nix'),
    '6:11 "related.0" points at "nix", which does not exist in content/glossary/.',
  ],
  [
    'the twin of an easy text',
    'content/easy/principles/nix.mdx',
    `---\ntitle: Med\ntwinOf: { collection: principles, id: nix }\n${sentence}\n${updated}\n---\n\nHej.<Kilde id="redaktionen" />\n`,
    '3:35 "twinOf.id" points at "nix", which does not exist in content/principles/.',
  ],
])('%s that points at nothing is placed at the id', (_, path, content, problem) => {
  const faults = faultsWith({
    'content/principles/med.mdx': idea(1, 'values: [omsorg]'),
    'content/values/omsorg.mdx': idea(1, 'principles: [med]'),
    [path]: content,
  });
  expect(faults.map((fault) => fault.split(' → ')[0])).toEqual([`${path}:${problem}`]);
});

test('an easy text that lies in the folder of another page is refused', () => {
  const faults = faultsWith({
    'content/principles/med.mdx': idea(1, 'values: [omsorg]'),
    'content/values/omsorg.mdx': idea(1, 'principles: [med]'),
    'content/easy/principles/med.mdx': `---\ntitle: Med\ntwinOf: { collection: values, id: omsorg }\n${sentence}\n${updated}\n---\n\nHej.<Kilde id="redaktionen" />\n`,
  });
  expect(faults).toEqual([
    'content/easy/principles/med.mdx:3:1 "twinOf" names values/omsorg, but the file lies at easy/principles/med. → Move the file to content/easy/values/omsorg.mdx, or correct the field.',
  ]);
});

test('a source that nothing leans on is refused', () => {
  expect(faultsWith({ 'content/sources/glemt.yaml': source })).toEqual([
    'content/sources/glemt.yaml:1:1 no page leans on the source "glemt". → Cite it where it is used, or delete the file.',
  ]);
});

test('a text without a single source is refused in a chapter but not on a page', () => {
  expect(faultsWith({ [start]: chapter('\nHej.\n') })).toEqual([
    `${start}:12:1 the text names no source. → Put <Kilde id="…" /> after each sentence that leans on one; the editors' own words lean on <Kilde id="redaktionen" />.`,
  ]);
});

test('an empty chapter is one fault', () => {
  expect(faultsWith({ [start]: chapter('\n\n') })).toEqual([
    `${start}:12:1 the text is empty. → Write the text under the last line of three hyphens.`,
  ]);
});

// Links

test('a link to nowhere suggests the likeliest pages', () => {
  expect(faultsInText('Se [om siden](/omm/).')).toEqual([
    '12:4 the link "/omm/" leads nowhere on the site. → Did you mean: /om/, /film/, /soeg/?',
  ]);
});

test.each(['//andre.dk/', '/OM/', '/om/index.html', '/sider/om/', '/\\andre.dk', '/o%6D/'])('the link %s leads nowhere', (url) => {
  expect(faultsInText(`Se [om siden](${url}).`)).toEqual([
    expect.stringContaining(`12:4 the link "${url}" leads nowhere on the site. → Did you mean: `),
  ]);
});

test('a link without its slash at the end is told so', () => {
  expect(faultsInText('Se [om siden](/om) og [start](/rapport/start#hej).')).toEqual([
    '12:4 the link "/om" leads nowhere on the site. → Write "/om/" with a slash at the end.',
    '12:23 the link "/rapport/start#hej" leads nowhere on the site. → Write "/rapport/start/" with a slash at the end.',
  ]);
});

test('a place that the page itself does not have is refused', () => {
  const [fault = ''] = faultsInText('## Et sted\n\nSe [stedet](#et-stet).');
  expect(fault).toMatch(/^14:4 the page \/rapport\/start\/ has no place called "#et-stet"\. → Did you mean: et-sted, /);
  expect(faultsInText('Se [stedet](#).')[0]).toContain('12:4 the page /rapport/start/ has no place called "#".');
});

test('a place that another page does not have is refused, and its headings are places', () => {
  const om = { 'content/pages/om.mdx': page.replace('Hej.', '## Hvem vi er\n\nHej.') };
  expect(faultsInText('Se [os](/om/#hvem-vi-er).', om)).toEqual([]);
  expect(faultsInText('Se [os](/om/#hvem-er-vi).', om)[0]).toMatch(
    /^12:4 the page \/om\/ has no place called "#hvem-er-vi"\. → Did you mean: hvem-vi-er, /,
  );
  expect(faultsInText('Se [kilden](/kilder/#redaktion).')[0]).toContain('has no place called "#redaktion". → Did you mean: redaktionen, ');
});

test('a very long link is a fault like any other and takes no time', () => {
  expect(faultsInText(`Se [siden](/${'a'.repeat(500_000)}/).`)).toHaveLength(1);
});

test('a thousand dead links are a thousand faults', () => {
  expect(faultsInText(Array.from({ length: 1000 }, (_, i) => `[side nummer ${i}](/nix-${i}/)`).join(' '))).toHaveLength(1000);
});

// Addresses of places

/** What the ledger holds when the chapter has been written down with this text. */
const writtenDown = (text: string): Files => {
  const file = { path: start, bytes: new TextEncoder().encode(chapter(text + cited)) };
  return Object.fromEntries([...updatedLedger([file])].filter(([path]) => path.endsWith('chapters.yaml')));
};
const two = '\n\n## Et sted\n\nDen første sætning om mødet.\n\nHusk at spørge borgeren, om alt er forstået.';
const [, second = ''] = [...(writtenDown(two)['content/anchors/chapters.yaml']?.toString() ?? '').matchAll(/id: (p-\w+)/g)].map(
  ([, id]) => id,
);

test('a paragraph that the ledger does not know yet is no fault: new words can be built at once', () => {
  expect(faultsInText(`${two}\n\nEt helt nyt afsnit med helt nye ord.`, writtenDown(two))).toEqual([]);
});

test('a paragraph that was cited and is lost stops the build, with what to do', () => {
  const [fault, ...more] = faultsInText('\n\n## Et sted\n\nDen første sætning om mødet.', writtenDown(two));
  expect(more).toEqual([]);
  expect(fault).toContain(
    `1:1 the text no longer has the place "#${second}" (»Husk at spørge borgeren, om alt er forstået.«), which may be cited.`,
  );
  expect(fault).toContain(
    `"npm run anchors -- chapters/start ${second} moved NEW-ID", or "npm run anchors -- chapters/start ${second} gone"`,
  );
});

test('a heading that was cited and is lost stops the build too', () => {
  expect(faultsInText(two.replace('## Et sted', '## Ganske andre ord'), writtenDown(two)).join()).toContain(
    'no longer has the place "#et-sted"',
  );
});

test('a lost paragraph whose words are said to have gone or moved is no fault, but it must have moved to something', () => {
  const files = (fate: string) =>
    Object.fromEntries(
      Object.entries(writtenDown(two)).map(([path, text]) => [
        path,
        text?.toString().replace(new RegExp(`(id: ${second}.*) }`), `$1, ${fate} }`),
      ]),
    );
  const less = '\n\n## Et sted\n\nDen første sætning om mødet.';
  expect(faultsInText(less, files('gone: "2026-11-22"'))).toEqual([]);
  expect(faultsInText(`${less} Se [før](#${second}).`, files('moved: et-sted'))).toEqual([]);
  expect(faultsInText(less, files('moved: p-0000'))[0]).toContain(`"#${second}" was moved to "#p-0000", which the text does not have.`);
  expect(faultsInText(less, files('gone: i dag'))[0]).toContain('content/anchors/chapters.yaml:');
});

test('the ledger of a text that is no longer there is refused', () => {
  const ledger = writtenDown(two)['content/anchors/chapters.yaml']?.toString().replace('start:', 'slut:');
  expect(faultsWith({ 'content/anchors/chapters.yaml': ledger })).toEqual([
    'content/anchors/chapters.yaml:1:1 there is no text content/chapters/slut.mdx. → Has it a new name, then write that here in place of the old one. Is the page gone, then delete its lines.',
  ]);
});

// Pictures

test('a picture beside the text is found, also by a longer way round or with a space in its name', () => {
  const pictures = ['content/chapters/dør.png', 'content/chapters/en dør.png'];
  const text = '![En dør](./dør.png) ![En dør](../chapters/d%C3%B8r.png) ![En dør](<en dør.png>) ![En dør](en%20dør.png)';
  expect(faultsInText(text, {}, pictures)).toEqual([]);
});

test.each([
  ['./dor.png', 'Put the file at content/chapters/dor.png, or correct the name.'],
  ['../dør.png', 'Put the file at content/dør.png, or correct the name.'],
  ['../../../../../etc/passwd', 'Put the file at etc/passwd, or correct the name.'],
  ['./DØR.png', 'Put the file at content/chapters/DØR.png, or correct the name.'],
  ['./100%.png', 'Give the file a name without %.'],
  ['./%FF.png', 'Give the file a name without %.'],
  ['./%C3%28.png', 'Give the file a name without %.'],
])('the picture %s is missing', (url, remedy) => {
  expect(faultsInText(`Hej ![En dør](${url})`, {}, ['content/chapters/dør.png'])).toEqual([
    `12:5 the picture "${url}" does not exist. → ${remedy}`,
  ]);
});

// Many faults at once

test('B1: faults of many files are reported at once', () => {
  const faults = faultsWith({
    'content/pages/om.mdx': page.replace('title', 'titel').replace('Hej.', '<b>Hej</b> [her](/nix/)'),
    'content/pages/film.mdx': 'Hej.',
    'content/sources/redaktionen.yaml': source.replace('kind: editors', 'kind: rygte'),
    'content/sources/UTF.yml': source,
    'content/debat.mdx': page,
  });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'content/pages/om.mdx:1:1',
    'content/pages/om.mdx:2:1',
    'content/pages/om.mdx:7:1',
    'content/pages/om.mdx:7:12',
    'content/pages/film.mdx:1:1',
    'content/sources/redaktionen.yaml:4:1',
    'content/sources/UTF.yml:1:1',
    'content/debat.mdx:1:1',
    'content/pages/om.mdx:7:12',
  ]);
});

test('the fields of a text that cannot be read are still checked, and so are their references', () => {
  const faults = faultsWith({ [start]: chapter('<Ord id="x">', 13, 'nix').replace('title: Start\n', '') });
  expect(faults.map((fault) => fault.split(' → ')[0])).toEqual([
    `${start}:11:1 the text cannot be read as MDX: Expected a closing tag for \`<Ord>\` (11:1).`,
    `${start}:1:1 "title" is missing.`,
    `${start}:2:1 "order" must be at most 12.`,
    `${start}:7:14 "principles.0" points at "nix", which does not exist in content/principles/.`,
  ]);
});

test('the text of a file whose fields cannot be read is still checked', () => {
  const faults = faultsWith({ 'content/pages/om.mdx': page.replace('En side', 'En: side').replace('Hej.', 'Se [siden](/nix/).') });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['content/pages/om.mdx:2:8', 'content/pages/om.mdx:7:4']);
});

test.each([
  ['whose text cannot be read', start, chapter('## Et sted\n\nHej {<Kilde id="kun-her" />')],
  ['whose fields cannot be read', start, chapter('## Et sted\n\nHej.<Kilde id="kun-her" />').replace('title: ', 'title: @')],
  ['that is not UTF-8', start, Uint8Array.from(chapter('## Et sted\n\nÆ.<Kilde id="kun-her" />'), (letter) => letter.charCodeAt(0))],
  ['without frontmatter', start, '## Et sted\n\nHej.<Kilde id="kun-her" />'],
  ['with a wrong name', 'content/chapters/to.md', chapter('Hej.<Kilde id="kun-her" />', 2)],
])('a file %s is one fault, and raises none in the files it refers to or is linked from', (_, path, content) => {
  const link = path === start ? 'Se [stedet](/rapport/start/#et-sted).' : 'Hej.';
  const faults = faultsWith({
    [path]: content,
    'content/sources/kun-her.yaml': source,
    'content/pages/om.mdx': page.replace('Hej.', link),
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${path}:`));
});

test('words that code knows are no fields, folders or ids', () => {
  expect(
    faultsWith({ [start]: chapter(`<Kilde id="constructor" /> <Ord id="toString">a</Ord>${cited}`) }).map((fault) => fault.split(',')[0]),
  ).toEqual([`${start}:12:1 <Kilde id> points at "constructor"`, `${start}:12:28 <Ord id> points at "toString"`]);
  const faults = faultsWith({ 'content/cards/q.yaml': card('a').replace('values', 'constructor') });
  expect(faults).toEqual([
    'content/cards/q.yaml:4:10 "about.collection" must be { collection: principles or values, id: … }. → Correct the field.',
  ]);
});

test('a Windows file has the same faults on the same lines', () => {
  const broken = chapter(`## Et sted\n\nSe [siden](/nix/).\n\n- {a}\n\n### Maa\n\n### Må${cited}`, 13, 'nix');
  const faults = faultsWith({ [start]: broken });
  expect(faults).toHaveLength(5);
  expect(faultsWith({ [start]: broken.replaceAll('\n', '\r\n') })).toEqual(faults);
});
