/** The folder that is carried on a stick, as files: whole, light, and with no way out of it that leads nowhere. */
import { expect, test } from 'vitest';
import { fileOnStick, startFile, stickFolder } from '../../src/model/stick-place.ts';
import { film } from '../../src/schemas/film.ts';
import { entriesOf, goneAddresses, idOf } from './content.ts';
import { builtPages } from './pages.ts';
import { type StickPage, stickFiles, stickPages } from './stick-folder.ts';

const names = new Set([...stickFiles.keys()].map((name) => name.slice(stickFolder.length + 1)));
const ids = new Map(stickPages.map(({ name, root }) => [name, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]));
const faultsOn = (find: (page: StickPage) => readonly string[]) =>
  stickPages.flatMap((page) => find(page).map((fault) => `${page.name} ${fault}`));

/** Everything that a page of the folder names, with the file that a browser would look for. */
function namedBy({ name, root }: StickPage): { written: string; file: string; fragment: string }[] {
  const disk = 'file:///disk/';
  return ['href', 'src', 'poster', 'action'].flatMap((attribute) =>
    root.querySelectorAll(`[${attribute}]`).flatMap((element) => {
      const written = element.getAttribute(attribute) ?? '';
      const target = new URL(written, disk + name);
      if (target.protocol !== 'file:') return [];
      return [{ written, file: decodeURI(target.href.slice(disk.length).replace(/[?#].*$/s, '')), fragment: target.hash.slice(1) }];
    }),
  );
}

test('every page of the site lies in the folder, but the one for errors', () => {
  const wanted = builtPages.map(({ address }) => address).filter((address) => address !== '/404.html');
  expect(stickPages.map(({ name }) => name).sort()).toEqual(wanted.map(fileOnStick).sort());
});

test('whoever opens the folder sees what to open, and one folder with the rest', () => {
  const first = new Set([...names].map((name) => name.split('/')[0]));
  expect([...first].sort()).toEqual(['LAESMIG.txt', 'sider', startFile]);
});

test('the text file says in three lines what it is, how to open it and that it grows old', () => {
  const text = Buffer.from(stickFiles.get(`${stickFolder}/LAESMIG.txt`) ?? []).toString('utf8');
  expect(text.trim().split('\r\n')).toHaveLength(3);
  for (const part of ['Fælles Værdier', 'Pak hele mappen ud', startFile, 'hent en ny']) expect(text).toContain(part);
});

test('names are plain letters, so that no computer unpacks them to something else', () => {
  expect([...stickFiles.keys()].filter((name) => !/^[\w./-]+$/.test(name))).toEqual([]);
});

test('everything that a page names is there, and every place on a page', () => {
  const faults = faultsOn((page) =>
    namedBy(page).flatMap(({ written, file, fragment }) => {
      if (!names.has(file)) return [`leads to ${written}, which is not there`];
      const isPlace = fragment !== '' && file.endsWith('.html') && !/^\d+\./.test(fragment);
      return isPlace && !ids.get(file)?.has(decodeURIComponent(fragment)) ? [`leads to the place ${written}, which is not there`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test('everything in the folder is named by a page or a script', () => {
  const named = new Set(stickPages.flatMap(namedBy).map(({ file }) => file));
  const asked = ['LAESMIG.txt', startFile, fileOnStick('/_astro/stick-files.js')];
  const gone = goneAddresses.map(fileOnStick);
  expect([...names].filter((name) => !named.has(name) && !asked.includes(name) && !gone.includes(name))).toEqual([]);
});

test('no page asks the network for anything, and none loads a module, which the disk refuses', () => {
  const faults = faultsOn(({ root }) => [
    ...root
      .querySelectorAll('[src], [poster], link:not([rel=canonical])')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('poster') ?? element.getAttribute('href') ?? '')
      .filter((address) => /^(https?:)?\/\//.test(address))
      .map((address) => `asks for ${address}`),
    ...root.querySelectorAll('script:not([defer]), script[type], script[integrity]').map((script) => `has ${script.toString()}`),
  ]);
  expect(faults).toEqual([]);
});

test('of each film there is one size, where its people have said yes to copies, and nothing of the others', () => {
  const films = entriesOf('films').flatMap((entry) => {
    const { recording } = film.parse(entry.fields);
    const mayBeCarried = recording.status === 'published' && recording.uses.includes('download') && recording.uses.includes('offline');
    return mayBeCarried ? [idOf(entry)] : [];
  });
  const moving = [...names].filter((name) => /\.(mp4|m4a)$/.test(name));
  expect(moving.map((name) => name.split('/')[2])).toEqual(films);
  expect(moving.filter((name) => !/\/480p\.\w+\.mp4$/.test(name))).toEqual([]);
  expect([...names].filter((name) => name.includes('/media/') && !films.includes(name.split('/')[2] ?? ''))).toEqual([]);
});

test('every page says that it is a copy, and of which day', () => {
  expect(
    faultsOn(({ root }) =>
      /kopi.* Teksterne er fra \d+\. \w+ \d{4}\./.test(root.querySelector('.site-foot')?.text ?? '') ? [] : ['does not say so'],
    ),
  ).toEqual([]);
});
