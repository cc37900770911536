import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withExactColours } from './exact-colours.ts';

const plain = (options: object) =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: '#f9f7f2' } })
    .png(options)
    .toBuffer();

test('a colour that has shifted gets its own value back', async () => {
  const picture = withExactColours(await plain({ palette: true }), ['#faf7f1']);
  const pixels = await sharp(picture, { failOn: 'warning' }).removeAlpha().raw().toBuffer();
  expect(pixels.subarray(0, 3).toString('hex')).toBe('faf7f1');
});

test('a colour that nothing is near to is named', async () => {
  const picture = await plain({ palette: true });
  expect(() => withExactColours(picture, ['#0a4a54'])).toThrow('nothing near #0a4a54');
});

test('a picture without a palette says so', async () => {
  const picture = await plain({ palette: false });
  expect(() => withExactColours(picture, ['#faf7f1'])).toThrow('has no palette');
});
