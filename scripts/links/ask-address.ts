import { setTimeout as wait } from 'node:timers/promises';

/** What a host said of an address, after patient asking. */
export type Said =
  /** It has the page; `at` is where it led to for good, when that is elsewhere. */
  | { state: 'answers'; status: number; at?: string }
  /** It answers, but not to programs: a person has to look. */
  | { state: 'refuses'; status: number }
  /** It says that there is no such page, or that it is broken. */
  | { state: 'dead'; status: number }
  /** It says nothing. `unreachable` where not even its name or its machine was found. */
  | { state: 'silent'; why: string; unreachable: boolean };

/** How long to wait for a host, in milliseconds, and how often to ask it again. */
export interface Patience {
  timeout: number;
  tries: number;
  /** The first pause; each next one is twice as long. */
  pause: number;
}

/** Some hosts need half a minute, and some are away for one. */
export const patient: Patience = { timeout: 45_000, tries: 4, pause: 5_000 };

/** Statuses by which a host turns a program away although the page is there. */
const refusing = new Set([401, 403, 405, 406, 429, 451, 999]);

/** The longest pause that a host can ask for with Retry-After, in milliseconds. */
const LONGEST_PAUSE = 120_000;

/** Asks for an address until it answers well or patience is at its end; the last word counts. */
export async function askAddress(url: string, patience: Patience = patient): Promise<Said> {
  let said: Said = { state: 'silent', why: 'was not asked', unreachable: true };
  for (let attempt = 0; attempt < patience.tries; attempt += 1) {
    const { answer, retryAfter } = await askOnce(url, patience.timeout);
    said = answer;
    if (said.state === 'answers') return said;
    if (attempt + 1 < patience.tries) await wait(Math.min(Math.max(patience.pause * 2 ** attempt, retryAfter), LONGEST_PAUSE));
  }
  return said;
}

async function askOnce(url: string, timeout: number): Promise<{ answer: Said; retryAfter: number }> {
  let status = 0;
  let at = url;
  let isForGood = true;
  try {
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await fetch(at, {
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
        headers: {
          Accept: 'text/html,application/pdf,*/*;q=0.8',
          'User-Agent': 'Mozilla/5.0 (compatible; link check of a Danish website)',
        },
      });
      await response.body?.cancel();
      status = response.status;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        isForGood &&= status === 301 || status === 308;
        at = new URL(location, at).href;
        continue;
      }
      const retryAfter = Number(response.headers.get('retry-after') ?? 0) * 1_000 || 0;
      if (response.ok) return { answer: { state: 'answers', status, ...(at !== url && isForGood ? { at } : {}) }, retryAfter };
      return { answer: { state: refusing.has(status) ? 'refuses' : 'dead', status }, retryAfter };
    }
    return { answer: { state: 'dead', status }, retryAfter: 0 };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    // What stops a request that took too long has a number for a code, which says nothing.
    const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const why = code || (cause instanceof Error ? cause.name : String(cause));
    return {
      answer: { state: 'silent', why, unreachable: /^(ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(why) },
      retryAfter: 0,
    };
  }
}
