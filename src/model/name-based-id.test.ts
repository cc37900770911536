import { expect, test } from 'vitest';
import { nameBasedId } from './name-based-id.ts';

test('an id is a UUID of version 5', async () => {
  expect(await nameBasedId('/om/ 2026-05-12 1')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the same name always has the same id, and a feed reader knows again what it has shown', async () => {
  // As it was first published. If it changes, every reader of the feed gets all entries anew.
  expect(await nameBasedId('/aendringer.xml')).toBe('urn:uuid:600d047f-2715-5fcb-962f-02db6656ba07');
});

test('another name has another id', async () => {
  const ids = await Promise.all(['/om/ 2026-05-12 1', '/om/ 2026-05-12 2', '/om/ 2026-05-1 21'].map(nameBasedId));
  expect(new Set(ids).size).toBe(3);
});
