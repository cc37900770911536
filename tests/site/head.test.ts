import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteName, siteSubject } from '../../src/language/words.ts';
import { siteAddress } from './content.ts';
import { type BuiltPage, builtPages, dist, faultsOnAll, repeated } from './pages.ts';

/** The contents of all `<meta>` of a name. */
const metas = ({ root }: BuiltPage, name: string) =>
  root.querySelectorAll(`head meta[property="${name}"], head meta[name="${name}"]`).map((meta) => meta.getAttribute('content') ?? '');
const titleOf = ({ root }: BuiltPage) => root.querySelector('head > title')?.text ?? '';

test('A32: every page is in Danish and says so', () => {
  const faults = faultsOnAll(({ root }) => {
    const lang = root.querySelector('html')?.getAttribute('lang');
    return lang === 'da' ? [] : [`has lang="${lang}"`];
  });
  expect(faults).toEqual([]);
});

test('A31: the title of a page begins with the page and ends with the name of the site', () => {
  const faults = faultsOnAll((page) => {
    const title = titleOf(page);
    // The front page is the site: its title is the name and what the report is about.
    const isRight =
      page.address === '/'
        ? title === `${siteName} ${siteSubject}`
        : title.startsWith(metas(page, 'og:title').join()) && title.endsWith(` – ${siteName}`);
    return isRight ? [] : [`has the title "${title}"`];
  });
  expect(faults).toEqual([]);
});

test('A31: no two pages have the same title or the same description', () => {
  expect(repeated(builtPages.map(titleOf))).toEqual([]);
  expect(repeated(builtPages.map((page) => metas(page, 'description').join()))).toEqual([]);
});

test('every page describes itself in 40 to 160 characters', () => {
  const faults = faultsOnAll((page) => {
    const [description = '', ...more] = metas(page, 'description');
    if (more.length > 0) return ['has more than one description'];
    return description.length >= 40 && description.length <= 160
      ? []
      : [`has a description of ${description.length} characters: "${description}"`];
  });
  expect(faults).toEqual([]);
});

test('a link to a page is shown with the title, words, address and picture of that page', () => {
  const faults = faultsOnAll((page) => {
    const name = page.address === '/' ? '/forside' : page.address.replace(/(\/|\.html)$/, '');
    const wanted = {
      'og:description': metas(page, 'description').join(),
      // The page for errors stands at whatever address was asked for.
      ...(page.address === '/404.html' ? {} : { 'og:url': siteAddress + page.address }),
      'og:image': `${siteAddress}/deling${name}.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:site_name': siteName,
      'og:locale': 'da_DK',
      'twitter:card': 'summary_large_image',
    };
    const missing = ['og:title', 'og:type', 'og:image:alt'].filter((key) => metas(page, key).join().trim() === '');
    return [
      ...missing.map((key) => `has no ${key}`),
      ...Object.entries(wanted).flatMap(([key, value]) => {
        const found = metas(page, key).join();
        return found === value ? [] : [`has ${key} "${found}" and not "${value}"`];
      }),
    ];
  });
  expect(faults).toEqual([]);
});

test('the picture of every page is there: a PNG of 1200 × 630', () => {
  const faults = faultsOnAll((page) => {
    const file = (metas(page, 'og:image')[0] ?? '').slice(siteAddress.length + 1);
    const bytes = bytesOf(file);
    if (!bytes) return [`has no picture at ${file}`];
    // A PNG begins with eight fixed bytes; its first block, IHDR, holds width and height.
    const isPng = bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) && bytes.toString('latin1', 12, 16) === 'IHDR';
    if (!isPng) return [`has a picture that is no PNG: ${file}`];
    const size = `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
    return size === '1200 × 630' ? [] : [`has a picture of ${size}: ${file}`];
  });
  expect(faults).toEqual([]);
});

test('the facts for search engines can be read and name the page they stand on', () => {
  const faults = faultsOnAll(({ address, root }) =>
    root.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => {
      const data = JSON.parse(script.rawText) as Record<string, unknown>;
      const url = data['url'] ?? siteAddress + address;
      return [
        ...(data['@context'] === 'https://schema.org' && typeof data['@type'] === 'string' ? [] : ['has data without a context or a type']),
        ...(url === siteAddress + address ? [] : [`has data about ${String(url)}`]),
      ];
    }),
  );
  expect(faults).toEqual([]);
});

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(join(dist, file));
  } catch {
    // Not there: the caller says so, with the page.
    return undefined;
  }
}
