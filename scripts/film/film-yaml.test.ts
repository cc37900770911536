import { expect, test } from 'vitest';
import { parseContentFile } from '../../src/model/content-file.ts';
import { yamlWith } from './film-yaml.ts';

const read = (text: string) => parseContentFile({ path: 'content/films/x.yaml', bytes: new TextEncoder().encode(text) }, [])?.data;

test('comments and the order of fields stay when a film is written again', () => {
  const before =
    '# Navnet er fra pressemeddelelsen.\ntitle: Lys fremtid\nrecording:\n  # Skrevet af redaktionen.\n  status: awaiting-media\n  reason: "Mangler"\n';
  const after = yamlWith(before, { title: 'Lys fremtid', recording: { status: 'withdrawn', date: '2026-11-22' } });
  expect(after).toBe(
    '# Navnet er fra pressemeddelelsen.\ntitle: Lys fremtid\nrecording:\n  # Skrevet af redaktionen.\n  status: withdrawn\n  date: "2026-11-22"\n',
  );
});

test('the site reads back what was written: dates, hashes, long sentences and signs', () => {
  const fields = {
    given: '2026-03-01',
    sha256: `1e${'0'.repeat(62)}`,
    text: `Han sagde: »Ja« — "nej", og så # ${'igen og '.repeat(40)}slut`,
    none: null,
    list: [],
    at: 1.5,
  };
  const written = yamlWith(undefined, fields);
  expect(read(written)).toEqual(fields);
  expect(written.split('\n')).toHaveLength(7);
});
