/** Whoever has saved the site is told what is new about it. Nobody else fetches a byte for it. */
if (navigator.serviceWorker?.controller) import('./offline-news.ts').catch(() => {});
