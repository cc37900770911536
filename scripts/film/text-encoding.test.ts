import { expect, test } from 'vitest';
import { decodeText } from './text-encoding.ts';

const words = 'WEBVTT\n\n00:01.000 --> 00:03.000\nSå får vi det på plads.\n';
const line = 'Så får vi det på plads.';

test('captions in UTF-8 are read as they are, without their mark and with plain line breaks', () => {
  const marked = Buffer.from(`\uFEFF${words.replaceAll('\n', '\r\n')}`);
  expect(decodeText(marked)).toEqual({ content: words, convertedFrom: undefined, example: undefined });
});

test('captions from an old Windows program are converted, and a line shows whether the letters are right', () => {
  expect(decodeText(Buffer.from(words, 'latin1'))).toEqual({ content: words, convertedFrom: 'Windows-1252', example: line });
});

test('captions in UTF-16 are converted in both orders of bytes', () => {
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);
  const big = Buffer.from(little).swap16();
  expect(decodeText(little)).toEqual({ content: words, convertedFrom: 'UTF-16', example: line });
  expect(decodeText(big)).toEqual({ content: words, convertedFrom: 'UTF-16', example: line });
});

test('a picture is not read as words', () => {
  expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBeUndefined();
});
