/** The part of a service worker's world that the worker uses. TypeScript's own list cannot stand beside that of pages. */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The page that asks. Where a page is what is asked for, browsers name the one before it, or none. */
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

export interface MessageEventOfPage extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface WorkerScope {
  addEventListener(kind: 'install' | 'activate', act: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(kind: 'message', act: (event: MessageEventOfPage) => void): void;
  /** Lets this worker take the place of the one before it without waiting for pages to be closed. */
  skipWaiting(): Promise<void>;
  readonly registration: { unregister(): Promise<boolean> };
  /** The open pages that this worker answers. */
  readonly clients: { matchAll(of: { type: 'window' }): Promise<readonly { readonly id: string }[]> };
  readonly location: { readonly origin: string };
}

export const scope = self as unknown as WorkerScope;
