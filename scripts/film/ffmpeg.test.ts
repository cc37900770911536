import { expect, test } from 'vitest';
import { run, whyItFailed } from './ffmpeg.ts';

test('a full disk is called a full disk', () => {
  const stderr = '[out#0/mp4 @ 0x55] [error] Error writing trailer of file:/x/480p.mp4: No space left on device\n';
  expect(whyItFailed({ stderr })).toBe('The disk is full. Make room, and run it again.');
});

test('what ffmpeg says itself is passed on without its addresses', () => {
  const stderr = '[info] Stream mapping\n[h264 @ 0x5581] [error] Invalid NAL unit size\n[error] Conversion failed!\n';
  expect(whyItFailed({ stderr })).toBe('ffmpeg gave up: Invalid NAL unit size.');
});

test('a program that never ends is stopped when its time is up', async () => {
  await expect(run('ffmpeg', ['-v', 'error', '-re', '-f', 'lavfi', '-i', 'anullsrc', '-f', 'null', '-'], { limit: 0.5 })).rejects.toThrow(
    'ffmpeg did not finish in time (0.5 s)',
  );
});
