import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { pathToFileURL } from 'node:url';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HostRules, headersFor, pagesWithOwnPolicy } from '../../src/model/response-headers.ts';
import { makeCertificate } from './certificate.ts';
import { startNginx } from './nginx.ts';
import { dist, project } from './pages.ts';

const rules = JSON.parse(readFileSync(join(project, 'hosting/headers.json'), 'utf8')) as HostRules;
const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
const trustedBefore = getCACertificates('default');
let ports = { port: 0, tlsPort: 0 };
const copies: string[] = [];
let stop = async () => {};

beforeAll(async () => {
  const certificate = makeCertificate(folder);
  setDefaultCACertificates([...trustedBefore, certificate.authority]);
  ({ stop, ...ports } = await startNginx(dist, join(project, 'hosting/nginx.conf'), 1, certificate));
});
afterAll(async () => {
  await stop();
  setDefaultCACertificates(trustedBefore);
  for (const made of [folder, ...copies]) rmSync(made, { recursive: true });
});

interface Examined {
  result: string;
  pass: boolean;
  scoreModifier?: number;
}

/** The parts of MDN's HTTP Observatory. Its own `scan` asks only the ports 80 and 443, which a test may not have. */
interface Observatory {
  retrieve: (host: string, ports: { httpPort: number; httpsPort: number; path: string }) => Promise<{ responses: { auto: unknown } }>;
  tests: ((answers: unknown) => Examined)[];
  algorithm: number;
  scoreModifier: (result: string) => number;
}

/**
 * The Observatory, from a copy of the package: it reads Chromium's list of hosts that are only asked over TLS, which its
 * script of installation would fetch. This machine's own address is on no such list, so it gets an empty one.
 */
async function observatory(): Promise<Observatory> {
  const installed = dirname(dirname(createRequire(import.meta.url).resolve('@mdn/mdn-http-observatory')));
  // Beside the package, where it finds what it imports.
  const copy = mkdtempSync(join(installed, '.copy-'));
  copies.push(copy);
  mkdirSync(join(copy, 'conf'));
  cpSync(join(installed, 'src'), join(copy, 'src'), { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  writeFileSync(join(copy, 'conf/hsts-preload.json'), '{}');
  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(copy, 'src', name)).href);
  const { ALL_TESTS, ALGORITHM_VERSION } = await load('constants.js');
  const { getScoreModifier } = await load('grader/grader.js');
  const { retrieve } = await load('retriever/retriever.js');
  return { retrieve, tests: ALL_TESTS, algorithm: ALGORITHM_VERSION, scoreModifier: getScoreModifier };
}

/** The highest score that a site can reach, with `integrity` on all that it loads, by the version of the Observatory's rules. */
const wanted: Readonly<Record<number, number>> = { 4: 135, 6: 155 };

/** Its reader of pages says on the console that it does not know the newest CSS, with the whole sheet. */
function withoutNoteOnStyles(): { restore: () => void } {
  const { error } = console;
  console.error = (...said: unknown[]) => {
    if (!String(said[0]).includes('Could not parse CSS stylesheet')) error(...said);
  };
  return {
    restore: () => {
      console.error = error;
    },
  };
}

test('S10: the Observatory of MDN finds every test passed and gives the highest score', async () => {
  const { retrieve, tests, algorithm, scoreModifier } = await observatory();
  const console = withoutNoteOnStyles();
  const faults: string[] = [];
  for (const path of ['/', '/rapport/laesevejledning/', ...pagesWithOwnPolicy]) {
    const answers = await retrieve('127.0.0.1', { httpPort: ports.port, httpsPort: ports.tlsPort, path });
    if (!answers.responses.auto) faults.push(`S10 ${path} does not answer`);
    const results = tests.map((examine) => examine(answers));
    const score = results.reduce((sum, { result }) => sum + scoreModifier(result), 100);
    faults.push(...results.filter(({ pass }) => !pass).map(({ result }) => `S10 ${path} ${result}`));
    if (score < (wanted[algorithm] ?? Number.POSITIVE_INFINITY)) faults.push(`S10 ${path} scores ${score} by algorithm ${algorithm}`);
  }
  console.restore();
  expect(faults).toEqual([]);
});

test("S11: Google's evaluator of policies finds nothing to say of ours but its note on 'self'", () => {
  const faults = ['/', ...pagesWithOwnPolicy].flatMap((path) => {
    const policy = new CspParser(headersFor(path, 200, rules)['Content-Security-Policy'] ?? '').csp;
    return new CspEvaluator(policy)
      .evaluate()
      .filter(({ severity, value }) => !(severity === Severity.MEDIUM_MAYBE && value === "'self'"))
      .map(({ directive, value, description, severity }) => `S11 ${path} ${directive} ${value ?? ''} (${severity}): ${description}`);
  });
  expect(faults).toEqual([]);
});
