/** A real nginx, as Debian packages it, that serves a folder by the rules that the build wrote. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Certificate } from './certificate.ts';

/** Debian's modules, Brotli's among them, are loaded by these lines. */
const modules = '/etc/nginx/modules-enabled';

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (bound === null || typeof bound === 'string') throw new Error('No port is free.');
  return bound.port;
}

/**
 * Starts nginx for a built site.
 *
 * @param rules The path of the rules, as the build writes them to `hosting/nginx.conf`.
 * @param processes How many of nginx's processes answer.
 * @param certificate With it the site is served over TLS at `tlsPort`, and the plain port leads there.
 * @returns Its ports, the number of its first process, and how to stop it. Without a certificate both ports are the same.
 * @throws With nginx's own words when it does not start.
 */
export async function startNginx(
  dist: string,
  rules: string,
  processes = 1,
  certificate?: Certificate,
): Promise<{ port: number; tlsPort: number; pid: number; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const tlsPort = certificate ? await freePort() : port;
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${existsSync(modules) ? `include ${modules}/*.conf;` : ''}
${process.getuid?.() === 0 ? 'user root root;' : ''}
worker_processes ${processes};
pid ${folder}/pid;
daemon off;
error_log stderr;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  ${kept.join('\n  ')}
  ${certificate ? `server { listen 127.0.0.1:${port}; return 301 https://127.0.0.1:${tlsPort}$request_uri; }` : ''}
  server {
    listen 127.0.0.1:${tlsPort}${certificate ? ' ssl' : ''};
    ${certificate ? `ssl_certificate ${certificate.chain}; ssl_certificate_key ${certificate.key};` : ''}
    root ${dist};
    brotli_static on;
    include ${rules};
  }
}
`,
  );
  let words = '';
  let ended = false;
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
  nginx.stderr.on('data', (piece) => {
    words += piece;
  });
  const end = new Promise<void>((resolve) => {
    for (const event of ['error', 'exit'])
      nginx.once(event, (why) => {
        if (why instanceof Error) words += why.message;
        ended = true;
        resolve();
      });
  });
  const stop = async () => {
    nginx.kill();
    await end;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200 && !ended; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/robots.txt`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers && nginx.pid !== undefined) return { port, tlsPort, pid: nginx.pid, stop };
    await wait(25);
  }
  await stop();
  throw new Error(`nginx did not start. npm run setup installs it with its module for Brotli. It said: ${words}`);
}
