import type { Page } from 'playwright-core';
import { ask } from './looks/bundle.ts';
import type { Opening, Site } from './site.ts';

/** What a tab has done that it should not have, since it was asked last. */
interface Deeds {
  /** Words in the console, errors, and breaches of the policy. */
  noises: string[];
  /** Requests to other hosts. */
  requests: string[];
}

const deeds = new WeakMap<Page, Deeds>();

/** A device on which every request to another host, every word in the console and every breach of the policy is written down. */
export const watched = (site: Site): Opening => ({
  permissions: ['clipboard-write'],
  async prepare(page) {
    const { noises, requests }: Deeds = { noises: [], requests: [] };
    deeds.set(page, { noises, requests });
    const { host } = new URL(site.address);
    page.on('request', (request) => {
      if (new URL(request.url()).host !== host) requests.push(`asks ${request.url()}`);
    });
    page.on('websocket', (socket) => requests.push(`opens ${socket.url()}`));
    page.on('pageerror', (error) => noises.push(`fails: ${error.message}`));
    page.on('console', (message) => {
      // The browser itself says that the answer to an unknown address is 404, and it should be.
      if (message.text().includes('404 (Not Found)') && message.location().url === page.url()) return;
      noises.push(`says in the console: ${message.text()}`);
    });
    await page.exposeFunction('noteBreach', (breach: string) => noises.push(`breaks the policy: ${breach}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        (window as unknown as { noteBreach(breach: string): void }).noteBreach(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
  },
});

/** Bar S12: what the tab has said since it was asked last. */
export const noisesOf = (page: Page): string[] => deeds.get(page)?.noises.splice(0) ?? [];

/** Bar S13: whom the tab has asked since it was asked last, and what lies on the device. */
export async function tracesOf(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `leaves the cookie ${name}`);
  return [...new Set([...(deeds.get(page)?.requests.splice(0) ?? []), ...cookies, ...(await ask(page, () => looks.traces()))])];
}
