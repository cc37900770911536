import { satteri } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { type ActionPlan, emptyAgreement, hasWords, tally } from './action-plan.ts';
import { planToMarkdown } from './action-plan-markdown.ts';
import { outlineOf } from './action-plan-outline.ts';

const plan: ActionPlan = {
  id: 'abcdefgh12345678',
  workplace: 'Botilbuddet',
  date: '2026-11-22',
  said: 'Første linje\nAnden linje\n\n# Ny tanke',
  agreements: [
    { ...emptyAgreement(), what: 'Ringer tilbage', who: 'Karin', when: '2027-03-15', outcome: 'partly', comment: 'De fleste dage' },
    emptyAgreement(),
    { ...emptyAgreement(), what: '<b>To</b> *minutter*\n1. om natten' },
  ],
};

test('an agreement is read with its number, and one with nothing in it is left out', () => {
  const { agreements, meeting } = outlineOf(plan);
  expect(meeting).toEqual([
    { name: 'Arbejdsplads', text: 'Botilbuddet' },
    { name: 'Mødet', text: '22. november 2026' },
  ]);
  expect(agreements.map(({ title }) => title)).toEqual(['Aftale 1', 'Aftale 2']);
  expect(agreements[0]?.fields).toEqual([
    { name: 'Det gør vi', text: 'Ringer tilbage' },
    { name: 'Hvem', text: 'Karin' },
    { name: 'Hvornår ser vi efter', text: '15. marts 2027' },
    { name: 'Hvordan gik det', text: 'Delvist' },
    { name: 'Hvad skete der', text: 'De fleste dage' },
  ]);
});

test('the three things that an agreement needs have a line on paper, also when they are not filled in', () => {
  expect(outlineOf(plan).agreements[1]?.fields.map(({ name }) => name)).toEqual(['Det gør vi', 'Hvem', 'Hvornår ser vi efter']);
});

test('the follow-ups stand with their days', () => {
  expect(outlineOf(plan).followUps.map(({ name }) => name)).toEqual(['22. februar 2027', '22. maj 2027', '22. november 2027']);
  expect(outlineOf({ ...plan, date: '' }).followUps).toEqual([]);
});

test('the plan is Markdown in which the writer’s own signs stand for themselves', () => {
  const markdown = planToMarkdown(outlineOf(plan));
  expect(markdown).toContain(
    '# Handleplan\n\n- **Arbejdsplads:** Botilbuddet\n- **Mødet:** 22. november 2026\n\n## Det blev sagt\n\nFørste linje\\\nAnden linje\n\n\\# Ny tanke\n',
  );
  expect(markdown).toContain('- **Det gør vi:** \\<b\\>To\\</b\\> \\*minutter\\*\\\n  1\\. om natten');
});

test('a Markdown reader finds the headings and lists, and no markup of the writer’s', async () => {
  const renderer = await satteri({}).createRenderer({ image: { dangerouslyProcessSVG: false } } as never);
  const { code } = await renderer.render(planToMarkdown(outlineOf(plan)));
  expect([...code.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
    'Det blev sagt',
    'Aftale 1',
    'Aftale 2',
    'Vi ser efter',
  ]);
  expect(code).toContain('&lt;b&gt;To&lt;/b&gt; *minutter*');
  expect(code).not.toMatch(/<b>|<em>|<ol/);
});

test('agreed is compared with done, and empty rows do not count', () => {
  expect(tally(plan)).toEqual({ kept: 0, partly: 1, not: 0, open: 1 });
});

test('a plan with nothing but the day of its meeting would not be missed', () => {
  expect(hasWords({ ...plan, workplace: ' ', said: '\n', agreements: [emptyAgreement()] })).toBe(false);
  expect(hasWords({ ...plan, workplace: '', said: '', agreements: [{ ...emptyAgreement(), when: '2027-03-15' }] })).toBe(true);
});
