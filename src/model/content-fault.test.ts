import { expect, test } from 'vitest';
import { ContentFault, type Fault, faultsAsError, formatFault } from './content-fault.ts';

const fault = (file: string, line: number, column = 1): Fault => ({
  file,
  line,
  column,
  problem: 'the text is empty.',
  remedy: 'Write it.',
});

test('B1: a fault reads as compilers write it, so that an editor can jump to the place', () => {
  expect(formatFault(fault('content/pages/om.mdx', 7, 3))).toBe('content/pages/om.mdx:7:3: the text is empty.\n  → Write it.');
});

test('faults stand in the order of files, lines and columns, whatever order they were found in', () => {
  const { message } = faultsAsError([
    fault('content/b.mdx', 1),
    fault('content/a.mdx', 10),
    fault('content/a.mdx', 9, 12),
    fault('content/a.mdx', 9, 2),
  ]);
  expect(message.match(/^content\S+(?=:)/gm)).toEqual([
    'content/a.mdx:9:2',
    'content/a.mdx:9:12',
    'content/a.mdx:10:1',
    'content/b.mdx:1:1',
  ]);
});

test('the editor is told how many faults there are', () => {
  expect(faultsAsError([fault('a', 1)]).message).toContain('The content has 1 fault:');
  expect(faultsAsError([fault('a', 1), fault('b', 1)]).message).toContain('The content has 2 faults:');
});

test('the editor is told that nothing broken was published', () => {
  const error = faultsAsError([fault('a', 1)]);
  expect(error).toBeInstanceOf(ContentFault);
  expect(error.hint).toBe('Mend what is named above and build again. What was published before is untouched.');
});

test('the list of faults that was handed in keeps its order', () => {
  const faults = [fault('b', 1), fault('a', 1)];
  faultsAsError(faults);
  expect(faults.map(({ file }) => file)).toEqual(['b', 'a']);
});
