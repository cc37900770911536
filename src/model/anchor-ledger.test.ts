import { expect, test } from 'vitest';
import { anchoredTexts, readLedger, retire, updatedLedger } from './anchor-ledger.ts';
import { parseContentFile } from './content-file.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const chapter = (text: string) => file('content/chapters/start.mdx', `---\ntitle: Start\n---\n\n${text}\n`);
const asFiles = (written: ReadonlyMap<string, string>) => [...written].map(([path, text]) => file(path, text));
const today = '2026-11-22';

test('what the command writes is read as it was written, whatever signs the words hold', () => {
  const text = chapter('## Et "sted": her\n\n*Nej* – 1e5 # \\{ikke} nu: \\\\ osv.\n\n- true');
  const ledger = asFiles(updatedLedger([text]));
  expect(updatedLedger([text, ...ledger])).toEqual(updatedLedger([text]));
  expect(
    readLedger([text, ...ledger])
      .get('content/chapters/start')
      ?.map(({ begins }) => begins),
  ).toEqual(['Et "sted": her', 'Nej – 1e5 # {ikke} nu: \\ osv.', 'true']);
});

test('the words of a film do not stand in the ledger', () => {
  const text = file('content/easy/films/lys.mdx', '---\ntitle: Lys\n---\n\nSofie fortæller om sit liv.\n');
  const written = updatedLedger([text]).get('content/anchors/easy.yaml') ?? '';
  expect(written).toContain('films/lys:');
  expect(written).not.toContain('Sofie');
});

test('what is said of a place that is gone or moved is kept when the ledger is written again', () => {
  const before = chapter('## Et sted\n\nHusk at spørge, om alt er forstået af alle.\n\nSkriv det ned i bogen bagefter.');
  const ledger = readLedger(asFiles(updatedLedger([before])));
  const [, first, second] = ledger.get('content/chapters/start') ?? [];
  const text = 'content/chapters/start';
  expect(retire(ledger, { text, id: first?.id, fate: 'moved', target: second?.id, today })).toBeUndefined();
  const after = chapter('## Et sted\n\nSkriv det ned i bogen bagefter.');
  const written = updatedLedger([after], ledger).get('content/anchors/chapters.yaml') ?? '';
  expect(written).toContain(`moved: ${second?.id} }`);
  const texts = anchoredTexts([parseContentFile(after, []) ?? { path: '', body: undefined }], ledger);
  expect(texts[0]?.settled.retired.map(({ id }) => id)).toEqual([first?.id]);
  retire(ledger, { text, id: first?.id, fate: 'gone', target: undefined, today });
  expect(updatedLedger([after], ledger).get('content/anchors/chapters.yaml')).toContain('gone: "2026-11-22" }');
});

test('a slip in the command is answered with what to write', () => {
  const ledger = readLedger(asFiles(updatedLedger([chapter('## Et sted')])));
  const say = (text: string, id: string, fate?: string, target?: string) =>
    retire(ledger, { text: `content/${text}`, id, fate, target, today });
  expect(say('chapters/slut', 'et-sted', 'gone')).toBe(
    'The ledger knows no text "content/chapters/slut". Write it as chapters/laesevejledning.',
  );
  expect(say('chapters/start', 'p-0000', 'gone')).toContain('has no place "p-0000". Look it up in content/anchors/chapters.yaml.');
  expect(say('chapters/start', 'et-sted', 'moved')).toContain('Write "gone" after et-sted, or "moved" and the id');
});
