import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditSignatures, auditWeaknesses } from './audit.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'audit-'));

/** A registry in a thread of its own, as npm is waited for in this one. It knows of one weakness, unless it is asked at another address. */
const registry = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const isAsked = request.method === 'POST' && request.url.endsWith('/advisories/bulk');
    if (!isAsked || request.url.startsWith('/refusing/')) return response.writeHead(405).end();
    const known = { fflate: [{ id: 1, url: 'https://advisory.invalid/1', title: 'Reads too far', severity: 'high', vulnerable_versions: '<99.0.0', cwe: [], cvss: { score: 7.5, vectorString: null } }] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url.startsWith('/knowing/') ? known : {}));
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;
let worker: Worker;
let address = '';

beforeAll(async () => {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(root, name), join(project, name));
  worker = new Worker(registry, { eval: true });
  address = await new Promise<string>((resolve) => worker.once('message', (port: number) => resolve(`http://127.0.0.1:${port}`)));
});
afterAll(async () => {
  await worker.terminate();
  rmSync(project, { recursive: true });
});

const at = (place: string) => ['--registry', `${address}/${place}/`, '--fetch-retries', '0'];

test('2.3: a weakness that the registry knows of is named with the package that has it', () => {
  const audit = auditWeaknesses(project, at('knowing'));
  expect(audit).toMatchObject({ ran: true });
  expect(audit.ran && audit.faults).toContain('fflate (high): Reads too far');
});

test('2.3: a registry that knows of none lets the packages pass', () => {
  expect(auditWeaknesses(project, at('empty'))).toEqual({ ran: true, faults: [] });
});

test('2.3: a registry that refuses the question has not let the packages pass: it was not run', () => {
  const audit = auditWeaknesses(project, at('refusing'));
  expect(audit).toEqual({ ran: false, why: '405 Method Not Allowed' });
});

test('2.3: without a registry neither the weaknesses nor the signatures were looked at', async () => {
  const silent: Server = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  await new Promise((resolve) => silent.close(resolve));
  const nowhere = ['--registry', `http://127.0.0.1:${port}/`, '--fetch-retries', '0'];
  for (const audit of [auditWeaknesses(project, nowhere), auditSignatures(project, nowhere)]) {
    expect(audit.ran).toBe(false);
    expect(!audit.ran && audit.why).not.toMatch(/https?:|^$/);
  }
});
