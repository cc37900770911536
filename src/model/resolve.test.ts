import { expect, test } from 'vitest';
import { ContentFault } from './content-fault.ts';
import { resolve } from './resolve.ts';

test('a reference finds its entry', () => {
  expect(resolve('b', [{ id: 'a' }, { id: 'b' }], 'x')).toEqual({ id: 'b' });
});

test('a reference to nothing names who points and what there is', () => {
  try {
    resolve('c', [{ id: 'a' }, { id: 'b' }], 'chapters/x');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ContentFault);
    expect((error as ContentFault).message).toBe('chapters/x points at "c", which does not exist.');
    expect((error as ContentFault).hint).toBe('Known ids: a, b.');
  }
});
