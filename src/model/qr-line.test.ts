import { expect, test } from 'vitest';
import { readDrawnCode } from '../../tests/site/drawn-code.ts';
import { qrLine } from './qr-line.ts';

test.for(['https://faelles-vaerdier.example/', 'https://faelles-vaerdier.example/rapport/udsatte-menneskers-uretfaerdighedsfoelelser/'])(
  'a QR code drawn as one dashed line says %s',
  (address) => {
    expect(readDrawnCode(qrLine(address))).toBe(address);
  },
);

test('the line begins dark and ends light, so that its lengths come in pairs', () => {
  const lengths = qrLine('https://faelles-vaerdier.example/').dashes.split(' ').map(Number);
  expect(lengths.length % 2).toBe(0);
  expect(Math.min(...lengths)).toBeGreaterThan(0);
});
