import { expect, test } from 'vitest';
import { kindOf } from './page-kinds.ts';

const files = [
  'index.astro',
  '404.astro',
  'rapport/index.astro',
  'rapport/[chapter].astro',
  'rapport/samlet.astro',
  'om.astro',
  'let/index.astro',
  'let/[...twin].astro',
];

test.each([
  ['/', '/'],
  ['/404.html', '/404.html'],
  ['/om/', '/om/'],
  ['/rapport/', '/rapport/'],
  ['/rapport/laesevejledning/', '/rapport/[chapter]/'],
  ['/rapport/samlet/', '/rapport/samlet/'],
  ['/let/', '/let/'],
  ['/let/film/lys-fremtid/', '/let/[...twin]/'],
])('%s is of the kind %s', (address, kind) => {
  expect(kindOf(address, files)).toBe(kind);
});

test('a page left over from an older build is named', () => {
  expect(() => kindOf('/forsvundet/', files)).toThrow('/forsvundet/');
});
