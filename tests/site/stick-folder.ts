import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type HTMLElement, parse } from 'node-html-parser';
import { stickAddress, stickFolder } from '../../src/model/stick-place.ts';
import { dist } from './pages.ts';

/** The files of the packed folder by their names, in the order in which they lie there. */
export const stickFiles: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(unzipSync(readFileSync(join(dist, stickAddress)))).map(([name, bytes]) => [name, bytes]),
);

/** A page of the folder. */
export interface StickPage {
  /** Its name in the folder, such as `sider/rapport/index.html`. */
  name: string;
  html: string;
  root: HTMLElement;
}

/** Every page of the folder. */
export const stickPages: StickPage[] = [...stickFiles]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, bytes]) => {
    const html = Buffer.from(bytes).toString('utf8');
    return { name: name.slice(stickFolder.length + 1), html, root: parse(html, { blockTextElements: { script: true, style: true } }) };
  });
