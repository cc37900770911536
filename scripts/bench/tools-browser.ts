/** A Chromium of its own for Lighthouse, which asks for a port and does not share a browser with Playwright. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromiumFlags, needChromium } from '../browser.ts';

const WAIT = 30_000;

/** A running Chromium whose tools listen on a port. */
export interface ToolsBrowser {
  port: number;
  stop(): Promise<void>;
}

/** Starts it. @param work A folder for its profile. @throws When it does not answer. */
export async function startToolsBrowser(work: string): Promise<ToolsBrowser> {
  const flags = [
    ...chromiumFlags,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${join(work, 'profile')}`,
    'about:blank',
  ];
  const browser = spawn(needChromium(), flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => browser.kill());
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    const giveUp = () => reject(new Error(`Chromium did not open its tools:\n${said}`));
    const timer = setTimeout(giveUp, WAIT);
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(Number(found));
    });
    browser.once('exit', giveUp);
  });
  return {
    port,
    async stop() {
      browser.kill();
      await gone;
    },
  };
}
