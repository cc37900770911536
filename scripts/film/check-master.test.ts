import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { checkMaster, checkSize } from './check-master.ts';
import { newFilm, newFolder } from './trial.ts';

// Films are really made and played here, also on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' };
const folder = newFolder();
const whole = join(folder, 'whole.mp4');
beforeAll(() => {
  newFilm(whole);
});

async function problemsOf(path: string, sound: 'speech' | 'none' = 'speech'): Promise<string> {
  const { faults } = await checkMaster(tools, path, sound);
  return faults.map(([problem]) => problem).join('\n');
}
const written = (name: string, bytes: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

test('a whole film passes, and its length is known', async () => {
  const { faults, warnings, seconds } = await checkMaster(tools, whole, 'speech');
  expect(faults).toEqual([]);
  expect(warnings).toEqual([]);
  expect(seconds).toBeCloseTo(8, 0);
});

test('a film that was not copied to its end is refused, though its index is there', async () => {
  const bytes = readFileSync(whole);
  const cut = written('cut.mp4', bytes.subarray(0, Math.floor(bytes.length * 0.6)));
  expect(await problemsOf(cut)).toMatch(/cannot be played to its end|cut short/);
});

test('a Matroska film that stops in the middle is refused', async () => {
  const bytes = readFileSync(newFilm(join(folder, 'whole.mkv'), { more: ['-f', 'matroska'] }));
  expect(await problemsOf(written('cut.mkv', bytes.subarray(0, Math.floor(bytes.length / 2))))).toMatch(/played to its end|cut short/);
});

test('what is no film is refused: words, random bytes, and a film without its index', async () => {
  const random = Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 0xff));
  const bytes = readFileSync(whole);
  expect(await problemsOf(written('words.mp4', 'Hej med jer.'))).toContain('not a film that can be read');
  expect(await problemsOf(written('random.mp4', random))).toContain('not a film that can be read');
  expect(await problemsOf(written('tail.mp4', bytes.subarray(bytes.length / 2)))).toContain('not a film that can be read');
});

test('a list of other files is no film, so nothing outside the folder is read', async () => {
  const list = written('list.mp4', `ffconcat version 1.0\nfile '${whole}'\n`);
  const playlist = written('playlist.mp4', `#EXTM3U\n#EXT-X-TARGETDURATION:8\n#EXTINF:8,\nfile://${whole}\n#EXT-X-ENDLIST\n`);
  expect(await problemsOf(list)).toContain('not a film that can be read');
  expect(await problemsOf(playlist)).toContain('not a film that can be read');
});

test('a photo with the name of a film is called a still picture', async () => {
  const photo = join(folder, 'photo.jpg');
  spawnSync('ffmpeg', ['-v', 'error', '-y', '-i', whole, '-frames:v', '1', photo]);
  expect(await problemsOf(written('photo.mp4', readFileSync(photo)))).toBe('the file is a still picture, not a film.');
});

test('a film of two seconds is refused', async () => {
  expect(await problemsOf(newFilm(join(folder, 'short.mp4'), { seconds: 2 }))).toMatch(/lasts 2\.\d s; at least 5/);
});

test('sound without a picture is refused', async () => {
  expect(await problemsOf(newFilm(join(folder, 'sound.mp4'), { more: ['-vn'] }))).toContain('has no picture');
});

test('a film that should be heard is refused without sound and with a silent track', async () => {
  expect(await problemsOf(newFilm(join(folder, 'mute.mp4'), { sound: '' }))).toContain('has no sound');
  expect(await problemsOf(newFilm(join(folder, 'silence.mp4'), { sound: 'anullsrc' }))).toMatch(/silent \(loudest -9\d dB\)/);
});

test('a film that is said to be silent keeps no sound, and the editor is told', async () => {
  const { faults, warnings } = await checkMaster(tools, whole, 'none');
  expect(faults).toEqual([]);
  expect(warnings.map(([problem]) => problem)).toEqual(['the master has a sound track, which is left out.']);
});

test('a film of half an hour and more is taken, with a word about its length', async () => {
  const long = newFilm(join(folder, 'long.mp4'), { seconds: 1860, rate: 1, size: '128x72', sound: '' });
  const { faults, warnings } = await checkMaster(tools, long, 'none');
  expect(faults).toEqual([]);
  expect(warnings.map(([problem]) => problem)).toEqual(['the film lasts 31 minutes.']);
});

test('a film that can hardly be heard is warned of', async () => {
  const { faults, warnings } = await checkMaster(tools, newFilm(join(folder, 'low.mp4'), { more: ['-af', 'volume=-20dB'] }), 'speech');
  expect(faults).toEqual([]);
  expect(warnings.map(([problem]) => problem).join()).toMatch(/too quiet: -4\d\.\d LUFS/);
});

test('an empty master, one that is too large and one that does not fit on the disk are told apart', () => {
  const gigabyte = 1_000_000_000;
  const problems = (bytes: number, free: number, mayBeLarge = false) => {
    const { faults, warnings } = checkSize(bytes, free, mayBeLarge);
    return [faults.map(([problem]) => problem).join(), warnings.map(([problem]) => problem).join()];
  };
  expect(problems(0, gigabyte)[0]).toBe('the file is empty.');
  expect(problems(9 * gigabyte, 100 * gigabyte)[0]).toContain('fills 9.0 GB');
  expect(problems(9 * gigabyte, 100 * gigabyte, true)).toEqual(['', 'the file fills 9.0 GB, so this takes long.']);
  expect(problems(3 * gigabyte, 100 * gigabyte)).toEqual(['', 'the file fills 3.0 GB, so this takes long.']);
  expect(problems(gigabyte, gigabyte)[0]).toContain('may need 2.0 GB');
});
