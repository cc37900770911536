import { type AddressFault, addressFaultWords } from '../language/meeting-words.ts';
import { type Choices, type Material, type MeetingPlan, type PlanStep, type StepKind, startingChoices, sumOf } from './meeting.ts';
import type { Running } from './meeting-clock.ts';
import { planMeeting } from './meeting-plan.ts';
import { shareOf } from './meeting-steps.ts';
import { shareOut } from './share-out.ts';
import { HASH_LENGTH, shortHash } from './short-hash.ts';

/** The version of the form of the address. A change that old pages cannot read gets the next number. */
const VERSION = 1;

/** The letters of the kinds of step. A letter once used keeps its meaning. */
const letters: Record<StepKind, string> = {
  opening: 'o',
  'check-in': 'i',
  card: 'k',
  film: 'f',
  ready: 'r',
  break: 'p',
  agreement: 'a',
  close: 'c',
};
const kinds = Object.fromEntries(Object.entries(letters).map(([kind, letter]) => [letter, kind])) as Record<string, StepKind>;

/** What stands in the fragment: the plan, where the meeting has got to, and whose view it is. */
export interface StageAddress {
  plan?: MeetingPlan | undefined;
  running?: Running | undefined;
  isLeader: boolean;
  /** What could not be kept, in Danish, for the one who opened the address. */
  faults: readonly string[];
}

/** The plan as the beginning of a fragment, without `#`: letters a–z, digits, points and hyphens only. */
export function formatPlan({ choices, steps }: MeetingPlan): string {
  const { minutes, people, place, topic, film, group, seed, start } = choices;
  const flags = [
    place === 'together' ? 't' : 'r',
    topic.collection === 'principles' ? 'p' : 'v',
    film ? 'f' : 'u',
    group === 'new' ? 'n' : 'b',
  ];
  const topics = topic.ids.length === 0 ? 'a' : topic.ids.map(shortHash).join('');
  const head = [minutes, people, flags.join(''), topics, seed.toString(36), ...(start === undefined ? [] : [start])].join('-');
  const list = steps.map((step) => {
    const name = step.ref === '' ? '' : shortHash(step.ref);
    return step.isDropped ? `x${letters[step.kind]}${name}` : `${letters[step.kind]}${step.minutes}${name && `_${name}`}`;
  });
  const body = `${VERSION}.${head}.${list.join('-')}`;
  return `${body}.${checkOf(body)}`;
}

/** Three characters that change when an address is cut off or mistyped. */
const checkOf = (body: string): string => shortHash(body).slice(-3);

/** The whole fragment, without `#`. */
export function formatAddress(plan: MeetingPlan, running?: Running, isLeader = false): string {
  const now = running && [running.step, ...[running.stepBegan, running.ends, running.paused].flatMap((time) => time?.toString(36) ?? [])];
  return `${formatPlan(plan)}${now ? `&nu=${now.join('-')}` : ''}${isLeader ? '&leder' : ''}`;
}

/** Whether a fragment is meant to be a plan at all. */
export const holdsPlan = (fragment: string): boolean => /^#?\d+\./.test(fragment);

/**
 * Reads a fragment. It never throws: what cannot be read is left out and told.
 *
 * @param topics The ids of all principles and values, which the address names by a short hash.
 */
export function parseAddress(fragment: string, material: Material, topics: readonly string[]): StageAddress {
  // A mail may break the line, and a sentence may end with a point.
  const [whole = '', ...rest] = fragment
    .replace(/^#/, '')
    .replace(/\s|%20|%0[ad]/gi, '')
    .replace(/[.,;)]+$/, '')
    .split('&');
  const isLeader = rest.includes('leder');
  const { plan, faults } = parsePlan(whole, material, topics);
  const running = plan && parseRunning(rest.find((part) => part.startsWith('nu='))?.slice(3), plan);
  return { plan, running, isLeader, faults: faults.map((fault) => addressFaultWords[fault]) };
}

/** Reads the plan alone. */
function parsePlan(whole: string, material: Material, topics: readonly string[]): { plan?: MeetingPlan; faults: readonly AddressFault[] } {
  const faults = new Set<AddressFault>();
  const [version = '', head = '', list = '', ...check] = whole.split('.');
  if (Number(version) > VERSION) faults.add('newer');
  else if (check.join('.') !== checkOf(`${version}.${head}.${list}`)) faults.add('damaged');
  const choices = parseChoices(head, topics, faults);
  const given = choices ?? { ...startingChoices, minutes: 0 };
  const seen = new Set<string>();
  const steps = list.split('-').flatMap((piece): PlanStep[] => {
    const step = parseStep(piece, material);
    if (!step) {
      if (piece !== '') faults.add('unknown-step');
      return [];
    }
    const card = step.kind === 'card' ? step.ref : material.ready.find(({ id }) => step.kind === 'ready' && id === step.ref)?.card;
    if (card !== undefined && seen.has(card)) {
      faults.add('card-twice');
      return [];
    }
    if (card !== undefined) seen.add(card);
    return [step];
  });
  if (steps.every(({ isDropped }) => isDropped)) {
    if (!choices) return { faults: [...faults, 'nothing'] };
    return { plan: planMeeting({ ...choices, minutes: Math.max(15, choices.minutes) }, material), faults: [...faults, 'made-anew'] };
  }
  return { plan: fitted(given, steps, material, faults), faults: [...faults] };
}

function parseChoices(head: string, topics: readonly string[], faults: Set<AddressFault>): Choices | undefined {
  const found = /^(\d{1,3})-(\d{1,2})-([tr])([pv])([fu])([nb])-(a|(?:[0-9a-z]{5})+)-([0-9a-z]{1,6})(?:-(\d{1,4}))?$/.exec(head);
  if (!found) {
    faults.add('choices');
    return undefined;
  }
  const [, minutes, people, place, collection, film, group, named = 'a', seed = '1', start] = found;
  const hashes = named === 'a' ? [] : (named.match(new RegExp(`.{${HASH_LENGTH}}`, 'g')) ?? []);
  const ids = hashes.flatMap((hash) => topics.find((id) => shortHash(id) === hash) ?? []);
  if (ids.length < hashes.length) faults.add('topic');
  return {
    minutes: Math.min(240, Math.max(1, Number(minutes))),
    people: Math.min(60, Math.max(2, Number(people))),
    place: place === 't' ? 'together' : 'remote',
    topic: { collection: collection === 'p' ? 'principles' : 'values', ids },
    film: film === 'f',
    group: group === 'n' ? 'new' : 'used',
    seed: Number.parseInt(seed, 36),
    ...(start !== undefined && Number(start) < 1440 && { start: Number(start) }),
  };
}

function parseStep(piece: string, { cards, films, ready }: Material): PlanStep | undefined {
  const found = /^(?:(x)([a-z])([0-9a-z]{5})?|([a-z])(\d{1,3})(?:_([0-9a-z]{5}))?)$/.exec(piece);
  const kind = kinds[found?.[2] ?? found?.[4] ?? ''];
  if (!found || !kind) return undefined;
  const hash = found[3] ?? found[6];
  const known = { card: cards, film: films, ready } as Partial<Record<StepKind, readonly { id: string }[]>>;
  const list = known[kind];
  const ref = list ? list.find(({ id }) => shortHash(id) === hash)?.id : '';
  if (ref === undefined || (!list && hash !== undefined)) return undefined;
  return { kind, ref, minutes: Number(found[5] ?? 0), isDropped: found[1] === 'x' };
}

/** Holds what a plan promises, also for an address from other days: minimums, and a sum that is the length. */
function fitted(choices: Choices, steps: readonly PlanStep[], material: Material, faults: Set<AddressFault>): MeetingPlan {
  const kept = steps.filter(({ isDropped }) => !isDropped);
  const shares = kept.map((step) => {
    const minimum = shareOf(step, choices, material)?.minimum ?? 1;
    return { minimum, wish: Math.min(240, Math.max(minimum, step.minutes)) };
  });
  const wished = shares.reduce((total, { wish }) => total + wish, 0);
  const isAsMeant = kept.every(({ minutes }, index) => minutes === shares[index]?.wish) && wished === choices.minutes;
  if (isAsMeant) return { choices, steps };
  faults.add('minutes');
  const parts = shareOut(choices.minutes, shares) ?? shares.map(({ wish }) => wish);
  const given = new Map(kept.map((step, index) => [step, parts[index] ?? 0]));
  const refitted = steps.map((step) => ({ ...step, minutes: given.get(step) ?? 0 }));
  const minutes = sumOf(refitted);
  // A longer meeting asks more of some steps: then once more, until nothing changes.
  return minutes > choices.minutes ? fitted({ ...choices, minutes }, refitted, material, faults) : { choices, steps: refitted };
}

function parseRunning(written: string | undefined, { steps }: MeetingPlan): Running | undefined {
  const found = /^(\d{1,2})-([0-9a-z]{1,8})-([0-9a-z]{1,8})(?:-([0-9a-z]{1,8}))?$/.exec(written ?? '');
  if (!found) return undefined;
  const [step = 0, ...times] = [Number(found[1]), ...found.slice(2).flatMap((time) => (time ? Number.parseInt(time, 36) : []))];
  const [stepBegan = 0, ends = 0, paused] = times;
  if (!steps[step] || steps[step].isDropped) return undefined;
  return { step, stepBegan, ends, ...(paused !== undefined && { paused }) };
}
