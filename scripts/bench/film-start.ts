/** How long a viewer on slow 4G waits for the first picture: the film's page, plain MP4 and HLS in the same run. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { filmSettings } from '../../src/integrations/film-settings.ts';
import { addressOf } from '../../src/model/addresses.ts';
import { serveSite } from '../site-server.ts';
import { type BuiltSite, root, writeSite } from './built-site.ts';
import { type Measure, median } from './measure.ts';
import { startSlowLine } from './slow-line.ts';

const PATIENCE = 120_000;
/** Heights of the H.264 files that HLS is made of; the one in the middle is also the plain MP4. */
const ladder = [240, 480, 720] as const;

const bare = (source: string, type: string) => `<!doctype html><html lang="da"><meta charset="utf-8"><title>Film</title>
<video preload="none" controls muted width="854" height="480"><source src="${source}" type="${type}"></video></html>`;

/** Cuts the film's own files into HLS, four seconds a part, as a host would. */
function makeHls(files: readonly string[], folder: string) {
  mkdirSync(folder, { recursive: true });
  const inputs = files.flatMap((file) => ['-i', file]);
  const maps = files.flatMap((_, index) => ['-map', `${index}:v`]);
  const streams = files.map((_, index) => `v:${index}`).join(' ');
  const form = ['-f', 'hls', '-hls_time', '4', '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4', '-master_pl_name', 'film.m3u8'];
  const names = [
    '-hls_fmp4_init_filename',
    'begin%v.mp4',
    '-hls_segment_filename',
    `${folder}/%v-%d.m4s`,
    '-var_stream_map',
    streams,
    `${folder}/%v.m3u8`,
  ];
  const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...inputs, ...maps, '-c', 'copy', ...form, ...names], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`HLS could not be made: ${stderr}`);
}

/** Milliseconds from the tap to the first picture, and the bytes that it took. */
async function firstPicture(browser: Browser, url: string): Promise<{ time: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const tools = await context.newCDPSession(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  let bytes = 0;
  await tools.send('Network.enable');
  tools.on('Network.dataReceived', ({ dataLength }) => {
    bytes += dataLength;
  });
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const video = document.querySelector('video');
        if (!video) throw new Error('The page has no film.');
        video.muted = true;
        const began = performance.now();
        video.requestVideoFrameCallback(() => resolve(performance.now() - began));
        video.play().catch(reject);
      }),
  );
  await context.close();
  return { time, bytes };
}

/** The first picture on slow 4G. Without a film that can be played there is nothing to measure. */
export async function* measureFilmStart(site: BuiltSite, browser: Browser, runs: number): AsyncGenerator<Measure> {
  const [film] = filmSettings(root).published;
  if (!film) return;
  const videos = film.recording.media.files.filter((file) => file.use === 'video' && file.type.includes('avc1'));
  const files = ladder.flatMap((height) => videos.filter((file) => file.use === 'video' && file.height === height)).map(({ name }) => name);
  const plainFile = files[1];
  if (!plainFile) throw new Error('The film has no H.264 file of the usual size.');

  const plain = writeSite(join(site.work, 'plain-film'), {
    'mp4/index.html': bare('/film.mp4', 'video/mp4'),
    'hls/index.html': bare('/hls/film.m3u8', 'application/vnd.apple.mpegurl'),
  });
  const inMedia = (name: string) => join(root, 'media', film.id, name);
  cpSync(inMedia(plainFile), join(plain.dist, 'film.mp4'));
  makeHls(files.map(inMedia), join(plain.dist, 'hls'));

  const hosts = [await serveSite(0, site), await serveSite(0, plain)] as const;
  const lines = await Promise.all(hosts.map(({ address }) => startSlowLine(Number(new URL(address).port))));
  const urls = {
    own: `${lines[0]?.address}${addressOf('films', film.id)}`,
    mp4: `${lines[1]?.address}/mp4/`,
    hls: `${lines[1]?.address}/hls/`,
  };
  const found = { own: [], mp4: [], hls: [] } as Record<keyof typeof urls, { time: number; bytes: number }[]>;
  for (let run = 0; run < runs; run++) {
    for (const which of ['own', 'mp4', 'hls'] as const) found[which].push(await firstPicture(browser, urls[which]));
  }
  for (const line of lines) line.stop();
  for (const { server } of hosts) {
    server.closeAllConnections();
    server.close();
  }

  const seconds = (which: keyof typeof urls) => median(found[which].map(({ time }) => time)) / 1000;
  const kilobytes = (which: keyof typeof urls) => Math.round(median(found[which].map(({ bytes }) => bytes)) / 1000);
  const said = (which: keyof typeof urls) => `${seconds(which).toFixed(2)} s, ${kilobytes(which)} kB`;
  for (const [which, words] of [
    ['mp4', 'plain MP4'],
    ['hls', 'HLS'],
  ] as const) {
    yield {
      name: `Film, tap to first picture on slow 4G, against ${words}`,
      measured: seconds('own') / seconds(which),
      unit: '×',
      ...(which === 'hls' && { budget: 1 }),
      note: `${said('own')} against ${said(which)}`,
    };
  }
}
