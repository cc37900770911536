import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { siteAddress } from './content.ts';
import { builtPages, dist, faultsOnAll } from './pages.ts';

test('every page is valid HTML', { timeout: 240_000 }, async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Astro leaves a space where a component had nothing to say; no reader meets it.
      'no-trailing-whitespace': 'off',
      // A chapter keeps the title that the report gave it, however long.
      'long-title': 'off',
      // A cue of a transcript has the anchor of its second, t=42, as media fragments write it.
      'valid-id': ['error', { relaxed: true }],
    },
  });
  const faults: string[] = [];
  for (const { address, html } of builtPages) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${address} ${ruleId}: ${message} (${selector})`);
    }
  }
  expect(faults).toEqual([]);
});

test('no page has a style attribute or an event attribute: the policy blocks them', () => {
  const faults = faultsOnAll(({ root }) =>
    root.querySelectorAll('*').flatMap(({ tagName, attributes }) =>
      Object.keys(attributes)
        .filter((name) => /^(style|on.*)$/i.test(name))
        .map((name) => `has ${name} on <${tagName.toLowerCase()}>`),
    ),
  );
  expect(faults).toEqual([]);
});

test('no page has a script within it', () => {
  const faults = faultsOnAll(({ root }) =>
    root
      .querySelectorAll('script')
      .filter((script) => !script.hasAttribute('src') && script.getAttribute('type') !== 'application/ld+json')
      .map((script) => `has the script "${script.rawText.slice(0, 60)}"`),
  );
  expect(faults).toEqual([]);
});

test('F3: every script is a module, so that a browser too old for it leaves it alone and shows the whole page', () => {
  const faults = faultsOnAll(({ root }) =>
    root
      .querySelectorAll('script[src]')
      .filter((script) => script.getAttribute('type') !== 'module')
      .map((script) => `F3 loads ${script.getAttribute('src')} as a script of any age`),
  );
  expect(faults).toEqual([]);
});

test('S14: no link runs code or holds data', () => {
  const faults = faultsOnAll(({ root }) =>
    root
      .querySelectorAll('[href], [src], [action], [formaction]')
      .flatMap(({ attributes }) => Object.values(attributes).filter((value) => /^\s*(javascript|data|vbscript):/i.test(value)))
      .map((value) => `has "${value.slice(0, 60)}"`),
  );
  expect(faults).toEqual([]);
});

test('every script and style sheet that a page loads is the very file that was built', () => {
  const faults = faultsOnAll(({ root }) =>
    root.querySelectorAll('script[src], link[rel=stylesheet], link[rel=modulepreload]').flatMap((element) => {
      const file = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      const wanted = `sha384-${createHash('sha384')
        .update(readFileSync(join(dist, file)))
        .digest('base64')}`;
      const found = element.getAttribute('integrity');
      return found === wanted ? [] : [`loads ${file} with the integrity ${found} and not ${wanted}`];
    }),
  );
  expect(faults).toEqual([]);
});

test('nothing is loaded from another place than the site itself', () => {
  const faults = faultsOnAll(({ address, root }) =>
    root
      .querySelectorAll('[src], [srcset], [poster], [data], [background], link[href], form[action], use, image, object, iframe, embed')
      .flatMap((element) => {
        // Said about the page, not loaded by it.
        if (element.getAttribute('rel') === 'canonical') return [];
        const { src, srcset, poster, data, background, href, action, 'xlink:href': xlink } = element.attributes;
        const all = [
          src,
          poster,
          data,
          background,
          href,
          action,
          xlink,
          ...(srcset ?? '').split(',').map((one) => one.trim().split(' ')[0]),
        ];
        return all.flatMap((one) => {
          const outside = one && new URL(one, siteAddress + address).origin !== siteAddress;
          return outside || one?.startsWith(siteAddress) ? [`loads ${one}`] : [];
        });
      }),
  );
  expect(faults).toEqual([]);
});

test('no style loads anything from another place', () => {
  const faults = faultsOnAll(({ root }) =>
    root
      .querySelectorAll('style')
      .flatMap(({ rawText }) => [...rawText.matchAll(/@import[^;]+|url\([^)]*\)/g)].map(([found]) => `has ${found}`)),
  );
  expect(faults).toEqual([]);
});
