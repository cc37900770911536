import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inSign, signs, unit } from './arrangements.ts';
import { frame } from './frame.ts';
import { readPrinciples } from './read-principles.ts';
import { change, lengthOf, timeline } from './timeline.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const facts = parse(readFileSync(`${root}scripts/introduction-film/film.yaml`, 'utf8'));
const scenes = timeline(facts.title, readPrinciples(root));

/** Filled circles of the sign of a principle on the site: centre, radius and opacity. */
function circlesOnSite(id: string): string[] {
  const component = readFileSync(`${root}src/components/PrincipleSign.astro`, 'utf8');
  const [, part = ''] = component.split(`principle === '${id}'`);
  const [sign = ''] = part.split('principle ===');
  return [...sign.matchAll(/<circle cx="(\d+)" cy="(\d+)" r="(\d+)" fill="currentColor" stroke="none"(?: opacity="(\.\d+)")?/g)].map(
    ([, x = '', y = '', radius = '', opacity = '1']) => [x, y, radius, Number(opacity)].join(' '),
  );
}

test('the signs of the film are those of the site', () => {
  for (const [id, { one, other }] of Object.entries(signs)) {
    const corner = inSign(0, 0);
    const drawn = [one, other]
      .filter(({ opacity }) => opacity > 0)
      .map(({ x, y, radius, opacity }) =>
        [...[x - corner.x, y - corner.y, radius].map((pixels) => Math.round((pixels / unit) * 1000) / 1000), opacity].join(' '),
      );
    expect([...new Set(drawn)], id).toEqual(circlesOnSite(id));
  }
});

test('when words have come, nothing moves until they go', () => {
  for (const { words, start, wordsGo } of scenes) {
    const still = Math.max(start + change, (words.at(-1)?.from ?? start) + 0.92);
    expect(frame(scenes, wordsGo - 0.04)).toBe(frame(scenes, still));
  }
});

test('the film begins with the two circles apart and ends with words that stay', () => {
  expect(frame(scenes, 0)).not.toContain('class="shared"');
  expect(frame(scenes, lengthOf(scenes) - 0.04)).toContain('style="opacity: 1">Tal om det sammen.');
});

test('the same moment always gives the same picture', () => {
  expect(frame(scenes, 31.8)).toBe(frame(scenes, 31.8));
  expect(frame(scenes, 31.8)).not.toBe(frame(scenes, 31.84));
});

test('the poster is a picture where nothing moves and no word covers it', () => {
  const poster = frame(scenes, facts.poster.at);
  expect(poster).toBe(frame(scenes, facts.poster.at + 0.2));
  expect(poster).toContain('class="shared"');
  expect(poster).not.toContain('class="words"');
});
