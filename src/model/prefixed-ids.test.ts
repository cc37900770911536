import { expect, test } from 'vitest';
import { withPrefix } from './prefixed-ids.ts';

test('ids, the links to them and the names they give get the prefix', () => {
  expect(withPrefix('<section aria-labelledby="a"><h2 id="a">A</h2><a href="#k1">1</a></section>', 'kap3-')).toBe(
    '<section aria-labelledby="kap3-a"><h3 id="kap3-a">A</h3><a href="#kap3-k1">1</a></section>',
  );
});

test('addresses of other pages stay as they are', () => {
  expect(withPrefix('<a href="/kilder/#x">K</a>', 'p-')).toBe('<a href="/kilder/#x">K</a>');
});
