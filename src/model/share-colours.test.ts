import { expect, test } from 'vitest';
import { shareColours } from './share-colours.ts';

const tokens = `:root {
  --paper: light-dark(#faf7f1, #0f1a1e);
  --ink: light-dark(#15252a, #f0ebe1);
  --petrol: light-dark(#0a4a54, #8fd0d6);
  --mark-citizen: light-dark(#0a4a54, #3f98a3);
  --mark-staff: #e0673a;
  --p3: light-dark(#1f5530, #a4d8ae);
  --p3-tint: light-dark(#deecdd, #18331f);
}
[data-principle='reel-medinddragelse'] { --hue: var(--p3); --tint: var(--p3-tint); }`;

test('the colours of daylight are taken, also those of the principles', () => {
  expect(shareColours(tokens)).toEqual({
    paper: '#faf7f1',
    ink: '#15252a',
    hue: '#0a4a54',
    citizen: '#0a4a54',
    staff: '#e0673a',
    principles: new Map([['reel-medinddragelse', { hue: '#1f5530', tint: '#deecdd' }]]),
  });
});

test('a colour that is gone is named', () => {
  expect(() => shareColours(tokens.replace('--mark-staff', '--mark-other'))).toThrow(/need the colour --mark-staff\. Give it as #rrggbb/);
});

test('a principle without a hue is named', () => {
  expect(() => shareColours(tokens.replace('--hue', '--shade'))).toThrow(/"reel-medinddragelse" has no --hue .* Give it one/);
});
