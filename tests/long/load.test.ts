/** How fast a real nginx hands out a chapter, beside the same nginx with a file of the same size and no rules at all. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { median } from '../../scripts/bench/measure.ts';
import { startNginx } from '../site/nginx.ts';
import { dist, project } from '../site/pages.ts';

/** As many open connections as quality bar R27 names, on two of nginx's processes. */
const CONNECTIONS = 64;
const PROCESSES = 2;
/** Each round asks for both in turn, so that what else the machine does slows both. */
const ROUNDS = 7;
/** How long each is asked for, in seconds. */
const LASTS = 3;
/** What the rules of the site may cost: the rate must be at least this share of the rate without them. */
const SHARE = 0.95;
/** Rates that are apart by more than this show a server that waits, which costs no processor time. */
const SHARE_OF_RATE = 0.5;

const page = 'rapport/anerkendelsestanken/';
const bare = mkdtempSync(join(tmpdir(), 'bare-'));
const stops: (() => Promise<void>)[] = [];
/** Something that is served, and the first process of what serves it. */
interface Served {
  address: string;
  pid: number;
}
let chapter: Served;
let file: Served;

/** The size of an answer on the wire, headers included, and how its body is packed. In bytes. */
function answerTo(address: string): Promise<{ head: number; body: number; packed: string | undefined }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': 'br' } }, (answer) => {
      let body = 0;
      answer.on('data', (piece: Buffer) => {
        body += piece.length;
      });
      // The status line, then each header with its colon, space and line end, then an empty line.
      const head = `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`.length + 4;
      const lines = answer.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
      answer.on('end', () => resolve({ head: head + lines, body, packed: answer.headers['content-encoding'] }));
    }).once('error', reject);
  });
}

beforeAll(async () => {
  const site = await startNginx(dist, join(project, 'hosting/nginx.conf'), PROCESSES);
  stops.push(site.stop);
  chapter = { address: `http://127.0.0.1:${site.port}/${page}`, pid: site.pid };
  const { head } = await answerTo(chapter.address);
  const size = statSync(join(dist, page, 'index.html.br')).size;

  mkdirSync(join(bare, 'site'));
  writeFileSync(join(bare, 'site/robots.txt'), '');
  writeFileSync(join(bare, 'rules.conf'), '');
  // Its own headers are few: the file is longer by what the site says in headers, so that both answers are of one size.
  writeFileSync(join(bare, 'site/file'), Buffer.alloc(size));
  const alone = await startNginx(join(bare, 'site'), join(bare, 'rules.conf'), PROCESSES);
  stops.push(alone.stop);
  file = { address: `http://127.0.0.1:${alone.port}/file`, pid: alone.pid };
  const short = await answerTo(file.address);
  writeFileSync(join(bare, 'site/file'), Buffer.alloc(size + head - short.head));
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(bare, { recursive: true });
});

/** What a row of questions came to. */
interface Asked {
  /** Answers a second. */
  rate: number;
  /** Processor time an answer, that of nginx and of wrk together. In microseconds. */
  cost: number;
  /** Questions without an answer, or with a bad one. */
  errors: number;
}

/** Asks for an address as often as it goes. */
async function askOften({ address, pid }: Served): Promise<Asked> {
  const wrk = ['wrk', `-t${PROCESSES}`, `-c${CONNECTIONS}`, `-d${LASTS}s`, '-H', 'Accept-Encoding: br', address];
  const before = processorTime(pid);
  // The shell's `times` counts the processor time of what it started and waited for.
  const { stdout } = await promisify(execFile)('sh', ['-c', '"$@" && times', 'sh', ...wrk]);
  const asking = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  const spent = processorTime(pid) - before + asking;
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const answers = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  if (!(rate > 0 && answers > 0)) throw new Error(`wrk got no answers:\n${stdout}`);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1, 4) ?? [];
  const bad = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  return { rate, cost: (spent / answers) * 1_000_000, errors: sockets.reduce((sum, count) => sum + Number(count), bad) };
}

/** The processor time of a program's children so far, in seconds: Linux counts it in hundredths. */
function processorTime(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const ticks = children.flatMap((child) =>
    readFileSync(`/proc/${child}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13),
  );
  return ticks.reduce((sum, tick) => sum + Number(tick), 0) / 100;
}

/*
 * A rate says as much about what else the machine does as about nginx. Where all cores are busy with nginx and with asking, the rate
 * is one divided by the processor time of an answer: that is compared, and the rates are only printed.
 */
test('R27: nginx hands out a chapter at nearly the rate of an equally large file without rules, and without an error', async () => {
  const answers = [await answerTo(chapter.address), await answerTo(file.address)] as const;
  expect(answers[0].packed, 'R27 the chapter is sent with Brotli').toBe('br');
  expect(Math.abs(answers[0].head + answers[0].body - answers[1].head - answers[1].body), 'R27 both answers are of one size').toBeLessThan(
    8,
  );
  const rounds: [Asked, Asked][] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push([await askOften(chapter), await askOften(file)]);
  const shares = rounds.map(([ours, alone]) => alone.cost / ours.cost);
  const share = median(shares);
  const percent = (number: number) => (number * 100).toFixed(1);
  const most = (which: 0 | 1) => Math.round(Math.max(...rounds.map((round) => round[which].rate))).toLocaleString('en');
  console.log(
    `R27: ${answers[0].body} B with ${answers[0].head} B of headers. ${percent(share)} % of the rate of the file alone (${shares.map(percent).join(', ')}).
At most ${most(0)} answers a second, the file alone ${most(1)}.`,
  );
  expect(
    rounds.flat().reduce((sum, { errors }) => sum + errors, 0),
    'R27 errors',
  ).toBe(0);
  expect(share, 'R27 share of the rate of the file alone').toBeGreaterThanOrEqual(SHARE);
  const byClock = median(rounds.map(([ours, alone]) => ours.rate / alone.rate));
  expect(byClock, 'R27 share of the rate by the clock: the rules make nginx wait').toBeGreaterThanOrEqual(SHARE_OF_RATE);
});
