import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** An entry as a feed reader has it. */
export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  link: string;
  content: string;
}

/** A feed as a feed reader has it, and what the standard finds wrong with it. */
export interface ReadFeed {
  id: string;
  title: string;
  updated: string;
  author: string;
  lang: string | undefined;
  self: string;
  alternate: string;
  entries: ReadEntry[];
  faults: string[];
}

const inElement = (parent: XmlElement, name?: string) =>
  parent.children.filter((node) => node instanceof XmlElement).filter((element) => name === undefined || element.name === name);
const textIn = (parent: XmlElement, name: string) => inElement(parent, name)[0]?.text ?? '';
const linkOf = (parent: XmlElement, rel: string) =>
  inElement(parent, 'link').find(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel)?.attributes['href'] ?? '';

/** RFC 4287, section 4.1.1 and 4.1.2: which elements a feed and an entry may hold. */
const mayHold: Readonly<Record<string, readonly string[]>> = {
  feed: ['author', 'category', 'contributor', 'generator', 'icon', 'id', 'link', 'logo', 'rights', 'subtitle', 'title', 'updated', 'entry'],
  entry: ['author', 'category', 'content', 'contributor', 'id', 'link', 'published', 'rights', 'source', 'summary', 'title', 'updated'],
};
/** Section 3.3: an RFC 3339 date with an upper-case T and Z. */
const moment = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads a feed as strictly as XML and RFC 4287 ask.
 *
 * @throws {XmlError} When it is not well-formed XML.
 */
export function readAtom(xml: string): ReadFeed {
  const root = parseXml(xml).root;
  if (!root) throw new Error('The feed is empty.');
  const entries = inElement(root, 'entry');
  const faults = [
    ...(root.name === 'feed' && root.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['it is no feed in the Atom namespace']),
    ...faultsIn(root),
    ...entries.flatMap(faultsIn),
    ...(inElement(root, 'author').length > 0 || entries.every((entry) => inElement(entry, 'author').length > 0)
      ? []
      : ['nobody is its author']),
    ...inElement(root, 'author').flatMap((author) =>
      inElement(author, 'name').length === 1 && textIn(author, 'name').trim() !== '' ? [] : ['an author has no name'],
    ),
    ...(linkOf(root, 'self') === '' ? ['it does not say where it lies'] : []),
  ];
  const ids = entries.map((entry) => textIn(entry, 'id'));
  if (new Set(ids).size !== ids.length) faults.push('two entries have one id');
  return {
    id: textIn(root, 'id'),
    title: textIn(root, 'title'),
    updated: textIn(root, 'updated'),
    author: textIn(inElement(root, 'author')[0] ?? root, 'name'),
    lang: root.attributes['xml:lang'],
    self: linkOf(root, 'self'),
    alternate: linkOf(root, 'alternate'),
    entries: entries.map((entry) => ({
      id: textIn(entry, 'id'),
      title: textIn(entry, 'title'),
      updated: textIn(entry, 'updated'),
      link: linkOf(entry, 'alternate'),
      content: textIn(entry, 'content'),
    })),
    faults,
  };
}

/** What both a feed and an entry must have: one id, title and updated, and links to whole addresses. */
function faultsIn(element: XmlElement): string[] {
  const count = (name: string) => inElement(element, name).length;
  const alternates = inElement(element, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
    .map(({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`);
  const faults = [
    ...inElement(element).flatMap(({ name }) => (mayHold[element.name]?.includes(name) ? [] : [`holds a <${name}>`])),
    ...['id', 'title', 'updated'].flatMap((name) => (count(name) === 1 ? [] : [`has ${count(name)} <${name}>`])),
    ...['published', 'subtitle', 'content', 'rights'].flatMap((name) => (count(name) > 1 ? [`has ${count(name)} <${name}>`] : [])),
    ...['updated', 'published'].flatMap((name) =>
      inElement(element, name).flatMap(({ text }) => (moment.test(text) ? [] : [`has <${name}>${text}, which is no moment`])),
    ),
    ...(URL.canParse(textIn(element, 'id')) ? [] : [`has the id "${textIn(element, 'id')}", which is no IRI`]),
    ...inElement(element, 'link').flatMap(({ attributes }) =>
      URL.canParse(attributes['href'] ?? '') ? [] : ['has a link without a whole address'],
    ),
    ...(new Set(alternates).size === alternates.length ? [] : ['has two alternates of one type and language']),
    ...(element.name === 'entry' && alternates.length === 0 && count('content') === 0 ? ['leads nowhere and says nothing'] : []),
    // Section 4.1.3.3: text content holds no elements.
    ...inElement(element, 'content').flatMap((content) => (inElement(content).length === 0 ? [] : ['has markup in its text'])),
  ];
  return faults.map((fault) => `<${element.name}> ${fault}`);
}
