import type { SavedCopy } from '../model/offline-offer.ts';
import type { News } from '../offline/look.ts';

/** How long the worker may be about its answer, in milliseconds. */
const PATIENCE = 30_000;
/** How long until it is asked for news once more, in milliseconds. */
const AGAIN = 5_000;

/** Asks the worker for news of the copy, or tells it what has changed. @throws When it does not answer. */
export function askWorker(worker: ServiceWorker, asked: { ask: 'news' }): Promise<News>;
export function askWorker(worker: ServiceWorker, asked: { ask: 'use'; copy: SavedCopy } | { ask: 'changed' }): Promise<undefined>;
export function askWorker(worker: ServiceWorker, asked: { ask: string }): Promise<News | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      clearInterval(again);
      reject(new Error('The worker does not answer.'));
    }, PATIENCE);
    const ask = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<{ result?: News; fault?: string }>) => {
        clearTimeout(timer);
        clearInterval(again);
        port1.close();
        if (data.fault === undefined) resolve(data.result);
        else reject(Object.assign(new Error('The worker could not do it.'), { name: data.fault }));
      };
      worker.postMessage(asked, [port2]);
    };
    // A question that reaches a worker which the browser is just about to stop is lost. Asking for news again changes nothing.
    const again = asked.ask === 'news' ? setInterval(ask, AGAIN) : undefined;
    ask();
  });
}
