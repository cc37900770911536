/**
 * Prints, field by field, what the publisher has to type in the Digitaliseringsstyrelse's WAS-Tool, from the settings and the last full run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastRun } from '../src/integrations/last-run.ts';
import { siteSettings } from '../src/integrations/site-settings.ts';
import { gapsIn, wasFields } from '../src/model/was-fields.ts';
import { changedSinceRun } from './accessibility/review-age.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const gaps = gapsIn(readFileSync(join(root, 'content/pages/tilgaengelighed.mdx'), 'utf8'));
const settings = siteSettings(root);

console.log('Det her skal udgiveren skrive i WAS-Tool. Felternes rækkefølge og ordlyd kan være en anden dér.\n');
for (const { field, answer, note } of wasFields(settings, lastRun(root), gaps)) {
  console.log(`${field}\n  ${(answer ?? '(udfyldes af udgiveren)').replaceAll('\n', '\n  ')}`);
  if (note) console.log(`  Husk: ${note}`);
  console.log('');
}
console.log(
  'url' in settings.accessibilityStatement
    ? `Erklæringen findes: ${settings.accessibilityStatement.url}`
    : 'Når erklæringen er lavet, viser WAS-Tool dens adresse. Skriv den i content/settings/site.yaml under accessibilityStatement: url og updated.',
);
if (changedSinceRun(root)) console.warn('\nAdvarsel: Siden er ændret efter den gennemgang. Kør npm run check:long, og begynd forfra.');
