import type { SharePicture } from './share-picture.ts';

/** What a built page says about the picture that links to it are shown with. */
export interface ShareTags {
  /** Path of the picture from the root of the site, without a slash in front: `deling/film/lys-fremtid.png`. */
  file: string;
  picture: SharePicture;
}

/** Comments, scripts and the like, in which nothing is a tag; else a tag with its attributes. */
const tagOrOpaque =
  /<!--[\s\S]*?-->|<(script|style|title)\b[\s\S]*?<\/\1\s*>|<(html|meta)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/**
 * Reads what a page's head says about its picture.
 *
 * @param html The page as built.
 * @throws When the address of the picture, the title or the kind is missing, or the address is not
 *   one below `/deling/`.
 */
export function shareTags(html: string): ShareTags {
  const root = new Map<string, string>();
  const metas = new Map<string, string>();
  for (const [, , tag = '', inside = ''] of html.slice(0, headEnd(html)).matchAll(tagOrOpaque)) {
    const attributes = attributesOf(inside);
    if (tag.toLowerCase() === 'html') for (const [name, value] of attributes) root.set(name, value);
    const property = attributes.get('property');
    if (tag.toLowerCase() === 'meta' && property !== undefined) metas.set(property, attributes.get('content') ?? '');
  }

  const required = (value: string | undefined, what: string): string => {
    if (value === undefined || value.trim() === '') throw new Error(`There is no ${what}. Give the page the layout that all pages have.`);
    return value;
  };
  const address = required(metas.get('og:image'), '<meta property="og:image">');
  const file = /^https:\/\/[^/?#]+\/(deling\/(?:[a-z0-9_-]+\/)*[a-z0-9_-]+\.png)$/.exec(address)?.[1];
  if (!file)
    throw new Error(`The og:image is "${address}". Give it an address like https://…/deling/film/lys-fremtid.png, in small letters a–z.`);
  const title = required(metas.get('og:title'), '<meta property="og:title">');
  const kind = required(root.get('data-kind'), 'data-kind on <html>');
  return { file, picture: { title, kind, principle: root.get('data-principle') } };
}

/** Where the head ends; the words of the page itself are not searched. */
function headEnd(html: string): number {
  const end = html.search(/<\/head\s*>|<body[\s>]/i);
  return end === -1 ? html.length : end;
}

function attributesOf(inside: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inside.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), unescaped(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function unescaped(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities.get(name) ?? entity;
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
  });
}
