import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askOuterLinks } from './outer-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
const memory = join(folder, 'memory.json');
const impatient = { timeout: 400, tries: 3, pause: 20 };
let server: Server;
let site = '';
let asked: string[] = [];
/** Whether »/sometimes« answers today. */
let isUp = true;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const before = asked.filter((one) => one === path).length;
    asked.push(path);
    if (path === '/slow') return void setTimeout(() => response.end('slow'), 250);
    if (path === '/hangs') return;
    if (path === '/cut') return void request.socket.destroy();
    const status = {
      '/gone': 404,
      '/broken': 500,
      '/refuses': 403,
      '/moved': 301,
      '/for-a-while': 302,
      '/round': 301,
      '/shy': before === 0 ? 404 : 200,
      '/busy': before === 0 ? 503 : 200,
      '/sometimes': isUp ? 200 : 404,
    }[path];
    const to = { '/moved': '/new', '/for-a-while': '/new', '/round': '/round' }[path];
    response.writeHead(status ?? 200, to ? { location: to } : {}).end('here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  asked = [];
  isUp = true;
  rmSync(memory, { force: true });
});

const named = (...paths: string[]) => paths.map((path) => ({ url: site + path, file: `content/sources${path}.yaml`, isCopy: false }));
const ask = async (paths: string[], today = '2026-11-22') => {
  const round = await askOuterLinks(named(...paths), memory, today, impatient);
  if (!round.ran) throw new Error(round.why);
  return round.tasks.map((task) => task.replaceAll(site, ''));
};

test('a slow host, one that is busy, and one that finds its page at the second asking, are all well', async () => {
  expect(await ask(['/slow', '/busy', '/shy', '/here'])).toEqual([]);
  expect(JSON.parse(readFileSync(memory, 'utf8'))[`${site}/shy`]).toEqual({ said: '200', on: '2026-11-22', answered: '2026-11-22' });
});

test.each([
  ['/gone', 'answers 404'],
  ['/broken', 'answers 500'],
  ['/hangs', 'does not answer (TimeoutError)'],
  ['/cut', 'does not answer (UND_ERR_SOCKET)'],
  ['/round', 'answers 301'],
])('a page that stays away is asked for again, and then named with what to do: %s', async (path, what) => {
  const [task, ...more] = await ask([path]);
  expect(task).toBe(
    `content/sources${path}.yaml: ${path} ${what} since 2026-11-22, and has not answered while it was asked. If it stays away: find a copy in an archive, and write archived: { url: "https://…", on: "the day of the copy" } into its address; with no copy, gone: true.`,
  );
  expect(more).toEqual([]);
  expect(asked.length).toBeGreaterThanOrEqual(impatient.tries);
});

test('a page that has moved for good is named with its new address, one that has moved for a while is not', async () => {
  expect(await ask(['/moved', '/for-a-while'])).toEqual([
    'content/sources/moved.yaml: /moved has moved for good to /new. Look whether it is the same text, and correct the address.',
  ]);
});

test('a host that only turns programs away is not called dead', async () => {
  expect(await ask(['/refuses'])).toEqual([
    'content/sources/refuses.yaml: /refuses answers 403, which may mean that it only turns programs away. Look at it in a browser.',
  ]);
  expect(JSON.parse(readFileSync(memory, 'utf8'))[`${site}/refuses`]).toEqual({ said: '403', on: '2026-11-22' });
});

test('what answered last is remembered from round to round', async () => {
  await ask(['/sometimes'], '2026-11-01');
  isUp = false;
  await ask(['/sometimes'], '2026-11-08');
  const [task] = await ask(['/sometimes'], '2026-11-15');
  expect(task).toContain('answers 404 since 2026-11-08, last answered 2026-11-01.');
  isUp = true;
  expect(await ask(['/sometimes', '/here'], '2026-11-22')).toEqual([]);
  expect(JSON.parse(readFileSync(memory, 'utf8'))[`${site}/sometimes`]).toEqual({ said: '200', on: '2026-11-22', answered: '2026-11-22' });
});

test('an archived copy that stays away is to be replaced by another', async () => {
  const round = await askOuterLinks(
    [{ url: `${site}/gone`, file: 'content/sources/a.yaml', isCopy: true }],
    memory,
    '2026-11-22',
    impatient,
  );
  expect(round).toMatchObject({ ran: true, tasks: [expect.stringContaining('Find another archived copy.')] });
});

test('a machine without a way to other sites says so, and changes nothing', async () => {
  const round = await askOuterLinks(
    [{ url: 'https://findes-ikke.invalid/', file: 'content/sources/a.yaml', isCopy: false }],
    memory,
    '2026-11-22',
    impatient,
  );
  expect(round).toEqual({ ran: false, why: 'none of 1 hosts could be found, so this machine has no way to other sites' });
  expect(existsSync(memory)).toBe(false);
});
