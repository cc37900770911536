/**
 * The files of the EPUB, as text. EPUB 3.3: https://www.w3.org/TR/epub-33/, with the metadata of
 * EPUB Accessibility 1.1: https://www.w3.org/TR/epub-a11y-11/. The pictures and the zip are the writer's.
 */
import { bookWords } from '../language/book-words.ts';
import { danishDate } from '../language/dates.ts';
import { type Book, type BookPage, pagesOf, plainWords, withInner } from './book.ts';
import { blockXhtml, documentXhtml, escaped, type FileOf, inlineXhtml, notesXhtml, pageXhtml, pictureName } from './book-xhtml.ts';

/** Types of the pictures that a book may hold: the core media types of EPUB. */
const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** A file of the EPUB that holds text to read. */
interface BookDocument {
  file: string;
  title: string;
  content: string;
}

/**
 * The files that lie in the folder `EPUB/`, by name, but for the pictures and the style sheet.
 *
 * @throws When a link leads to nothing in the book.
 */
export function epubFiles(book: Book): Map<string, string> {
  const fileOf = fileRule(book);
  const documents = documentsOf(book, fileOf);
  return new Map([
    ['package.opf', packageFile(book, documents)],
    ['nav.xhtml', navFile(book, fileOf)],
    ...documents.map(({ file, title, content }): [string, string] => [file, documentXhtml(title, content)]),
  ]);
}

/** Addresses of the pictures in the texts. */
export function picturesOf(book: Book): string[] {
  const files = pagesOf(book)
    .flatMap(({ blocks }) => blocks.flatMap(withInner))
    .flatMap((block) => (block.kind === 'picture' ? [block.file] : []));
  return [...new Set(files)];
}

/** The container file that every EPUB begins with. */
export const containerFile = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Every anchor begins with that of its page, and every page but the words of the glossary is a file. */
function fileRule({ parts, about, glossary, sources }: Book): FileOf {
  const files = new Map<string, string>([
    ...parts.flatMap(({ opening, pages }) => [opening, ...pages].map(({ anchor }): [string, string] => [anchor, `${anchor}.xhtml`])),
    ...glossary.terms.map(({ anchor }): [string, string] => [anchor, `${glossary.anchor}.xhtml`]),
    ...[about, glossary, sources].map(({ anchor }): [string, string] => [anchor, `${anchor}.xhtml`]),
  ]);
  return (anchor) => {
    const file = files.get(anchor.replace(/--.*$/, ''));
    if (file === undefined) throw new Error(`"${anchor}" is in no file of the EPUB.`);
    return file;
  };
}

function documentsOf(book: Book, fileOf: FileOf): BookDocument[] {
  const page = (one: BookPage, role: 'chapter' | 'part'): BookDocument => ({
    file: fileOf(one.anchor),
    title: plainWords(one.title),
    content: pageXhtml(one, role, fileOf),
  });
  return [
    { file: 'titel.xhtml', title: book.title, content: titlePage(book) },
    { file: fileOf(book.about.anchor), title: book.about.title, content: aboutPage(book, fileOf) },
    ...book.parts.flatMap(({ opening, pages }) => [page(opening, 'part'), ...pages.map((one) => page(one, 'chapter'))]),
    { file: fileOf(book.glossary.anchor), title: book.glossary.title, content: glossaryPage(book, fileOf) },
    { file: fileOf(book.sources.anchor), title: book.sources.title, content: sourcesPage(book, fileOf) },
  ];
}

function titlePage({ title, subtitle, date, site, publisher }: Book): string {
  return `<section class="title-page" epub:type="titlepage" aria-labelledby="titel">
<h1 id="titel">${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<p>${escaped(bookWords.notTheReport)}</p>
<p>${escaped(danishDate(date))}${publisher ? ` · ${escaped(publisher)}` : ''}</p>
<p><a href="${escaped(site)}/">${escaped(site.replace(/^https:\/\//, ''))}</a></p>
</section>`;
}

function aboutPage({ about }: Book, fileOf: FileOf): string {
  return `<section aria-labelledby="${about.anchor}"><h1 id="${about.anchor}">${escaped(about.title)}</h1>
${blockXhtml(about.blocks, fileOf)}
</section>`;
}

function glossaryPage({ glossary }: Book, fileOf: FileOf): string {
  const terms = glossary.terms.map((term) => {
    const { anchor, lang, title, blocks } = term;
    const language = lang ? ` lang="${lang}" xml:lang="${lang}"` : '';
    return `<section class="term" aria-labelledby="${escaped(anchor)}"><h2 id="${escaped(anchor)}"${language}>${inlineXhtml(title, fileOf)}</h2>
${blockXhtml(blocks, fileOf, 1)}
${notesXhtml(term, fileOf)}
</section>`;
  });
  return `<section role="doc-glossary" aria-labelledby="${glossary.anchor}"><h1 id="${glossary.anchor}">${escaped(glossary.title)}</h1>
${blockXhtml(glossary.blocks, fileOf)}
${terms.join('\n')}
</section>`;
}

function sourcesPage({ sources }: Book, fileOf: FileOf): string {
  const groups = sources.groups.map(({ anchor, title, sources: entries }) => {
    const items = entries.map((source) => {
      const language = source.lang ? ` lang="${source.lang}" xml:lang="${source.lang}"` : '';
      const words = inlineXhtml(source.title, fileOf);
      const titled = source.url === undefined ? `<b${language}>${words}</b>` : `<a href="${escaped(source.url)}"${language}>${words}</a>`;
      return `<li id="${escaped(source.anchor)}">${titled}${source.stop} ${inlineXhtml(source.words, fileOf)}</li>`;
    });
    return `<section aria-labelledby="${escaped(anchor)}"><h2 id="${escaped(anchor)}">${inlineXhtml(title, fileOf)}</h2>\n<ul class="sources">\n${items.join('\n')}\n</ul></section>`;
  });
  return `<section role="doc-bibliography" aria-labelledby="${sources.anchor}"><h1 id="${sources.anchor}">${escaped(sources.title)}</h1>
${blockXhtml(sources.blocks, fileOf)}
${groups.join('\n')}
</section>`;
}

/** The contents, two levels of pages and under each the headings of its text; then the places that reading apps lead to by a button. */
function navFile(book: Book, fileOf: FileOf): string {
  const { about, parts, glossary, sources } = book;
  const entry = (anchor: string, words: string, inner = '') =>
    `<li><a href="${escaped(`${fileOf(anchor)}#${anchor}`)}">${words}</a>${inner === '' ? '' : `<ol>${inner}</ol>`}</li>`;
  const headings = (page: BookPage) =>
    [...page.blocks.flatMap(withInner), ...(page.notesTitle ? [{ kind: 'heading' as const, level: 2, ...page.notesTitle }] : [])]
      .flatMap((block) =>
        block.kind === 'heading' && block.level === 2 && block.anchor ? [entry(block.anchor, inlineXhtml(block.inlines, fileOf))] : [],
      )
      .join('\n');
  const page = (one: BookPage, more = '') => entry(one.anchor, inlineXhtml(one.title, fileOf), headings(one) + more);
  const items = [
    entry(about.anchor, escaped(about.title)),
    ...parts.map(({ opening, pages }) => page(opening, pages.map((one) => page(one)).join('\n'))),
    entry(
      glossary.anchor,
      escaped(glossary.title),
      glossary.terms.map((term) => entry(term.anchor, inlineXhtml(term.title, fileOf))).join('\n'),
    ),
    entry(
      sources.anchor,
      escaped(sources.title),
      sources.groups.map(({ anchor, title }) => entry(anchor, inlineXhtml(title, fileOf))).join('\n'),
    ),
  ];
  const first = parts[0]?.opening;
  return documentXhtml(
    bookWords.contents,
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="indhold"><h1 id="indhold">${escaped(bookWords.contents)}</h1>
<ol>
${items.join('\n')}
</ol></nav>
<nav epub:type="landmarks" aria-label="Steder i bogen" hidden="hidden">
<ol>
<li><a epub:type="titlepage" href="titel.xhtml">${escaped(book.title)}</a></li>
<li><a epub:type="toc" href="nav.xhtml">${escaped(bookWords.contents)}</a></li>
${first ? `<li><a epub:type="bodymatter" href="${fileOf(first.anchor)}">${inlineXhtml(first.title, fileOf)}</a></li>` : ''}
<li><a epub:type="glossary" href="${fileOf(glossary.anchor)}">${escaped(glossary.title)}</a></li>
<li><a epub:type="bibliography" href="${fileOf(sources.anchor)}">${escaped(sources.title)}</a></li>
</ol></nav>`,
  );
}

function packageFile(book: Book, documents: readonly BookDocument[]): string {
  const { title, subtitle, description, date, site, publisher } = book;
  const pictures = picturesOf(book).map((file) => {
    const type = pictureTypes[/\.(\w+)$/.exec(file)?.[1] ?? ''];
    if (!type) throw new Error(`An EPUB cannot hold the picture ${file}. Use one of: ${Object.keys(pictureTypes).join(', ')}.`);
    return `<item id="${escaped(`picture-${pictureName(file)}`)}" href="${escaped(pictureName(file))}" media-type="${type}"/>`;
  });
  const id = (file: string) => file.replace('.xhtml', '');
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    'unlocked',
    'alternativeText',
    'ARIA',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="da" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escaped(site)}/rapport/</dc:identifier>
<dc:title id="title">${escaped(title)}</dc:title>
<meta refines="#title" property="title-type">main</meta>
<dc:title id="subtitle">${escaped(subtitle)}</dc:title>
<meta refines="#subtitle" property="title-type">subtitle</meta>
<dc:language>da</dc:language>
<dc:description>${escaped(description)}</dc:description>
<dc:date>${date}</dc:date>
<dc:source>${escaped(site)}/</dc:source>
${publisher ? `<dc:publisher>${escaped(publisher)}</dc:publisher>\n` : ''}<meta property="dcterms:modified">${date}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${features.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${escaped(bookWords.accessibility)}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="book.css" media-type="text/css"/>
<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
${documents.map(({ file }) => `<item id="${id(file)}" href="${file}" media-type="application/xhtml+xml"/>`).join('\n')}
${pictures.join('\n')}
</manifest>
<spine>
${documents.map(({ file }, index) => `<itemref idref="${id(file)}"/>${index === 0 ? '\n<itemref idref="nav"/>' : ''}`).join('\n')}
</spine>
</package>
`;
}
