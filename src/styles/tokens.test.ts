import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** The value of each token at the root, as it is written. */
const root = /:root \{([\s\S]*?)\n {2}\}/.exec(css)?.[1] ?? '';
const written = new Map([...root.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));

/** The colour of a token, followed through other tokens. */
function colour(token: string, scheme: Scheme): string {
  const value = written.get(token);
  if (value === undefined) throw new Error(`tokens.css has no ${token}.`);
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (other) return colour(other, scheme);
  const [, light, dark] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value) ?? [];
  const found = light && dark ? { light, dark }[scheme] : value;
  if (!/^#[0-9a-f]{6}$/.test(found)) throw new Error(`${token} is "${value}", which is no colour.`);
  return found;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The pairs of tokens that a reader cannot tell apart well enough. */
function tooClose(front: readonly string[], back: readonly string[], least: number): string[] {
  return schemes.flatMap((scheme) =>
    front.flatMap((one) =>
      back.flatMap((other) => {
        const ratio = contrast(colour(one, scheme), colour(other, scheme));
        return ratio >= least ? [] : [`${one} on ${other} has ${ratio.toFixed(2)}:1 in ${scheme}, and needs ${least}:1`];
      }),
    ),
  );
}

const hues = ['--p1', '--p2', '--p3', '--p4', '--p5'];
const tints = hues.map((hue) => `${hue}-tint`);
const grounds = ['--paper', '--raised'];

test('the contrast is counted as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('text can be read by those who see poorly, on paper and on raised grounds', () => {
  expect(tooClose(['--ink', '--ink-soft', '--petrol', '--ember', ...hues], grounds, 7)).toEqual([]);
});

test('text can be read on the tint of every principle', () => {
  expect(tooClose(['--ink', '--ink-soft', '--petrol'], tints, 7)).toEqual([]);
});

test('the hue of a principle can be read on its own tint', () => {
  expect(hues.flatMap((hue) => tooClose([hue], [`${hue}-tint`], 7))).toEqual([]);
});

test('text on the deep ground of the foot can be read', () => {
  expect(tooClose(['--on-deep'], ['--petrol-deep'], 7)).toEqual([]);
});

test('the edge of a field and the ring of focus stand out from what they touch', () => {
  expect(tooClose(['--edge'], [...grounds, '--p1-tint'], 3)).toEqual([]);
  expect(tooClose(['--focus'], [...grounds, ...tints], 3)).toEqual([]);
});

test('the line under the current entrance stands out from the ground', () => {
  expect(tooClose(['--ember-fill'], grounds, 3)).toEqual([]);
});

test('every principle has a hue and a tint of its own, and nothing else sets them', () => {
  const rules = [...css.matchAll(/\[data-principle='([a-z-]+)'\] \{\s*--hue: var\((--p\d)\);\s*--tint: var\((--p\d)-tint\);\s*\}/g)];
  expect(rules.map(([, , hue]) => hue)).toEqual(hues);
  expect(rules.filter(([, , hue, tint]) => hue !== tint)).toEqual([]);
  expect(new Set(rules.map(([, id]) => id)).size).toBe(hues.length);
});
