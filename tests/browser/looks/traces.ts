/** What the page has stored on the reader's device. */
export async function traces(): Promise<string[]> {
  return [
    ...document.cookie.split('; ').flatMap((cookie) => (cookie ? [`leaves the cookie ${cookie.split('=')[0]}`] : [])),
    ...Object.keys(localStorage).map((key) => `leaves ${key} in localStorage`),
    ...Object.keys(sessionStorage).map((key) => `leaves ${key} in sessionStorage`),
    ...(await indexedDB.databases()).map(({ name }) => `leaves the database ${name}`),
    ...(await caches.keys()).map((name) => `leaves the cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `leaves a worker at ${scope}`),
  ];
}
