import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textsIn } from './unpacked.ts';

const words = 'Titlen på en film, der er taget ned, og som ingen må kunne finde noget sted, hvor dybt det end ligger.';
const says = (bytes: Uint8Array, name: string) => textsIn(bytes, name).some((text) => text.includes(words));

test.each([
  ['in a file as it is', strToU8(words), 'a.txt'],
  ['with gzip', gzipSync(words), 'a.pf_fragment'],
  ['with Brotli', brotliCompressSync(words), 'a.html.br'],
  ['in a ZIP file', zipSync({ 'a/b.txt': strToU8(words) }), 'a.zip'],
  ['as the name of a file in a ZIP file', zipSync({ [words]: strToU8('') }), 'a.zip'],
  ['in a script that holds files', strToU8(`var a={"b":"${gzipSync(words).toString('base64')}"}`), 'a.js'],
  ['in captions that lie in a page', strToU8(`<track src="data:text/vtt;charset=utf-8,${encodeURIComponent(words)}">`), 'a.html'],
])('words are found %s', (_, bytes, name) => {
  expect(says(bytes, name)).toBe(true);
});

test('words are found in a script in a ZIP file', () => {
  const script = strToU8(`var a={"b":"${gzipSync(words).toString('base64')}"}`);
  expect(says(zipSync({ 'a.js': script }), 'a.zip')).toBe(true);
});

test('an address that was written wrongly stops nothing', () => {
  expect(textsIn(strToU8('<a href="data:text/plain,100%">'), 'a.html')).toContain('100%');
});
