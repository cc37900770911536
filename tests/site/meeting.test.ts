import { expect, test } from 'vitest';
import type { Material, PlanCard, ReadyStep } from '../../src/model/meeting.ts';
import { sumOf } from '../../src/model/meeting.ts';
import { holdsPlan, parseAddress } from '../../src/model/plan-address.ts';
import { shortHash } from '../../src/model/short-hash.ts';
import { pageAt, repeated } from './pages.ts';

const deck = pageAt('/debat/scene/').root.querySelectorAll('#meeting-deck li');
const idsOf = (name: string) => deck.flatMap((item) => item.getAttribute(`data-${name}`) ?? []);

test('no two cards, films, ready steps or topics have the same short name in an address', () => {
  const ids = [...idsOf('card'), ...idsOf('film'), ...idsOf('ready'), ...idsOf('topic')];
  expect(ids.length).toBeGreaterThan(100);
  expect(repeated(ids.map(shortHash))).toEqual([]);
});

test('every ready agenda can be shown and changed from an address that is read in full', () => {
  const form = 'all';
  const cards = idsOf('card').map((id) => ({ id, minutes: 10, form }) as PlanCard);
  const ready = deck.flatMap((item) => {
    const id = item.getAttribute('data-ready');
    return id ? [{ id, minutes: Number(item.getAttribute('data-minutes')), form, card: item.getAttribute('data-shows') } as ReadyStep] : [];
  });
  const material: Material = { cards, films: [], ready };
  for (const address of ['/debat/planlaeg/', '/debat/scene/']) {
    const plans = pageAt(address)
      .root.querySelectorAll('a[href*="#"]')
      .map((link) => new URL(link.getAttribute('href') ?? '', 'https://faelles-vaerdier.example').hash)
      .filter(holdsPlan)
      .map((hash) => parseAddress(hash, material, idsOf('topic')));
    expect(new Set(plans.map(({ plan }) => plan && sumOf(plan.steps)))).toEqual(new Set([15, 30, 45, 60, 90]));
    expect(plans.flatMap(({ faults }) => faults)).toEqual([]);
  }
});
