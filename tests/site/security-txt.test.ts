import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/site-server.ts';
import { securityAddress, securityTxt, securityTxtFaults } from '../../src/model/security-txt.ts';
import { settings } from '../../src/schemas/page.ts';
import { entriesOf } from './content.ts';
import { startNginx } from './nginx.ts';
import { dist, project } from './pages.ts';

const site = settings.parse(entriesOf('settings')[0]?.fields);
const file = join(dist, securityAddress);
const folder = mkdtempSync(join(tmpdir(), 'security-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('S16: security.txt says what the settings say, or is not there where nobody is known who could answer', () => {
  const published = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  expect(published).toBe(securityTxt(site, site.address));
});

test('S16: a security.txt that is published holds today', () => {
  const faults = existsSync(file) ? securityTxtFaults(readFileSync(file, 'utf8'), new Date()) : [];
  expect(faults.map((fault) => `S16 ${fault}`)).toEqual([]);
});

test('S16: nginx and the own server send security.txt as text, with how its letters are written', async () => {
  mkdirSync(join(folder, '.well-known'));
  writeFileSync(join(folder, 'robots.txt'), '');
  writeFileSync(join(folder, '404.html'), '');
  const text = securityTxt({ security: { contact: 'sikkerhed@eksempel.dk', expires: '2027-06-01' } }, site.address) ?? '';
  writeFileSync(join(folder, securityAddress), text);
  const nginx = await startNginx(folder, join(project, 'hosting/nginx.conf'));
  const own = await serveSite(0, { dist: folder, hosting: join(project, 'hosting') });
  for (const address of [`http://127.0.0.1:${nginx.port}`, own.address]) {
    const answer = await fetch(address + securityAddress);
    expect([answer.status, await answer.text(), answer.headers.get('content-type')?.replace('; ', ';')]).toEqual([
      200,
      text,
      'text/plain;charset=utf-8',
    ]);
  }
  own.server.closeAllConnections();
  own.server.close();
  await nginx.stop();
});
