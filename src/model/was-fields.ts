import { danishDate } from '../language/dates.ts';
import type { Settings } from '../schemas/page.ts';
import type { AccessibilityRun } from '../schemas/run.ts';
import { subjects } from './accessibility-run.ts';

/** One field of the official statement, and what the publisher types in it. */
export interface WasField {
  field: string;
  /** What to type; undefined where only the publisher can know it. */
  answer: string | undefined;
  /** What to mind, or why there is no answer. */
  note: string;
}

/** The three answers that the statement knows to how far a site meets the standard, as published statements print them. */
const statuses = [
  'Webstedet overholder standarden fuldt ud',
  'Webstedet overholder standarden delvist (overholder de fleste krav)',
  'Webstedet overholder ikke standarden (overholder ikke de fleste krav)',
];
/** The three answers to how that was judged. */
const methods = [
  'Det offentlige organ har selv evalueret webstedet',
  'Vurdering er foretaget af ekstern part',
  'Det offentlige organ har anvendt anden metode',
];

/**
 * The fields of the official accessibility statement, as the Digitaliseringsstyrelse's guide, published statements and the EU's
 * model (decision 2018/1523) tell of them, in the order of the statement. A field that none of them tells of is not here.
 *
 * @param gaps What the page about accessibility says is missing.
 */
export function wasFields(settings: Settings, run: AccessibilityRun, gaps: readonly string[]): WasField[] {
  const { publisher } = settings;
  const hasDomain = !new URL(settings.address).hostname.endsWith('.example');
  const known = 'name' in publisher ? publisher : undefined;
  const missing = 'Ikke kendt endnu. Det skal først stå i content/settings/site.yaml.';
  const status = new URL('/tilgaengelighed/', settings.address).href;
  const engines = run.engines.map(({ name, version, findings }) => `${name} (${version}): ${findings === 0 ? 'ingen' : findings} fejl`);
  const tried = run.tried.map(({ subject }) => subjects[subject].claim);
  return [
    { field: 'Webstedets adresse', answer: hasDomain ? settings.address : undefined, note: hasDomain ? '' : missing },
    { field: 'Offentligt organ', answer: known?.name, note: known ? '' : missing },
    { field: 'Skriftlig kontakt', answer: known?.email, note: known ? 'Loven kræver den.' : missing },
    { field: 'Telefonisk kontakt', answer: known?.phone, note: known ? 'Loven kræver den.' : missing },
    {
      field: 'Overholdelsesstatus',
      answer: undefined,
      note: `I vælger selv: ${statuses.join(' · ')}. At programmerne ingen fejl finder, er ikke nok til det første: Se manglerne herunder.`,
    },
    {
      field: 'Hvordan webstedet er vurderet',
      answer: undefined,
      note: `I vælger selv: ${methods.join(' · ')}.`,
    },
    {
      field: 'Beskrivelse af vurderingen',
      answer: `Alle ${run.pages} sider er gennemgået den ${danishDate(run.date)} efter ${run.standard}. ${engines.join('. ')}. Desuden prøvet: ${tried.join(' · ')}.`,
      note: 'Skriv også, hvad I selv har prøvet, fx med skærmlæser (docs/by-hand.md).',
    },
    {
      field: 'Evalueringsrapport',
      answer: hasDomain ? status : undefined,
      note: hasDomain ? 'Siden viser den seneste gennemgang.' : missing,
    },
    {
      field: 'Ikke-tilgængeligt indhold',
      answer: gaps.join('\n'),
      note: 'For hver mangel: hvilket krav den rammer, hvorfor den er der, hvilket alternativ der er, og hvornår den bliver rettet. Det første er jeres at vurdere.',
    },
    {
      field: 'Uforholdsmæssig stor byrde (lovens § 3, stk. 2)',
      answer: undefined,
      note: 'Kun hvis I har undladt noget af den grund. Siden gør det ikke.',
    },
    {
      field: 'Undtaget indhold (lovens § 1, stk. 5)',
      answer: undefined,
      note: 'Kun hvis I har undtaget noget. Siden gør det ikke.',
    },
    {
      field: 'Dagen, hvor erklæringen er udarbejdet',
      answer: undefined,
      note: `Gennemgangen er fra den ${danishDate(run.date)}. Erklæringen skal ajourføres mindst én gang om året.`,
    },
  ];
}

/** The items of the list under the heading about what is missing, without their marks, from the text of the page about accessibility. */
export function gapsIn(text: string): string[] {
  const section = /^## Det, vi ved mangler\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1] ?? '';
  return [...section.matchAll(/^- (.+)$/gm)].map(([, item = '']) => `- ${item.replace(/<Kilde[^>]*\/>/g, '').trim()}`);
}
