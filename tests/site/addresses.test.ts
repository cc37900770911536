import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { holdsPlan } from '../../src/model/plan-address.ts';
import { keptAddresses, lostAddresses, publishedPath } from '../../src/model/published-addresses.ts';
import type { HostRules } from '../../src/model/response-headers.ts';
import { publishedAddresses } from '../../src/schemas/address.ts';
import { goneAddresses, siteAddress } from './content.ts';
import { builtPages, dist, faultsOn, faultsOnAll, filesBelow, project, repeated } from './pages.ts';

/** Every address that was ever published. */
const published = publishedAddresses.parse(parseYaml(readFileSync(join(project, publishedPath), 'utf8')));
const rules = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as HostRules;

const built = builtPages.map(({ address }) => address);
const isListed = (page: (typeof builtPages)[number]) => !page.root.querySelector('meta[name=robots][content*=noindex]');
const read = (name: string) => readFileSync(join(dist, name), 'utf8');

test('3.3: every address that was ever published answers with its page, one redirect, or that it is gone', () => {
  expect(published.length).toBeGreaterThan(150);
  expect(lostAddresses(published, filesBelow(dist), rules).map((fault) => `3.3 ${fault}`)).toEqual([]);
});

test('3.3: every address that the site has is in the list of those that must stay; if not, run npm run anchors', () => {
  const added = keptAddresses(filesBelow(dist)).filter((address) => !published.includes(address));
  expect(added.map((address) => `3.3 ${address} is not in ${publishedPath}`)).toEqual([]);
  expect(published).toEqual([...new Set(published)].sort());
});

test('the glossary explains at least forty words, each at its own address', () => {
  expect(built.filter((address) => /^\/ordliste\/[^/]+\/$/.test(address)).length).toBeGreaterThanOrEqual(40);
});

test('an address is plain small letters and ends with a slash', () => {
  expect(built.filter((address) => address !== '/404.html' && !/^\/([a-z0-9]+(-[a-z0-9]+)*\/)*$/.test(address))).toEqual([]);
});

test('search engines are led to the list of pages, and may read all of them', () => {
  expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress}/sitemap-index.xml\n`);
});

test('the sitemap names every page that may be listed, once, and no other', () => {
  const places = (xml: string) =>
    parse(xml)
      .querySelectorAll('loc')
      .map(({ text }) => text);
  const parts = places(read('sitemap-index.xml'));
  const named = parts.flatMap((address) => places(read(address.slice(siteAddress.length + 1))));
  const listed = builtPages.filter(isListed).map(({ address }) => siteAddress + address);
  expect(repeated(named)).toEqual([]);
  expect(named.toSorted()).toEqual(listed.toSorted());
});

test('only the search and the page for errors are kept out of search engines, and films that were taken down', () => {
  expect(builtPages.filter((page) => !isListed(page)).map(({ address }) => address)).toEqual([
    '/404.html',
    ...goneAddresses,
    '/soeg/',
    '/uden-net/',
  ]);
});

test('every page that may be listed says which address is its own', () => {
  const faults = faultsOn(builtPages.filter(isListed), ({ address, root }) => {
    const own = root.querySelectorAll('link[rel=canonical]').map((link) => link.getAttribute('href'));
    return own.join() === siteAddress + address ? [] : [`names "${own.join()}" as its canonical address`];
  });
  expect(faults).toEqual([]);
});

test('every page but the one for errors can be reached by a link from another page', () => {
  const linked = new Set(
    builtPages.flatMap(({ address, root }) => {
      const targets = root
        .querySelectorAll('a[href]')
        .map((link) => new URL(link.getAttribute('href') ?? '', siteAddress + address).pathname);
      return targets.filter((target) => target !== address);
    }),
  );
  expect(built.filter((address) => address !== '/404.html' && !goneAddresses.includes(address) && !linked.has(address))).toEqual([]);
});

test('a link within the site leads to a page or file that is there, without a detour', () => {
  const there = new Set([...built, ...filesBelow(dist).map((name) => `/${name}`)]);
  const faults = faultsOnAll(({ address, root }) =>
    root.querySelectorAll('a[href], link[href], form[action]').flatMap((element) => {
      const target = new URL(element.getAttribute('href') ?? element.getAttribute('action') ?? '', siteAddress + address);
      return target.origin !== siteAddress || there.has(target.pathname) ? [] : [`leads to ${target.pathname}, which is not there`];
    }),
  );
  expect(faults).toEqual([]);
});

test('a link to a place on a page finds the place', () => {
  const ids = new Map(builtPages.map(({ address, root }) => [address, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]));
  const faults = faultsOnAll(({ address, root }) =>
    root.querySelectorAll('a[href*="#"]').flatMap((link) => {
      const target = new URL(link.getAttribute('href') ?? '', siteAddress + address);
      // A plan of a meeting is no place but a content of its own, read by the script of its page.
      if (holdsPlan(target.hash)) return [];
      if (target.origin !== siteAddress || ids.get(target.pathname)?.has(decodeURIComponent(target.hash.slice(1)))) return [];
      return [`leads to ${target.pathname}${target.hash}, a place that is not there`];
    }),
  );
  expect(faults).toEqual([]);
});
