/** Links in what is published beside the pages: feeds, maps, twins, references, books, and the media that pages show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { holdsPlan } from '../../src/model/plan-address.ts';
import { openPdf, pagesOfPdf } from './book-files.ts';
import { siteAddress } from './content.ts';
import { builtPages, dist, faultsOnAll, filesBelow } from './pages.ts';

const files = filesBelow(dist);
const places = new Map(
  builtPages.map(({ address, root }) => [address, new Set(root.querySelectorAll('[id]').map(({ id }) => id))] as const),
);
const there = new Set([...files.map((name) => `/${name}`), ...places.keys()]);

/** Why a whole address of this site leads nowhere; undefined where it leads to something, or to another site. */
function whyDead(link: string): string | undefined {
  const { origin, pathname, hash } = new URL(link, siteAddress);
  if (origin !== siteAddress) return undefined;
  if (!there.has(decodeURIComponent(pathname))) return `leads to ${pathname}, which is not there`;
  const id = decodeURIComponent(hash.slice(1));
  // A plan of a meeting stands in a fragment, and is no place on its page.
  return id === '' || holdsPlan(hash) || !places.has(pathname) || places.get(pathname)?.has(id)
    ? undefined
    : `leads to ${pathname}${hash}, a place that is not there`;
}

const faultsIn = (name: string, links: readonly string[]) =>
  links.flatMap((link) => (whyDead(link) === undefined ? [] : [`3.3 ${name} ${whyDead(link)}`]));

/** Every whole address of this site in a text, as it would be followed. */
const wholeAddresses = (text: string) =>
  (text.match(new RegExp(`${siteAddress.replaceAll('.', '\\.')}[^\\s"'<>)\\]}\\\\|»]*`, 'g')) ?? []).map((link) =>
    link.replace(/&amp;/g, '&').replace(/[.,;:]+$/, ''),
  );

test('3.3: every address of this site in a feed, a map, a twin, a reference or a list for programs leads to something', () => {
  const texts = files.filter((name) => /\.(xml|md|txt|bib|ris|ics|json|webmanifest)$/.test(name));
  const found = texts.map((name) => ({ name, links: wholeAddresses(readFileSync(join(dist, name), 'utf8')) }));
  expect(found.flatMap(({ links }) => links).length).toBeGreaterThan(1_000);
  expect(
    ['aendringer.xml', 'sitemap-0.xml', 'robots.txt', 'llms.txt', 'index.md'].filter(
      (name) => !found.some((one) => one.name === name && one.links.length > 0),
    ),
  ).toEqual([]);
  expect(found.flatMap(({ name, links }) => faultsIn(name, links))).toEqual([]);
});

test('3.3: what the manifest and the list for use without net name is there', () => {
  const faults = ['manifest.webmanifest', 'offline.json'].flatMap((name) => {
    const paths = JSON.stringify(JSON.parse(readFileSync(join(dist, name), 'utf8'))).match(/(?<=")\/[^"]*(?=")/g) ?? [];
    expect(paths.length, name).toBeGreaterThan(0);
    return faultsIn(name, paths);
  });
  expect(faults).toEqual([]);
});

test('3.3: every picture, film, track, script and sheet that a page names is there', () => {
  let named = 0;
  const faults = faultsOnAll(({ address, root }) =>
    root.querySelectorAll('[src], [srcset], [poster], link[href], object[data], image[href], use[href]').flatMap((element) => {
      const { src, srcset, poster, href, data } = element.attributes;
      const sets = srcset?.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') ?? [];
      return [src, poster, href, data, ...sets].flatMap((link) => {
        if (link === undefined || link.startsWith('#')) return [];
        named += 1;
        const why = whyDead(new URL(link, siteAddress + address).href);
        return why === undefined ? [] : [why];
      });
    }),
  );
  expect(named).toBeGreaterThan(1_000);
  expect(faults.map((fault) => `3.3 ${fault}`)).toEqual([]);
});

test('3.3: every share picture and address that a page tells other programs of is there', () => {
  const faults = faultsOnAll(({ root }) => {
    const told = root.querySelectorAll('meta[content^=http]').map((meta) => meta.getAttribute('content') ?? '');
    const data = root.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => wholeAddresses(script.text));
    return [...told, ...data].flatMap((link) => whyDead(link.replace(/#[\w-]+$/, '')) ?? []);
  });
  expect(faults.map((fault) => `3.3 ${fault}`)).toEqual([]);
});

test('3.3: every link of the PDF to this site leads to a page and a place that are there', async () => {
  const links: string[] = [];
  for (const page of await pagesOfPdf(await openPdf()))
    for (const { url, unsafeUrl } of await page.getAnnotations()) links.push(...((unsafeUrl ?? url) ? [String(unsafeUrl ?? url)] : []));
  const own = links.filter((link) => link.startsWith(siteAddress));
  expect(own.length).toBeGreaterThan(0);
  expect(faultsIn('the PDF', own)).toEqual([]);
});

test('3.3: every address of this site in the EPUB leads to something, and all that its pages name lies in it', () => {
  const packed = unzipSync(new Uint8Array(readFileSync(join(dist, 'rapport/faelles-vaerdier.epub'))));
  const texts = Object.entries(packed)
    .filter(([name]) => /\.(xhtml|opf|ncx|css)$/.test(name))
    .map(([name, bytes]) => ({ name, text: Buffer.from(bytes).toString('utf8') }));
  const faults = texts.flatMap(({ name, text }) => {
    const inside = [...text.matchAll(/\s(?:src|href)="([^"#]+)[^"]*"/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/.test(link));
    const missing = inside.filter((link) => !(new URL(link, `epub:/${name}`).pathname.slice(1) in packed));
    return [
      ...faultsIn(`the EPUB's ${name}`, wholeAddresses(text)),
      ...missing.map((link) => `3.3 the EPUB's ${name} leads to ${link}, which is not in it`),
    ];
  });
  expect(texts.flatMap(({ text }) => wholeAddresses(text)).length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
