/**
 * Writes down the addresses of all headings, paragraphs and list items in `content/anchors/`, so that they
 * stay the same when the words are changed or moved. What the texts no longer have is listed and kept.
 * When the site is built, the addresses of new pages and files come into `content/addresses/published.yaml`.
 *
 *   npm run anchors                                                  writes down what is new
 *   npm run anchors -- chapters/laesevejledning p-k3f9 gone          the words were taken away
 *   npm run anchors -- chapters/laesevejledning p-k3f9 moved p-2xa7  the words stand in another paragraph
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readContent } from '../src/integrations/read-content.ts';
import { anchoredTexts, ledgerName, readLedger, retire, updatedLedger } from '../src/model/anchor-ledger.ts';
import { checkAnchors } from '../src/model/check-anchors.ts';
import { formatFault } from '../src/model/content-fault.ts';
import { parseContentFile } from '../src/model/content-file.ts';
import { keptAddresses, publishedFile, publishedPath, withNewAddresses } from '../src/model/published-addresses.ts';
import { publishedAddresses } from '../src/schemas/address.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { files } = readContent(root);
const ledger = readLedger(files);
const texts = files.flatMap((file) => (file.path.endsWith('.mdx') ? (parseContentFile(file, []) ?? []) : []));
const [text, id, fate, target] = process.argv.slice(2);

if (text !== undefined) {
  const name = ledgerName(`content/${text.replace(/^content\//, '')}`);
  const settled = anchoredTexts(texts, ledger).find(({ path }) => ledgerName(path) === name)?.settled;
  const isThere = settled?.anchored.some((one) => one.id === id);
  const fault = isThere
    ? `The text still has the place "${id}". Only a place that is no longer there can be moved or gone.`
    : retire(ledger, { text: name, id, fate, target, today: new Date().toISOString().slice(0, 10) });
  if (fault) {
    console.error(fault);
    process.exit(1);
  }
}

const before = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
const changed = [...updatedLedger(files, ledger)].filter(([path, content]) => before.get(path) !== content);
for (const [path, content] of changed) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
console.log(changed.length === 0 ? 'The ledger of addresses was up to date.' : `Written: ${changed.map(([path]) => path).join(', ')}.`);

const dist = join(root, 'dist');
if (existsSync(dist)) {
  const built = keptAddresses(
    readdirSync(dist, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')] : [],
    ),
  );
  const list = join(root, publishedPath);
  const published = publishedAddresses.parse(parse(readFileSync(list, 'utf8')));
  const all = withNewAddresses(published, built);
  if (all.length > published.length) writeFileSync(list, publishedFile(all));
  console.log(
    all.length > published.length
      ? `New in ${publishedPath}: ${all.filter((one) => !published.includes(one)).join(', ')}.`
      : 'No page or file of the built site is new.',
  );
} else console.log('The site is not built: addresses of new pages come into the list when you run this after npm run build.');

const lost = checkAnchors(anchoredTexts(texts, ledger));
if (lost.length > 0) {
  console.error(`\n${lost.map(formatFault).join('\n\n')}`);
  process.exitCode = 1;
}
