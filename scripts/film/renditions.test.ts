import { expect, test } from 'vitest';
import { av1Args, h264Args, keyEvery, ladder, rateOf, stillsFrom } from './renditions.ts';

const shown = (width: number, height: number) => ladder({ width, height }).map((one) => `${one.name} ${one.width}x${one.height}`);
const source = {
  picture: { stream: 0, codec: 'h264', width: 1920, height: 1080, rate: [25, 1] as const, frames: 1700, isHdr: false },
  sound: { stream: 1, codec: 'aac', channels: 6, seconds: 68 },
  effort: 'best' as const,
};

test('a master for the projector makes every size, the one for slow lines first', () => {
  expect(shown(1920, 1080)).toEqual(['480p-av1 854x480', '240p 426x240', '480p 854x480', '720p 1280x720', '1080p 1920x1080']);
});

test('no film is made larger than its master', () => {
  expect(shown(854, 480)).toEqual(['480p-av1 854x480', '240p 428x240', '480p 854x480']);
  expect(shown(320, 180)).toEqual(['180p-av1 320x180', '180p 320x180']);
  expect(shown(1024, 576)).toEqual(['480p-av1 854x480', '240p 426x240', '480p 854x480']);
});

test('a master between two sizes keeps its own where the next below would lose much', () => {
  expect(shown(640, 360)).toEqual(['360p-av1 640x360', '240p 426x240', '360p 640x360']);
});

test('a film held upright keeps its shape, and odd sizes become even', () => {
  expect(shown(1080, 1920)[1]).toBe('240p 240x426');
  expect(shown(321, 181)).toEqual(['180p-av1 320x180', '180p 320x180']);
});

test('the storyboard is taken from the 480p, or from the largest there is below', () => {
  expect(stillsFrom(ladder({ width: 1920, height: 1080 }))?.name).toBe('480p');
  expect(stillsFrom(ladder({ width: 320, height: 180 }))?.name).toBe('180p');
});

test('a film keeps its pace up to 30 pictures a second, and is halved above', () => {
  expect(rateOf([30_000, 1001])).toEqual([30_000, 1001]);
  expect(rateOf([50, 1])).toEqual([50, 2]);
  expect(rateOf([240, 1])).toEqual([240, 8]);
  expect(rateOf([36, 1])).toEqual([30, 1]);
  expect(keyEvery([50, 1])).toBe(100);
  expect(keyEvery([30_000, 1001])).toBe(120);
});

test('all the H.264 files are made in one reading of the master', () => {
  const args = h264Args(source, ladder(source.picture).slice(1), (name) => `/made/${name}`);
  expect(args.filter((one) => one === '-filter_complex')).toHaveLength(1);
  expect(args.filter((one) => one.startsWith('file:/made/'))).toEqual(
    ['240p', '480p', '720p', '1080p', 'audio'].map((name) => `file:/made/${name}`),
  );
  expect(args[1]).toContain('split=4');
});

test('a film without sound gets no sound anywhere', () => {
  const silent = { ...source, sound: undefined };
  const args = [
    ...h264Args(silent, ladder(source.picture).slice(1, 2), () => 'x'),
    ...av1Args(silent, ladder(source.picture)[0] as never, 'y'),
  ];
  expect(args).not.toContain('-c:a');
  expect(args.filter((one) => one === '-an')).toHaveLength(2);
});
