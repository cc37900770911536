import type { SavedCopy } from '../model/offline-offer.ts';
import type { News } from '../offline/look.ts';

/** How long the worker may be about its answer, in milliseconds. */
const PATIENCE = 30_000;

/** Asks the worker for news of the copy, or tells it what has changed. @throws When it does not answer. */
export function askWorker(worker: ServiceWorker, asked: { ask: 'news' }): Promise<News>;
export function askWorker(worker: ServiceWorker, asked: { ask: 'use'; copy: SavedCopy } | { ask: 'changed' }): Promise<undefined>;
export function askWorker(worker: ServiceWorker, asked: object): Promise<News | undefined> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('The worker does not answer.')), PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<{ result?: News; fault?: string }>) => {
      clearTimeout(timer);
      port1.close();
      if (data.fault === undefined) resolve(data.result);
      else reject(Object.assign(new Error('The worker could not do it.'), { name: data.fault }));
    };
    worker.postMessage(asked, [port2]);
  });
}
