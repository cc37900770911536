/** The foot that every page has on paper: where it came from, who answers for it, and a code for a camera. */
import { expect, test } from 'vitest';
import { entriesOf, siteAddress } from './content.ts';
import { readDrawnCode } from './drawn-code.ts';
import { faultsOnAll, wordsOf } from './pages.ts';

/** Where a reader of the paper finds the page again. The page for what is not there leads to the front page. */
const whereFound = (address: string) => new URL(address === '/404.html' ? '/' : address, siteAddress);

const publisher = entriesOf('settings')[0]?.fields['publisher'] as { name?: string };

test('the foot of every page says its address, and who publishes it or that nobody does', () => {
  const faults = faultsOnAll(({ address, root }) => {
    const words = wordsOf(root.querySelector('.site-foot') ?? root);
    const { host, pathname } = whereFound(address);
    return [host + pathname, publisher.name ?? 'Siden har endnu ingen udgiver.']
      .filter((part) => !words.includes(part))
      .map((part) => `does not say ${part}`);
  });
  expect(faults).toEqual([]);
});

test('the code at the foot of every page leads a camera back to the page', () => {
  const faults = faultsOnAll(({ address, root }) => {
    const codes = root.querySelectorAll('.print-origin .qr').map((code) => {
      const size = Number(code.getAttribute('viewBox')?.split(' ').at(-1));
      const line = code.querySelector('path');
      return readDrawnCode({ size, path: line?.getAttribute('d') ?? '', dashes: line?.getAttribute('stroke-dasharray') ?? '' });
    });
    const wrong = codes.filter((code) => code !== whereFound(address).href);
    // A page that holds the leaflet as its last sheet has the code of that as well.
    const isLeaflet = (code: string | undefined) => code === new URL('/pjece/', siteAddress).href && address === '/debat/planlaeg/';
    return [
      ...(codes.length > 0 ? [] : ['has no code']),
      ...wrong.filter((code) => !isLeaflet(code)).map((code) => `has a code that says ${code}`),
    ];
  });
  expect(faults).toEqual([]);
});

test('a page whose day of change is told on the screen tells the same day on paper', () => {
  const faults = faultsOnAll(({ root }) => {
    const day = root.querySelector('.page-tools time');
    if (!day) return [];
    return wordsOf(root.querySelector('.print-origin') ?? root).includes(`Siden er ændret ${wordsOf(day)}.`)
      ? []
      : [`does not tell ${day.text}`];
  });
  expect(faults).toEqual([]);
});
