import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Outcome } from '../../scripts/film/ingest.ts';
import { report } from '../../scripts/film/report.ts';
import {
  allFiles,
  captions,
  consentGiven,
  facts,
  newFilm,
  newFolder,
  newPublisherFolder,
  newSite,
  testimonyFacts,
  tryIngest,
} from '../../scripts/film/trial.ts';
import { type Film, film as filmSchema, type Published } from '../../src/schemas/film.ts';

// Films are really made here, also on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const films = newFolder();
const plainFilm = join(films, 'plain.mp4');
const secrets = ['HEMMELIGT', '+55.6761', 'Telefonens ejer', '2012-06-28', 'SecretPhone'];

beforeAll(() => {
  const tags = [
    ...['-metadata', `comment=${secrets[0]}`, '-metadata', 'location=+55.6761+012.5683/', '-metadata', `artist=${secrets[2]}`],
    ...[
      '-metadata',
      'creation_time=2012-06-28T10:00:00Z',
      '-metadata',
      `com.apple.quicktime.model=${secrets[4]}`,
      '-metadata',
      `make=${secrets[4]}`,
    ],
    ...['-metadata:s:v', `handler_name=${secrets[4]}`, '-movflags', '+faststart+use_metadata_tags'],
  ];
  newFilm(plainFilm, { more: tags });
});

const problems = (outcome: Outcome) =>
  outcome.status === 'refused' ? outcome.faults.map(({ problem }) => problem).join('\n') : outcome.status;
const filmOf = (root: string, id = 'proevefilm'): Film =>
  filmSchema.parse(parse(readFileSync(join(root, `content/films/${id}.yaml`), 'utf8')));
const published = (root: string, id?: string): Published => filmOf(root, id).recording as Published;
const refusal = async (about: Record<string, unknown>, files: Record<string, string | Buffer> = {}, film = plainFilm) => {
  const root = newSite();
  const before = allFiles(root);
  const outcome = await tryIngest(root, newPublisherFolder(film, about, files));
  expect(allFiles(root)).toEqual(before);
  return problems(outcome);
};

describe('a film that may be published', () => {
  const root = newSite();
  let folder: string;
  let outcome: Outcome;
  beforeAll(async () => {
    folder = newPublisherFolder(plainFilm);
    outcome = await tryIngest(root, folder);
  });
  const media = () => join(root, 'media/proevefilm');

  test('gets its files, and the site can read all that is said of them', () => {
    expect(problems(outcome)).toBe('done');
    expect(published(root).media.files.map(({ use, name }) => `${use} ${name.split('.')[0]}`)).toEqual([
      'video 180p-av1',
      'video 180p',
      'audio audio',
      'poster poster',
      'storyboard storyboard',
    ]);
    expect(readdirSync(media()).sort()).toEqual(
      published(root)
        .media.files.map(({ name }) => name)
        .sort(),
    );
    expect(published(root).media.seconds).toBeCloseTo(8, 0);
    expect(readFileSync(join(root, 'content/film-text/captions/proevefilm.vtt'), 'utf8')).toBe(captions);
  });

  test('tells browsers what its files really hold', () => {
    const types = published(root).media.files.flatMap((file) => ('type' in file ? [file.type] : []));
    expect(types[0]).toMatch(/^video\/mp4; codecs="av01\.0\.\d\dM\.08, opus"$/);
    expect(types[1]).toMatch(/^video\/mp4; codecs="avc1\.4d40[0-9a-f]{2}, mp4a\.40\.2"$/);
    expect(types[2]).toBe('audio/mp4; codecs="mp4a.40.2"');
  });

  test('gives away neither place, phone, owner, day nor program', () => {
    for (const name of readdirSync(media())) {
      const bytes = readFileSync(join(media(), name)).toString('latin1');
      const found = [...secrets, 'Lavf', 'Lavc', 'x264', 'SVT-AV1', 'libopus'].filter((secret) => bytes.includes(secret));
      expect([name, found]).toEqual([name, []]);
    }
  });

  test('is reported with sizes, and with what the editor does now', () => {
    const said = report(outcome);
    for (const words of [
      'MB  180p-av1.',
      'in all',
      'content/films/proevefilm.yaml',
      'npm start',
      'Commit the files under content/',
      'Put media/proevefilm/',
    ])
      expect(said).toContain(words);
  });

  test('leaves nothing behind, and a second time changes nothing', async () => {
    expect(readdirSync(join(root, '.build'))).toEqual([]);
    const before = allFiles(root);
    const again = await tryIngest(root, folder, { today: '2027-01-01' });
    expect(again.status).toBe('unchanged');
    expect(report(again)).toBe('Nothing to do: proevefilm is as the folder says.');
    expect(allFiles(root)).toEqual(before);
  });

  test('is not made again when only its words change, and then needs no ffmpeg', async () => {
    writeFileSync(join(folder, 'film.vtt'), captions.replace('farver', 'mange farver'));
    const names = readdirSync(media());
    const changed = await tryIngest(root, folder, {
      today: '2026-12-01',
      tools: { ffmpeg: 'no-such-program', ffprobe: 'no-such-program' },
    });
    expect(problems(changed)).toBe('done');
    expect(readdirSync(media())).toEqual(names);
    expect(filmOf(root).updated).toBe('2026-12-01');
    expect(readFileSync(join(root, 'content/film-text/captions/proevefilm.vtt'), 'utf8')).toContain('mange farver');
  });

  test('gets a new still, and nothing else, when another moment is chosen', async () => {
    const other = newPublisherFolder(plainFilm, facts({ poster: { at: 8, alt: 'Farver til sidst' } }));
    const before = published(root).media.files;
    await tryIngest(root, other);
    const after = published(root).media.files;
    expect(after.filter(({ name }) => !before.some((one) => one.name === name)).map(({ use }) => use)).toEqual(['poster']);
    expect(readdirSync(media())).toHaveLength(after.length);
  });

  test('loses the chapters that its publisher takes away', async () => {
    const chapters = 'WEBVTT\n\n00:00:00.000 --> 00:00:08.000\nFarver\n';
    const path = join(root, 'content/film-text/chapters');
    await tryIngest(root, newPublisherFolder(plainFilm, facts({ chapters: { file: 'k.vtt' } }), { 'k.vtt': chapters }));
    expect(readdirSync(path)).toEqual(['proevefilm.vtt']);
    await tryIngest(root, newPublisherFolder(plainFilm));
    expect(readdirSync(path)).toEqual([]);
  });

  test('is whole as before when a new cut is stopped midway, and nothing is left behind', async () => {
    const longer = newFilm(join(films, 'longer.mp4'), { seconds: 20, size: '640x360' });
    const before = allFiles(root);
    const stop = new AbortController();
    const progress = { step: (name: string) => name.startsWith('Making') && setTimeout(() => stop.abort(new Error('Stopped.')), 50) };
    const job = {
      signal: stop.signal,
      progress: { step: (name: string) => void progress.step(name), at: () => undefined, end: () => undefined },
    };
    await expect(tryIngest(root, newPublisherFolder(longer), job)).rejects.toThrow('Stopped.');
    expect(allFiles(root)).toEqual(before);
    expect(readdirSync(join(root, '.build'))).toEqual([]);
  });

  test('loses the files of an earlier cut when there is a new one', async () => {
    const before = readdirSync(media()).filter((name) => /mp4|m4a/.test(name));
    const other = newFilm(join(films, 'other.mp4'), { seconds: 7, sound: '' });
    const silent = facts({ sound: { status: 'none', reason: 'Filmen har ingen lyd.' } });
    const outcome = await tryIngest(root, newPublisherFolder(other, silent));
    expect(problems(outcome)).toBe('done');
    const after = readdirSync(media());
    expect(after.filter((name) => before.includes(name))).toEqual([]);
    expect(after.map((name) => name.split('.')[0]).sort()).toEqual(['180p', '180p-av1', 'poster', 'storyboard']);
    const types = published(root).media.files.flatMap((file) => ('type' in file ? [file.type] : []));
    expect(types.join()).not.toMatch(/mp4a|opus/);
  });
});

test('one of the five films keeps its title, number and comments, and gets its consent', async () => {
  const root = newSite();
  const path = join(root, 'content/films/lys-fremtid.yaml');
  const before = filmOf(root, 'lys-fremtid');
  writeFileSync(path, `# Kun fornavn.\n${readFileSync(path, 'utf8')}`);
  const outcome = await tryIngest(root, newPublisherFolder(plainFilm, testimonyFacts()));
  expect(problems(outcome)).toBe('done');
  const { updated: _before, recording: _awaited, ...known } = before;
  const { updated: _after, recording, ...kept } = filmOf(root, 'lys-fremtid');
  expect(kept).toEqual(known);
  expect(recording.status).toBe('published');
  expect(readFileSync(path, 'utf8')).toMatch(/^# Kun fornavn\./);
  expect(parse(readFileSync(join(root, 'content/consents/lys-fremtid.yaml'), 'utf8'))).toEqual(consentGiven());
});

test('a film for the projector, turned and with uneven sides, comes out upright in every size', async () => {
  const flat = newFilm(join(films, 'flat.mp4'), { size: '1920x1082', rate: 50 });
  const root = newSite();
  await tryIngest(root, newPublisherFolder(flat));
  expect(published(root).media.files.map(({ name }) => name.split('.')[0])).toEqual([
    ...['480p-av1', '240p', '480p', '720p', '1080p', 'audio', 'poster', 'storyboard'],
  ]);
  const [, small] = published(root).media.files;
  expect(small).toMatchObject({ use: 'video', width: 426, height: 240 });

  // A phone that is held upright writes a lying picture, and beside it that it is to be turned.
  const bytes = readFileSync(newFilm(join(films, 'lying.mp4'), { size: '480x322' }));
  const matrix = bytes.indexOf('tkhd') + 44;
  for (const [place, number] of [0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30].entries()) bytes.writeInt32BE(number, matrix + 4 * place);
  const phone = join(films, 'phone.mp4');
  writeFileSync(phone, bytes);
  const upright = newSite();
  await tryIngest(upright, newPublisherFolder(phone));
  for (const file of published(upright).media.files.filter(({ use }) => use === 'video' || use === 'poster'))
    expect(file).toSatisfy((one: { width: number; height: number }) => one.height > one.width && one.width % 2 === 0);
});

describe('what is refused changes nothing, and says what to do', () => {
  test('everything that is wrong is said at once', async () => {
    const late = captions.replace('00:00:07.000', '00:00:30.000');
    const about = facts({ year: 'i fjor', consent: undefined, poster: { at: 2 }, chapters: { file: 'mangler.vtt' } });
    const said = await refusal(about, { 'film.vtt': late, 'film.mp4': 'ikke en film' });
    for (const part of ['"year"', '"poster.alt"', '"mangler.vtt" is not there', 'not a film that can be read'])
      expect(said).toContain(part);
  });

  test('a fault of captions stands with its file and line', async () => {
    const root = newSite();
    const folder = newPublisherFolder(plainFilm, facts(), { 'film.vtt': captions.replace('00:00:07.000', '00:00:30.000') });
    const outcome = await tryIngest(root, folder);
    expect(report(outcome)).toContain(
      `${join(folder, 'film.vtt')}:6:1: the cue ends at 0:30.0, but the film at 0:8.0.`.replace('0:8.0', '0:08.0'),
    );
    expect(report(outcome)).toContain('→ Check that the file belongs to this cut of the film.');
  });

  test('captions in the SRT format, and a still after the end', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:04,000\nHej.\n';
    const said = await refusal(facts({ poster: { at: 99, alt: 'Farver' } }), { 'film.vtt': srt });
    expect(said).toContain('the file is in the SRT format.');
    expect(said).toMatch(/the still is at 99 s, but the film lasts 8\.\d s/);
  });

  test('a film without a consent, and one whose consent does not cover it', async () => {
    expect(await refusal(facts({ consent: undefined }))).toContain('no consent');
    expect(await refusal(testimonyFacts({ consent: consentGiven({ given: '2012-06-28' }) }))).toContain('the consent is from 2012-06-28');
    expect(await refusal(testimonyFacts({ uses: ['web', 'share'] }))).toContain('share, which the consent does not cover');
    expect(await refusal(testimonyFacts({ consent: { basis: 'not-applicable', reason: 'Ved ikke.' } }))).toContain(
      'a testimony is told by a person',
    );
  });

  test('a testimony that the site does not know, with the name that was probably meant', async () => {
    const root = newSite();
    const outcome = await tryIngest(root, newPublisherFolder(plainFilm, testimonyFacts({ id: 'lys-fremtit' })));
    expect(report(outcome)).toContain('Did you mean lys-fremtid?');
  });

  test('a master that is a link to somewhere else, a folder, or not there', async () => {
    const root = newSite();
    const folder = newPublisherFolder(plainFilm);
    rmSync(join(folder, 'film.mp4'));
    expect(problems(await tryIngest(root, folder))).toContain('"film.mp4" is not there. The folder holds: film.vtt, film.yaml.');
    symlinkSync(plainFilm, join(folder, 'film.mp4'));
    expect(problems(await tryIngest(root, folder))).toContain('"film.mp4" leads out of the folder');
    rmSync(join(folder, 'film.mp4'));
    mkdirSync(join(folder, 'film.mp4'));
    expect(problems(await tryIngest(root, folder))).toContain('"film.mp4" is not a file');
    expect(problems(await tryIngest(root, '/no/such/folder'))).toContain('there is no such folder');
  });

  test('a master of nine gigabytes, which nobody needs to play first', async () => {
    const root = newSite();
    const folder = newPublisherFolder(plainFilm);
    truncateSync(join(folder, 'film.mp4'), 9_000_000_000);
    expect(problems(await tryIngest(root, folder))).toContain('the file fills 9.0 GB');
    rmSync(folder, { recursive: true });
  });

  test('a film that was withdrawn, with the consent from before', async () => {
    const root = newSite();
    const path = join(root, 'content/films/lys-fremtid.yaml');
    const awaited = /recording:\n(?: {2}.*\n)+/;
    writeFileSync(path, readFileSync(path, 'utf8').replace(awaited, 'recording: { status: withdrawn, date: "2026-05-01" }\n'));
    expect(problems(await tryIngest(root, newPublisherFolder(plainFilm, testimonyFacts())))).toContain(
      'the film was withdrawn on 2026-05-01',
    );
  });

  test('a computer without ffmpeg is told how to get it', async () => {
    const missing = { tools: { ffmpeg: 'no-such-ffmpeg', ffprobe: 'no-such-ffprobe' } };
    await expect(tryIngest(newSite(), newPublisherFolder(plainFilm), missing)).rejects.toThrow(
      /no-such-ffprobe was not found.*apt-get.*brew.*choco/s,
    );
  });
});

test('speech that goes on without captions is warned of', async () => {
  const film = newFilm(join(films, 'gap.mp4'), { seconds: 45, rate: 2, size: '128x72' });
  const about = facts({ poster: { at: 99, alt: 'x' } });
  expect(report(await tryIngest(newSite(), newPublisherFolder(film, about)))).toContain('there is no caption from 7 s to 45 s.');
});

test('captions from an old program are converted, and the editor sees a line of them', async () => {
  const root = newSite();
  const old = { 'film.vtt': Buffer.from(captions, 'latin1') };
  const outcome = await tryIngest(root, newPublisherFolder(plainFilm, facts({ poster: { at: 99, alt: 'x' } }), old));
  expect(report(outcome)).toContain('was written in Windows-1252 and is read as UTF-8. Check this line: Det første, jeg så, var farver.');
});

test('names with spaces, quotes, hyphens and line breaks do no harm', async () => {
  const root = newSite();
  for (const name of ['-i film.mp4', 'æøå "film" \'x\'; touch here.mp4', 'to\nlinjer.mp4', 'http:film.mp4', '%d.mp4']) {
    const folder = newPublisherFolder(plainFilm, facts({ source: { file: name }, poster: { at: 99, alt: 'x' } }));
    writeFileSync(join(folder, name), readFileSync(plainFilm));
    // Only the still is wrong: the film itself was found and played to its end.
    expect([name, problems(await tryIngest(root, folder))]).toEqual([
      name,
      expect.stringMatching(/^the still is at 99 s, but the film lasts 8\.\d s\.$/),
    ]);
  }
});

test('an exchange that a fall of power cut off is undone by the next run', async () => {
  const root = newSite();
  const path = 'content/films/lys-fremtid.yaml';
  const before = readFileSync(join(root, path), 'utf8');
  // The process that was cut off had this number and is gone.
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((ended) => gone.once('close', ended));
  const work = join(root, `.build/film-ingest-${gone.pid}-abc`);
  mkdirSync(join(work, 'before'), { recursive: true });
  writeFileSync(join(work, 'before/0'), before);
  writeFileSync(
    join(work, 'journal.json'),
    JSON.stringify([
      { path, copy: join(work, 'before/0') },
      { path: 'media/x/new.mp4', copy: null },
    ]),
  );
  writeFileSync(join(root, path), 'half');
  await tryIngest(root, '/no/such/folder');
  expect(readFileSync(join(root, path), 'utf8')).toBe(before);
  expect(readdirSync(join(root, '.build'))).toEqual([]);
});
