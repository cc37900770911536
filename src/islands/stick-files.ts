import { fileOnStick } from '../model/stick-place.ts';
import { folderAddress } from './stick-folder.ts';

declare global {
  /** Set by the script that holds them: the files that scripts fetch, in base64, by their address on the site. */
  var stickFiles: Readonly<Record<string, string>> | undefined;
}

/** The address of the script that holds the files, as it would be on the site. Written by `src/integrations/stick.ts`. */
const holder = '/_astro/stick-files.js';

let loading: Promise<void> | undefined;

/** Loads the files by a tag: a page that was opened from the disk may not fetch what lies beside it. */
function load(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = folderAddress + fileOnStick(holder);
    script.onload = () => resolve();
    script.onerror = () => reject(new TypeError(`${holder} could not be read.`));
    document.head.append(script);
  });
  return loading;
}

/** Answers as a server would, from the files of the folder. @throws {TypeError} When they cannot be read. */
export const fetchOnStick: typeof fetch = async (asked) => {
  const { pathname } = new URL(asked instanceof Request ? asked.url : asked, 'https://site.example');
  await load();
  const file = globalThis.stickFiles?.[pathname];
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)));
};
