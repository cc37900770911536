/**
 * The worker that answers the site's requests from the copy on the device. It is registered when a reader
 * asks for a copy to be saved, and never before. The pack answers first: one version serves a page and all
 * that belongs to it, at once, whatever the net is like. See docs/decisions/0020-offline.md.
 *
 * Its own address never changes. Where a publisher has switched saving off, `switched-off.ts` lies there instead.
 */

import type { SavedCopy } from '../model/offline-offer.ts';
import { lostPage } from '../model/offline-words.ts';
import { answerFrom, awayAnswer, type OpenCopy, openCopy } from './answers.ts';
import { forgetPacksBut, readState, writeState } from './copy-store.ts';
import { look, type News } from './look.ts';
import { type FetchEvent, scope } from './worker-scope.ts';

/** What a page asks of the worker. */
export type Asked = { ask: 'use'; copy: SavedCopy } | { ask: 'news' } | { ask: 'changed' };

/** How long a look at the site is good for, in milliseconds: a visit costs one, not one a page. */
const LOOK_LASTS = 5 * 60_000;

const lostHeaders = { 'Content-Type': 'text/html;charset=utf-8', 'Content-Security-Policy': "default-src 'none'" };

let opening: Promise<OpenCopy> | undefined;
/** The same, once it is open: what it does not have can then be left alone without waiting. */
let open: OpenCopy | undefined;
let looked: { news: Promise<News>; at: number } | undefined;

function theCopy(): Promise<OpenCopy> {
  opening ??= openCopy().then((copy) => {
    open = copy;
    return copy;
  });
  return opening;
}

/** What lies on the device has changed: it is opened anew for the next request. */
function changed() {
  opening = open = undefined;
}

/** The news of this visit. A look that found no net is not remembered. */
async function recentNews(): Promise<News> {
  if (!looked || Date.now() - looked.at > LOOK_LASTS) looked = { news: look().finally(changed), at: Date.now() };
  const news = await looked.news;
  if (!news.offer) looked = undefined;
  return news;
}

/** New pages come from this copy from now on; those that are open keep the one they came from. */
async function use(copy: SavedCopy): Promise<void> {
  const { copy: before, earlier = [] } = (await readState()) ?? {};
  const pages = await openPages();
  const isSame = before === undefined || before.address === copy.address;
  const known = earlier.flatMap((one) => one.pages);
  const newly = isSame ? [] : [{ address: before.address, pages: pages.filter((page) => !known.includes(page)) }];
  await writeState({ copy, earlier: [...earlier, ...newly] });
  await forgetLeft();
}

/** Deletes packs from which no page is open any more. */
async function forgetLeft(): Promise<void> {
  const state = await readState();
  if (!state?.copy) return;
  const pages = await openPages();
  const earlier = (state.earlier ?? []).filter((one) => one.pages.some((page) => pages.includes(page)));
  if (earlier.length !== state.earlier?.length) await writeState({ ...state, earlier });
  await forgetPacksBut([state.copy.address, ...earlier.map(({ address }) => address)]);
  changed();
}

async function openPages(): Promise<string[]> {
  return (await scope.clients.matchAll({ type: 'window' })).map(({ id }) => id);
}

/** What is not in the copy is left to the browser, without a detour where that can be known at once. */
function isLeftAlone({ request }: FetchEvent): boolean {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return true;
  const isMedia = request.headers.has('Range') || request.destination === 'video' || request.destination === 'audio';
  return isMedia && open !== undefined && !open.filmFiles.has(pathname);
}

async function answer({ request, clientId }: FetchEvent): Promise<Response> {
  const copy = await theCopy();
  const kept = await answerFrom(copy, request, request.mode === 'navigate' ? '' : clientId).catch(() => undefined);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const page = await awayAnswer(copy).catch(() => undefined);
    return page ?? new Response(lostPage, { status: 503, headers: lostHeaders });
  }
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('fetch', (event) => {
  if (isLeftAlone(event)) return;
  event.respondWith(answer(event));
  if (event.request.mode !== 'navigate') return;
  // A copy that may no longer be kept goes on every visit with net, whatever becomes of the page.
  // One after the other, as both write what is known of the copy.
  const hasEarlier = open?.state?.earlier?.length;
  event.waitUntil(recentNews().then(() => (hasEarlier ? forgetLeft() : undefined)));
});

scope.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  const act = async () => {
    if (asked.ask === 'use') await use(asked.copy);
    if (asked.ask === 'news') return recentNews();
    looked = undefined;
    changed();
    return undefined;
  };
  const [port] = event.ports;
  event.waitUntil(
    act().then(
      (result) => port?.postMessage({ result }),
      (error: unknown) => port?.postMessage({ fault: error instanceof Error ? error.name : 'Error' }),
    ),
  );
});
