import type { z } from 'astro/zod';
import { editDistance } from '../language/edit-distance.ts';
import { publishedAddresses } from '../schemas/address.ts';
import { anchorLedger } from '../schemas/anchor.ts';
import { chapter } from '../schemas/chapter.ts';
import { contextDocument, timelineEvent } from '../schemas/context-document.ts';
import { agenda, card } from '../schemas/debate.ts';
import { list } from '../schemas/fields.ts';
import { consent, film } from '../schemas/film.ts';
import { principle, value } from '../schemas/idea.ts';
import { easyText, page, settings } from '../schemas/page.ts';
import { readingPath } from '../schemas/path.ts';
import { accessibilityRun } from '../schemas/run.ts';
import { source } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { wordLists } from '../schemas/words.ts';
import {
  addressOf,
  easyAddressOf,
  fixedAddresses,
  folders,
  type PagedCollection,
  pageAddressOf,
  pathAddressOf,
  templateFragments,
} from './addresses.ts';
import { anchoredTexts, readLedger } from './anchor-ledger.ts';
import { checkAnchors, checkLedgerNames } from './check-anchors.ts';
import { checkChanges } from './check-changes.ts';
import { type CuesFile, checkFilmNames, checkFilms } from './check-films.ts';
import { type CollectionWithTwin, type ContentFolder, type ContentPlace, contentFolders, placeOf } from './check-names.ts';
import { checkPaths } from './check-paths.ts';
import { checkRun } from './check-run.ts';
import { checkText, type TextFindings } from './check-text.ts';
import type { Fault } from './content-fault.ts';
import { type ContentFile, type ParsedFile, parseContentFile, readText } from './content-file.ts';
import type { CueKind } from './cues.ts';
import { valuesAt } from './fields-at.ts';
import { pathSources } from './path-sources.ts';

const schemas: Record<Exclude<ContentFolder, 'words' | 'film-text'>, z.ZodType> = {
  chapters: chapter,
  principles: principle,
  values: value,
  films: film,
  consents: consent,
  context: contextDocument,
  timeline: list(timelineEvent, 'the events', 1, 200),
  glossary: term,
  sources: source,
  cards: card,
  agendas: agenda,
  easy: easyText,
  paths: readingPath,
  pages: page,
  settings,
  anchors: anchorLedger,
  addresses: publishedAddresses,
  runs: accessibilityRun,
};

/** Folders whose texts lean on sources, so that a text without a single reference is a fault. */
const mustCite: readonly ContentFolder[] = ['chapters', 'principles', 'values', 'context', 'glossary', 'easy'];

/** Files that the site cannot be built without. */
const needed: readonly [ContentFolder, readonly string[]][] = [
  [
    'pages',
    [
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
    ],
  ],
  ['timeline', ['timeline']],
  ['settings', ['site']],
  ['addresses', ['published']],
  ['runs', ['accessibility']],
  ['words', Object.keys(wordLists)],
];

/** Fields that become links to other sites. */
const webAddresses: Partial<Record<ContentFolder, readonly string[]>> = {
  sources: ['address.url', 'address.archived.url'],
  settings: ['address', 'accessibilityStatement.url'],
};

interface Entry extends ParsedFile {
  folder: ContentFolder;
  id: string;
  findings: TextFindings;
}

/** Which collection a field refers to. A path with `*` stands for every item of a list. */
const references: Partial<Record<ContentFolder, Record<string, ContentFolder>>> = {
  chapters: { 'principles.*': 'principles', 'values.*': 'values' },
  principles: { 'values.*': 'values', 'chapters.*': 'chapters' },
  values: { 'principles.*': 'principles', 'chapters.*': 'chapters' },
  context: { 'principles.*': 'principles', mainSource: 'sources' },
  timeline: { '*.source': 'sources' },
  glossary: { 'related.*': 'glossary' },
  cards: { 'source.id': 'sources' },
  agendas: { 'steps.*.card': 'cards', 'steps.*.film.id': 'films', 'steps.*.source.id': 'sources' },
  paths: { 'steps.*.film': 'films' },
};

/**
 * Checks everything in `content/` and reports all faults at once, each with file, line, column,
 * what is wrong and what to do. An empty list means that the content can be built.
 *
 * @param files Every file below `content/`, with nothing left out: a file the site would overlook is a fault.
 * @param pictures Paths of files that texts may show as pictures, from the project's root.
 * @param today The day of the build, such as `2026-11-22`, that consents are held against; without it none is out of date.
 */
export function checkContent(files: readonly ContentFile[], pictures: ReadonlySet<string> = new Set(), today?: string): Fault[] {
  const faults: Fault[] = [];
  const entries: Entry[] = [];
  const cues: CuesFile[] = [];
  const paths = new Map<string, string>();
  /** Files that cannot be read in full: what they cite and which headings they have is not known. */
  const unread: { address: string | undefined; words: string }[] = [];

  for (const file of files) {
    if (pictures.has(file.path)) continue;
    const lower = file.path.toLowerCase();
    const twin = paths.get(lower);
    if (twin)
      faults.push({
        file: file.path,
        line: 1,
        column: 1,
        problem: `the file has the same name as ${twin} but for capitals.`,
        remedy: 'Rename one of them: both would get one address.',
      });
    paths.set(lower, file.path);
    const place = placeOf(file.path, faults);
    if (place) checkAddressIsFree(file.path, place);
    if (place?.folder === 'film-text') {
      const content = readText(file, faults);
      const [kind, id = ''] = place.id.split('/') as [CueKind, string];
      if (content !== undefined) cues.push({ path: file.path, id, kind, content });
      continue;
    }
    const parsed = place && parseContentFile(file, faults);
    if (!parsed?.whole) unread.push({ address: place && ownAddress(place), words: new TextDecoder('latin1').decode(file.bytes) });
    if (!parsed) continue;
    checkFields(parsed, place);
    entries.push({ ...parsed, ...place, findings: checkText(parsed, faults) });
  }

  const idsOf = (folder: ContentFolder) =>
    files.flatMap((file) => {
      const place = placeOf(file.path, []);
      return place?.folder === folder ? [place.id] : [];
    });
  const known = new Map<ContentFolder, string[]>((Object.keys(contentFolders) as ContentFolder[]).map((folder) => [folder, idsOf(folder)]));
  const anchored = new Map(anchoredTexts(entries, readLedger(files)).map((text) => [text.path, text]));
  const fragments = knownFragments();
  const usedSources = new Set<string>();

  for (const entry of entries) {
    checkReferences(entry);
    checkTextReferences(entry);
    if (mustCite.includes(entry.folder) && entry.body?.text.trim() && !entry.findings.references.some((one) => one.kind === 'source')) {
      faults.push({
        file: entry.path,
        line: entry.body.firstLine,
        column: 1,
        problem: 'the text names no source.',
        remedy: 'Put <Kilde id="…" /> after each sentence that leans on one; the editors\' own words lean on <Kilde id="redaktionen" />.',
      });
    }
  }
  for (const entry of entries.filter(({ folder }) => folder === 'sources')) {
    const isUsed = usedSources.has(entry.id) || unread.some(({ words }) => words.includes(entry.id));
    if (!isUsed)
      faults.push({
        file: entry.path,
        line: 1,
        column: 1,
        problem: `no page leans on the source "${entry.id}".`,
        remedy: 'Cite it where it is used, or delete the file.',
      });
  }
  checkOrder();
  checkTwins();
  faults.push(...checkAnchors([...anchored.values()]));
  for (const { id, data } of inFolder('anchors'))
    faults.push(...checkLedgerNames(id as ContentFolder, Object.keys(data ?? {}), known.get(id as ContentFolder) ?? []));
  faults.push(...checkFilms({ films: inFolder('films'), consents: inFolder('consents'), cues, consentsSince: consentsSince(), today }));
  faults.push(...checkFilmNames(inFolder('films'), namingTexts()));
  faults.push(
    ...checkChanges(
      entries.map((entry) => ({ ...entry, isOfFilm: entry.id.startsWith('films/') })),
      today,
    ),
  );
  faults.push(...checkPaths(inFolder('paths'), pathSources(entries.map((entry) => ({ ...entry, text: entry.body?.text }))), nearest));
  const statement = inFolder('pages').find(({ id }) => id === 'tilgaengelighed');
  faults.push(...checkRun(inFolder('runs')[0], statement?.body && { path: statement.path, ...statement.body }));
  for (const [folder, ids] of needed) {
    for (const id of ids) {
      if (!known.get(folder)?.includes(id))
        faults.push({
          file: `content/${folder}/${id}.${contentFolders[folder]}`,
          line: 1,
          column: 1,
          problem: 'the file is missing.',
          remedy: 'Put it back; the site cannot be built without it.',
        });
    }
  }
  return faults;

  function inFolder(folder: ContentFolder) {
    return entries.filter((entry) => entry.folder === folder);
  }

  /** Files whose words come before readers. The word lists and the sources do not. */
  function namingTexts() {
    return files
      .filter(({ path }) => !pictures.has(path) && !/^content\/(words|sources|film-text|anchors|addresses)\//.test(path))
      .map(({ path, bytes }) => ({ path, content: new TextDecoder().decode(bytes) }));
  }

  function consentsSince(): string | undefined {
    return settings.safeParse(inFolder('settings')[0]?.data).data?.consentsSince;
  }

  function checkAddressIsFree(file: string, place: ContentPlace) {
    const own = place.folder in folders ? ownAddress(place) : undefined;
    if (own !== undefined && (fixedAddresses as readonly string[]).includes(own)) {
      faults.push({
        file,
        line: 1,
        column: 1,
        problem: `the file would get the address ${own}, which another page of the site has.`,
        remedy: 'Give the file another name.',
      });
    }
  }

  function checkFields(parsed: ParsedFile, { folder, id }: ContentPlace) {
    if (parsed.data === undefined) return;
    for (const pattern of webAddresses[folder] ?? []) {
      for (const { path, value } of valuesAt(parsed.data, pattern.split('.'))) {
        if (typeof value === 'string' && /^\s*(?!https?:\/\/)[a-z]+:/i.test(value))
          faults.push({
            file: parsed.path,
            ...parsed.place(path),
            problem: `"${path.join('.')}" is not the address of a page.`,
            remedy: 'Write an address that begins with https://.',
          });
      }
    }
    if (folder === 'film-text') return;
    const schema = folder === 'words' ? wordLists[id as keyof typeof wordLists] : schemas[folder];
    const result = schema.safeParse(parsed.data ?? {});
    if (result.success) return;
    for (const issue of result.error.issues) {
      const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
      const [problem = '', ...rest] = splitMessage(issue.message);
      const field = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'the file';
      faults.push({
        file: parsed.path,
        ...parsed.place(path),
        problem: `${field} ${problem}`,
        remedy: rest.join(' ') || 'Correct the field.',
      });
    }
  }

  function checkReferences(entry: Entry) {
    for (const [pattern, folder] of Object.entries(references[entry.folder] ?? {})) {
      for (const { path, value } of valuesAt(entry.data, pattern.split('.')))
        lookUp(entry, entry.place(path), folder, value, `"${path.join('.')}"`);
    }
    if (entry.folder === 'cards' || entry.folder === 'easy') {
      const field = entry.folder === 'cards' ? 'about' : 'twinOf';
      const target = (entry.data as Record<string, { collection?: unknown; id?: unknown } | undefined>)?.[field];
      if (typeof target?.collection === 'string' && Object.hasOwn(schemas, target.collection)) {
        lookUp(entry, entry.place([field, 'id']), target.collection as ContentFolder, target.id, `"${field}.id"`);
      }
    }
    if (entry.folder === 'paths') {
      for (const { path, value } of valuesAt(entry.data, ['steps', '*', 'read'])) {
        const { collection, id } = (value ?? {}) as { collection?: unknown; id?: unknown };
        if (typeof collection === 'string' && Object.hasOwn(schemas, collection))
          lookUp(entry, entry.place([...path, 'id']), collection as ContentFolder, id, `"${path.join('.')}.id"`);
      }
    }
  }

  function lookUp(entry: Entry, at: { line: number; column: number }, folder: ContentFolder, id: unknown, what: string) {
    if (typeof id !== 'string') return;
    if (folder === 'sources') usedSources.add(id);
    const ids = known.get(folder) ?? [];
    if (ids.includes(id)) return;
    faults.push({
      file: entry.path,
      ...at,
      problem: `${what} points at "${id}", which does not exist in content/${folder}/.`,
      remedy: nearest(id, ids),
    });
  }

  function checkTextReferences(entry: Entry) {
    for (const { kind, target, line, column } of entry.findings.references) {
      const at = { line, column };
      if (kind === 'source') lookUp(entry, at, 'sources', target, '<Kilde id>');
      else if (kind === 'term') lookUp(entry, at, 'glossary', target, '<Ord id>');
      else if (kind === 'picture') checkPictureFile(entry, at, target);
      else checkAddress(entry, at, target);
    }
  }

  function checkPictureFile(entry: Entry, at: { line: number; column: number }, url: string) {
    const path = pathFrom(entry.path, url);
    if (path === undefined || !pictures.has(path)) {
      faults.push({
        file: entry.path,
        ...at,
        problem: `the picture "${url}" does not exist.`,
        remedy: path === undefined ? 'Give the file a name without %.' : `Put the file at ${path}, or correct the name.`,
      });
    }
  }

  function checkAddress(entry: Entry, at: { line: number; column: number }, link: string) {
    const [address = '', fragment] = link.split('#');
    const page = address === '' ? ownAddress(entry) : address.split('?')[0];
    if (page === undefined) return;
    const ids = fragments.get(page);
    if (!ids) {
      const withSlash = fragments.has(`${page}/`) ? `Write "${page}/" with a slash at the end.` : nearest(page, [...fragments.keys()]);
      faults.push({ file: entry.path, ...at, problem: `the link "${link}" leads nowhere on the site.`, remedy: withSlash });
    } else if (fragment !== undefined && !ids.has(fragment) && !unread.some((one) => one.address === page)) {
      faults.push({
        file: entry.path,
        ...at,
        problem: `the page ${page} has no place called "#${fragment}".`,
        remedy: nearest(fragment, [...ids]),
      });
    }
  }

  function ownAddress({ folder, id }: ContentPlace): string | undefined {
    if (folder in folders) return addressOf(folder as PagedCollection, id);
    if (folder === 'easy') return twinAddress(id);
    if (folder === 'pages') return pageAddressOf(id);
    if (folder === 'paths') return pathAddressOf(id);
    return undefined;
  }

  function knownFragments(): Map<string, Set<string>> {
    const map = new Map<string, Set<string>>(fixedAddresses.map((address) => [address, new Set<string>(templateFragments)]));
    for (const folder of Object.keys(folders) as PagedCollection[]) {
      for (const id of idsOf(folder)) map.set(addressOf(folder, id), new Set(templateFragments));
    }
    for (const id of idsOf('easy')) map.set(twinAddress(id), new Set(templateFragments));
    for (const id of idsOf('paths')) map.set(pathAddressOf(id), new Set());
    for (const entry of entries) {
      const own = ownAddress(entry);
      const ids = own === undefined ? undefined : map.get(own);
      const { settled } = anchored.get(entry.path) ?? {};
      for (const { id } of [...(settled?.anchored ?? []), ...(settled?.retired ?? [])]) ids?.add(id);
    }
    for (const id of idsOf('sources')) map.get('/kilder/')?.add(id);
    for (const id of idsOf('cards')) map.get('/debat/kort/')?.add(id);
    for (const id of idsOf('agendas')) map.get('/debat/planlaeg/')?.add(id);
    return map;
  }

  /** An easy text lies where its field says, so that its address can be told from its name. */
  function checkTwins() {
    for (const entry of entries.filter(({ folder }) => folder === 'easy')) {
      const { collection, id } = (entry.data as { twinOf?: { collection?: unknown; id?: unknown } } | null)?.twinOf ?? {};
      const named = `${String(collection)}/${String(id)}`;
      if (typeof collection === 'string' && typeof id === 'string' && named !== entry.id)
        faults.push({
          file: entry.path,
          ...entry.place(['twinOf']),
          problem: `"twinOf" names ${named}, but the file lies at easy/${entry.id}.`,
          remedy: `Move the file to content/easy/${named}.mdx, or correct the field.`,
        });
    }
  }

  function checkOrder() {
    for (const folder of ['chapters', 'principles', 'values', 'context', 'films'] as const) {
      const field = folder === 'films' ? 'number' : 'order';
      const taken = new Map<number, string>();
      for (const entry of entries.filter((one) => one.folder === folder)) {
        const order = (entry.data as Record<string, unknown> | null)?.[field];
        if (typeof order !== 'number') continue;
        const other = taken.get(order);
        if (other)
          faults.push({
            file: entry.path,
            ...entry.place([field]),
            problem: `"${field}" is ${order}, as in ${other}.`,
            remedy: 'Give each its own number.',
          });
        taken.set(order, entry.path);
      }
    }
  }
}

/** The address of an easy text, whose id begins with the collection of its twin: `values/omsorg`. */
function twinAddress(id: string): string {
  const [collection, twin = ''] = id.split('/');
  return easyAddressOf(collection as CollectionWithTwin, twin);
}

/** What is wrong, then what to do: messages are written as two or more sentences. */
function splitMessage(message: string): string[] {
  const end = message.search(/\. (?=[A-Z])/);
  return end < 0 ? [message] : [message.slice(0, end + 1), message.slice(end + 2)];
}

/** The path that a relative address leads to from a file; undefined where its % signs stand wrong. */
function pathFrom(file: string, url: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  let steps: string[];
  try {
    steps = decodeURI(url).split('/');
  } catch {
    // Astro decodes it in the same way, and would stop there without naming the file.
    return undefined;
  }
  for (const step of steps) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

/** A slip is seen in the beginning of a word. */
const SEEN = 60;

/** Suggests the likeliest of the known words; lists them all where they are few. */
function nearest(word: string, known: readonly string[]): string {
  if (known.length === 0) return 'There is nothing it could point at yet.';
  const ranked = known
    .map((one) => ({ one, far: editDistance(word.slice(0, SEEN), one.slice(0, SEEN), SEEN) }))
    .sort((a, b) => a.far - b.far)
    .map(({ one }) => one);
  return known.length <= 8 ? `Known: ${ranked.join(', ')}.` : `Did you mean: ${ranked.slice(0, 3).join(', ')}?`;
}
