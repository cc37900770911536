/**
 * What lies at the worker's address where the publisher has switched saving off: it takes the place of the
 * worker on every device at the next visit, deletes all that was saved, and goes. Open pages are not touched.
 */
import { forgetEverything } from './copy-store.ts';
import { scope } from './worker-scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(forgetEverything().finally(() => scope.registration.unregister())));
