import { slugify } from '../language/slugify.ts';
import { takenIds, templateFragments } from './addresses.ts';
import type { Fault } from './content-fault.ts';
import type { ParsedFile } from './content-file.ts';
import { attribute, type MarkdownNode, plainText, walk } from './markdown-tree.ts';
import { closedAttributes, proseComponents } from './prose-components.ts';

/** What a text refers to, with the place in the file, so that it can be looked up among the others. */
export interface TextReference {
  kind: 'source' | 'term' | 'link' | 'picture';
  target: string;
  line: number;
  column: number;
}

/** What the checks of one text found. */
export interface TextFindings {
  references: TextReference[];
}

const emptyLinkWords = new Set(['her', 'læs mere', 'klik her', 'se her', 'link', 'mere', 'dette link', 'læs her']);

/** Parts of a text that a reader meets. */
const saysSomething = new Set(['text', 'inlineCode', 'code', 'image', 'imageReference']);

/** Checks one text by itself: tags, headings, pictures, links. Treats MDX as prose, never as code. */
export function checkText(file: ParsedFile, faults: Fault[]): TextFindings {
  const findings: TextFindings = { references: [] };
  const body = file.body;
  if (!body) return findings;

  const at = (node: MarkdownNode) => ({
    line: (node.position?.start.line ?? 1) + body.firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const fault = (node: MarkdownNode, problem: string, remedy: string) => faults.push({ file: file.path, ...at(node), problem, remedy });

  const nodes = [...walk(body.tree)];
  const definitions = new Map(
    nodes
      .flatMap((node) => (node.type === 'definition' && node.identifier !== undefined ? [[node.identifier, node] as const] : []))
      .reverse(),
  );
  const usedDefinitions = new Set(
    nodes.flatMap((node) => (node.type === 'linkReference' || node.type === 'imageReference' ? (node.identifier ?? []) : [])),
  );
  const captioned = new Set(nodes.filter((node) => node.name === 'Tabel').flatMap((node) => [...walk(node)]));
  const urlOf = (node: MarkdownNode) => (node.url ?? definitions.get(node.identifier ?? '')?.url ?? '').trim();

  if (!nodes.some((node) => saysSomething.has(node.type) && node.value?.trim() !== ''))
    fault(body.tree, 'the text is empty.', 'Write the text under the last line of three hyphens.');
  if (/^\s*(---|\+\+\+)[ \t]*\r?\n/.test(body.text))
    fault(body.tree, 'the text begins with a line of hyphens.', 'Delete it: the frontmatter is already closed.');

  let depthBefore = 1;
  const takenBefore = new Set<string>();
  for (const node of nodes) checkNode(node);
  return findings;

  function checkNode(node: MarkdownNode) {
    switch (node.type) {
      case 'mdxjsEsm':
        return fault(
          node,
          'the text has an import or export line.',
          'Remove it: the page hands the components to the text. A sentence cannot begin with these words.',
        );
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return fault(node, 'the text has an expression in { }.', 'Write the words themselves, or a plain brace as \\{.');
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return checkTag(node);
      case 'heading':
        return checkHeading(node);
      case 'image':
      case 'imageReference':
        return checkPicture(node, urlOf(node));
      case 'link':
      case 'linkReference':
        return checkLink(node, urlOf(node));
      case 'definition':
        return usedDefinitions.has(node.identifier ?? '')
          ? undefined
          : fault(
              node,
              'the line reads as an address for a link that the text does not have, and is not shown.',
              'Delete it, or write the bracket as \\[.',
            );
      case 'footnoteDefinition':
        return fault(node, 'the text has a footnote.', 'Write <Kilde id="…" /> for a source; put a remark in the text itself.');
      case 'table':
        return captioned.has(node)
          ? undefined
          : fault(node, 'the table has no title.', 'Put it between <Tabel titel="…"> and </Tabel>, with an empty line before and after.');
      // The books are set from the same texts, and have no form for these.
      case 'thematicBreak':
        return fault(node, 'the text has a line across the page.', 'Begin a new part with a heading: ## …');
      case 'code':
        return fault(node, 'the text has a block of code.', 'Take away the spaces or the signs ``` before it: it is read as program text.');
      case 'delete':
        return fault(node, 'the text has words that are struck out.', 'Delete them, or write the sign ~ as \\~.');
      case 'listItem':
        return typeof node.checked === 'boolean'
          ? fault(node, 'the list has boxes to tick.', 'Write the point without [ ] before it.')
          : undefined;
      case 'text':
        return checkBrackets(node);
    }
  }

  /** A reference to an address or a note that is not there stays in the text as brackets. */
  function checkBrackets(node: MarkdownNode) {
    const written = body?.text.slice(node.position?.start.offset, node.position?.end.offset) ?? '';
    const left = /(?<!\\)(\[[^\]]+\]\[[^\]]*\]|\[\^[^\]]+\])/.exec(written)?.[0];
    if (left !== undefined)
      fault(
        node,
        `"${left}" points at a line that the text does not have.`,
        'Write [words](address) for a link, <Kilde id="…" /> for a source, or a plain bracket as \\[.',
      );
  }

  /** Marks, words of the glossary and links all become links, and a link cannot hold another. */
  function checkLinksInside(node: MarkdownNode) {
    const inner = [...walk(node)]
      .slice(1)
      .find((one) => one.type === 'link' || one.type === 'linkReference' || one.name === 'Kilde' || one.name === 'Ord');
    if (inner) fault(inner, 'a link stands inside another link.', 'Move one of them out; <Kilde … /> and <Ord …> are links too.');
  }

  function checkTag(node: MarkdownNode) {
    const name = node.name ?? '';
    const known = Object.hasOwn(proseComponents, name) ? proseComponents[name as keyof typeof proseComponents] : undefined;
    if (!known) {
      fault(
        node,
        `<${name}> is not a component a text may use.`,
        `Use one of: ${Object.keys(proseComponents).join(', ')}. Capitals count.`,
      );
      return;
    }
    const allowed: string[] = [...known.required, ...known.optional];
    for (const written of node.attributes ?? []) {
      if (written.type !== 'mdxJsxAttribute' || !written.name || !allowed.includes(written.name)) {
        fault(node, `<${name}> does not know the attribute "${written.name ?? '{…}'}".`, `It takes: ${allowed.join(', ')}.`);
      } else if (node.attributes?.find((one) => one.name === written.name) !== written) {
        fault(node, `<${name}> has the attribute "${written.name}" twice.`, 'Remove one of them.');
      } else if (typeof written.value === 'object' && written.value !== null) {
        fault(node, `<${name} ${written.name}> has an expression in { }.`, `Write ${written.name}="…" with quotes.`);
      } else if (typeof written.value !== 'string' || written.value.trim() === '') {
        fault(node, `<${name} ${written.name}> has no text.`, `Write ${written.name}="…" with quotes.`);
      }
    }
    for (const needed of known.required) {
      const value = attribute(node, needed);
      if (value === undefined) {
        if (!node.attributes?.some((one) => one.name === needed))
          fault(node, `<${name}> lacks the attribute "${needed}".`, `Write <${name} ${needed}="…">.`);
        continue;
      }
      if (value.trim() === '') continue;
      const words = closedAttributes[`${name}.${needed}`];
      if (words && !words.includes(value))
        fault(node, `<${name} ${needed}="${value}"> is not a value it knows.`, `Write one of: ${words.join(', ')}.`);
      if (name === 'Kilde') findings.references.push({ kind: 'source', target: value, ...at(node) });
      if (name === 'Ord') findings.references.push({ kind: 'term', target: value, ...at(node) });
    }
    const inside = plainText(node).trim();
    if (name === 'Kilde') {
      if (inside !== '')
        fault(
          node,
          `<Kilde> stands around "${inside.slice(0, 40)}", which the page would not show.`,
          'Write <Kilde id="…" /> after the words.',
        );
    } else if (inside === '') fault(node, `<${name}> is empty.`, `Write text between <${name}> and </${name}>.`);
    if (node.type === 'mdxJsxTextElement' && (name === 'Tabel' || name === 'Eksempel')) {
      fault(node, `<${name}> stands in the middle of a paragraph.`, 'Put it on a line of its own, with an empty line before and after.');
    }
    if (name === 'Ord') checkLinksInside(node);
    if (name === 'Tabel' && !(node.children ?? []).some((child) => child.type === 'table')) {
      fault(node, '<Tabel> holds no table.', 'Put a Markdown table inside it, with an empty line before and after.');
    }
  }

  function checkHeading(node: MarkdownNode) {
    const words = plainText(node);
    const depth = node.depth ?? 2;
    if (depth === 1) {
      fault(node, `the heading "${words}" is of level 1, which is the title of the page.`, 'Write it with two signs: ## …');
    } else if (depth > 4) {
      fault(
        node,
        `the heading "${words}" is of level ${depth}; a text has headings of level 2 to 4.`,
        'Write it with at most four signs: #### …',
      );
    } else if (depth > depthBefore + 1) {
      fault(node, `the heading "${words}" skips a level.`, `Write it with ${depthBefore + 1} signs: ${'#'.repeat(depthBefore + 1)} …`);
    }
    depthBefore = depth;
    const id = slugify(words);
    if (id === '') {
      fault(node, 'the heading has no letters or digits.', 'Write a heading of words.');
    } else if (takenBefore.has(id)) {
      fault(node, `the heading "${words}" gets the id "${id}", which an earlier heading on the page has.`, 'Give one of them other words.');
    } else if ((templateFragments as readonly string[]).includes(id) || takenIds.test(id)) {
      fault(node, `the heading "${words}" gets the id "${id}", which the page itself uses.`, 'Give it other words.');
    }
    takenBefore.add(id);
  }

  function checkPicture(node: MarkdownNode, url: string) {
    const alt = (node.alt ?? '').trim();
    const fileName = url.split('/').at(-1) ?? '';
    if (alt === '') {
      fault(node, `the picture "${url}" has no alt text.`, 'Write what it shows: ![what it shows](file).');
    } else if (
      /\.(jpe?g|png|webp|avif|svg|gif)$/i.test(alt) ||
      fileName.startsWith(`${alt}.`) ||
      /^billede af/i.test(alt) ||
      alt.length > 150
    ) {
      fault(
        node,
        `the alt text "${alt.slice(0, 60)}" does not describe the picture.`,
        'Write what it shows in at most 150 characters, without "billede af" and not the file name.',
      );
    }
    if (/^[a-z]+:|^\/\//i.test(url)) {
      fault(
        node,
        `the picture "${url.slice(0, 80)}" is fetched from another site.`,
        'Put the file beside the text and name it ./file.jpg.',
      );
    } else if (url === '' || url.startsWith('/')) {
      fault(node, `the picture "${url}" does not lie beside the text.`, 'Put the file beside the text and name it ./file.jpg.');
    } else {
      findings.references.push({ kind: 'picture', target: url, ...at(node) });
    }
  }

  function checkLink(node: MarkdownNode, url: string) {
    const words =
      plainText(node).trim() ||
      [...walk(node)]
        .map((one) => one.alt ?? '')
        .join(' ')
        .trim();
    if (words === '') fault(node, `the link to "${url}" has no words.`, 'Write what the link leads to: [words](address).');
    else if (
      emptyLinkWords.has(
        words
          .toLowerCase()
          .replace(/[^\p{L}\d]+/gu, ' ')
          .trim(),
      ) ||
      /^(https?:|www\.)|^[\w-]+(\.[\w-]+)+\/\S*$/i.test(words)
    ) {
      fault(node, `the link words "${words}" do not say where the link leads.`, 'Write the name of what it leads to.');
    }
    checkLinksInside(node);
    if (/^https?:/i.test(url)) {
      if (!/^https?:\/\/[^\s/?#]+\.[^\s/?#]+/i.test(url))
        fault(node, `the link "${url}" is not a whole address.`, 'Copy the address from the browser, from https:// on.');
    } else if (url.startsWith('/') || url.startsWith('#')) {
      findings.references.push({ kind: 'link', target: url, ...at(node) });
    } else if (/^(?!mailto:|tel:)[a-z]+:/i.test(url)) {
      fault(
        node,
        `the link "${url.slice(0, 40)}" is not an address of a page.`,
        'Use an address on the site, such as /principper/, or one that begins with https://.',
      );
    } else if (!/^(mailto:[^@\s]+@[^@\s]+\.[^@\s]+|tel:\+?[\d ]+)$/i.test(url)) {
      fault(
        node,
        `the link "${url}" is neither on the site nor a whole address.`,
        'Begin it with / (on the site), # (on the page) or https://.',
      );
    }
  }
}
