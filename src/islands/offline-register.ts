import { workerAddress } from '../model/offline-offer.ts';

/** What browsers that require Trusted Types have; TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

/** The only script that the page's policy lets be registered, and only on the page of the copy. */
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('offline', {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError(`${address} is not the worker of this site.`);
    return address;
  },
});

/** Registers the worker. @throws When the browser does not allow it. */
export async function registerWorker(): Promise<void> {
  await navigator.serviceWorker.register(policy?.createScriptURL(workerAddress) ?? workerAddress);
}
