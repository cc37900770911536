import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { holdsPlan } from '../../src/model/plan-address.ts';
import { goneAddresses, siteAddress } from './content.ts';
import { type BuiltPage, builtPages, dist, filesBelow, oneLine } from './pages.ts';

/** What a twin is made of, as a reader of Markdown sees it. */
interface Twin {
  /** The address of its page. */
  address: string;
  markdown: string;
  root: HTMLElement;
}

const twins: Twin[] = filesBelow(dist)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const markdown = readFileSync(join(dist, name), 'utf8');
    return { address: `/${name.replace(/index\.md$/, '')}`, markdown, root: parse(markdownToHtml(markdown).html) };
  });
const pageOf = new Map(builtPages.map((page) => [page.address, page]));

/** The letters and digits of a part of a page, in order, without the parts that are left out. */
function lettersOf(root: HTMLElement, without: string): string {
  const copy = parse(root.outerHTML);
  for (const part of copy.querySelectorAll(without)) part.remove();
  return copy.text.replace(/&\w+;|&#\d+;/g, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a reader of the page uses, and not reads; the title and the line above it stand in the head of the twin. */
const chrome =
  'nav, .contents, .page-tools, .reading-head, h1, .overview > .kicker, svg, form, fieldset, button, dialog, video, template, script, noscript, [hidden], [role=status], .cite, .notes';

/** The first difference of two texts, with what stands around it. */
function difference(one: string, other: string): string[] {
  if (one === other) return [];
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return [`says "${other.slice(Math.max(0, at - 20), at + 30)}" and not "${one.slice(Math.max(0, at - 20), at + 30)}"`];
}

const faultsOnTwins = (find: (twin: Twin, page: BuiltPage) => readonly string[]) =>
  twins.flatMap((twin) => {
    const page = pageOf.get(twin.address);
    return page ? find(twin, page).map((fault) => `${twin.address} ${fault}`) : [`${twin.address} has a twin and no page`];
  });

test('every page that search engines may list has a twin in Markdown, and says so', () => {
  const named = builtPages
    .filter(({ root }) => root.querySelector('link[rel=alternate][type="text/markdown"]'))
    .map(({ address }) => address);
  const listed = builtPages.filter(({ root }) => !root.querySelector('meta[name=robots][content*=noindex]')).map(({ address }) => address);
  expect(named).toEqual(listed);
  expect(twins.map(({ address }) => address).toSorted()).toEqual(listed.toSorted());
});

test('a film that was taken down has no twin', () => {
  expect(goneAddresses.filter((address) => existsSync(join(dist, address, 'index.md')))).toEqual([]);
});

test('a twin says what its page says, in the same order, and nothing else', () => {
  const faults = faultsOnTwins(({ root }, { root: page }) => {
    const main = page.querySelector('main');
    const body = parse(root.outerHTML);
    // The head of the twin: title, the line under it, where it is from.
    const head = body.querySelectorAll(':scope > *');
    const origin = head.findIndex(({ text }) => text.startsWith('Fra webstedet'));
    for (const part of head.slice(0, origin + 1)) part.remove();
    return difference(lettersOf(main ?? page, chrome), lettersOf(body, 'section[data-footnotes], sup'));
  });
  expect(twins.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test('a twin begins with the title of its page, where it is from and when it was changed', () => {
  const faults = faultsOnTwins(({ markdown, root, address }, { root: page }) => {
    const title = oneLine(page.querySelector('h1')?.text ?? '');
    const changed = oneLine(page.querySelector('.page-tools time')?.text ?? '');
    return [
      ...(oneLine(root.querySelector('h1')?.text ?? '') === title && root.querySelectorAll('h1').length === 1
        ? []
        : ['has not the title of the page']),
      ...(markdown.includes(`Fra webstedet Fælles Værdier: <${siteAddress}${address}>${changed === '' ? '' : `. Ændret ${changed}`}.`)
        ? []
        : ['does not say where it is from']),
    ];
  });
  expect(faults).toEqual([]);
});

test('the sources of a page are the footnotes of its twin, each with a mark in the text', () => {
  const faults = faultsOnTwins(({ markdown }, { root: page }) => {
    const marks = new Set([...markdown.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, label = '']) => label));
    const notes = [...markdown.matchAll(/^\[\^([\w-]+)\]: (.+)$/gm)].map(([, label = '', words = '']) => ({ label, words }));
    const wanted = page.querySelectorAll('main .note').map((note) => lettersOf(note, '.note-number, .note-back'));
    const found = notes.map(({ words }) => lettersOf(parse(markdownToHtml(words).html), 'none'));
    return [
      ...difference(wanted.join('|'), found.join('|')),
      ...[...marks].filter((label) => !notes.some((note) => note.label === label)).map((label) => `has a mark without a note: ${label}`),
      ...(new Set(notes.map(({ label }) => label)).size === notes.length ? [] : ['has two notes of one number']),
    ];
  });
  expect(faults).toEqual([]);
});

test('a link in a twin is a whole address, and leads to something where it stays on the site', () => {
  const there = new Set(filesBelow(dist).map((name) => `/${name.replace(/index\.html$/, '')}`));
  const faults = faultsOnTwins(({ root }) =>
    root.querySelectorAll('a[href], img[src]').flatMap((link) => {
      const target = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
      // The renderer's own links between marks and footnotes.
      if (/^#(user-content-)?fn/.test(target)) return [];
      if (!/^(https?:|mailto:|tel:)/.test(target)) return [`has the link ${target}`];
      const url = new URL(target);
      // A plan of a meeting is a content of its own and no place.
      if (url.origin !== siteAddress || holdsPlan(url.hash)) return [];
      const place = decodeURIComponent(url.hash.slice(1));
      const page = pageOf.get(url.pathname);
      if (!there.has(url.pathname)) return [`leads to ${url.pathname}, which is not there`];
      return place === '' || !page || page.root.getElementById(place) ? [] : [`leads to ${url.pathname}#${place}, which is not there`];
    }),
  );
  expect(faults).toEqual([]);
});

test('llms.txt leads to the twin of every page but the front page, once, and has the form that programs expect', () => {
  const text = readFileSync(join(dist, 'llms.txt'), 'utf8');
  const listed = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, address = '']) => address.slice(siteAddress.length));
  expect(text).toMatch(/^# Fælles Værdier\n\n> .+\n\n[^#]+\n## /);
  expect(listed.toSorted()).toEqual(
    twins
      .map(({ address }) => `${address}index.md`)
      .filter((address) => address !== '/index.md')
      .toSorted(),
  );
});
