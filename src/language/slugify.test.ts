import { expect, test } from 'vitest';
import { slugify } from './slugify.ts';

test('Danish letters become the two letters a Dane would write', () => {
  expect(slugify('Målgruppen for ærligt øjenhøjde-arbejde')).toBe('maalgruppen-for-aerligt-oejenhoejde-arbejde');
});

test('signs and repeated spaces leave one hyphen and none at the ends', () => {
  expect(slugify('  »Hvad skal værdier gøre godt for?« ')).toBe('hvad-skal-vaerdier-goere-godt-for');
});

test('a foreign accent is dropped', () => {
  expect(slugify('Café Olé')).toBe('cafe-ole');
});
