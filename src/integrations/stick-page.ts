import { type HTMLElement, parse } from 'node-html-parser';
import { copyWords, filmLeftOutWords } from '../language/stick-words.ts';
import { fileOnStick, namedPlace, wayBetween } from '../model/stick-place.ts';

/** What a page must know of the folder it is to lie in. */
export interface Stick {
  /** The content of a file of the site; undefined where there is none. @param path Its address, such as `/icon.svg`. */
  read(path: string): string | undefined;
  /** Whether a file of the site is carried. */
  carries(path: string): boolean;
  /** The one file of each film that is carried, by the address of its folder. */
  films: ReadonlyMap<string, { address: string; type: string }>;
  /** The folder that the files of all films lie in; undefined where another host has them. */
  filmFolder: string | undefined;
  /** When the newest text was changed, as `2012-06-28`. */
  day: string;
}

/**
 * What needs a server or hands an address of the site to others: it stays on the page, as scripts look for it, and
 * is not shown. The rest of such things are marked with `data-web-only` where they stand.
 */
const onlyOnTheWeb = [
  '[data-web-only]',
  '[data-tool="share"]',
  '.planner-actions [data-copy]',
  '.planner-actions [data-mail]',
  '.planner-actions [data-qr]',
  // One size is carried: there is nothing to choose among.
  'label:has([data-film="quality"])',
  '.plan-address',
  '.plan-qr',
  '.stage-menu [data-act="qr"]',
];

/** Parts of the head that speak to search engines, feed readers and sites that link here. */
const onlyForMachines = [
  'link:not([rel="icon"]):not([rel="canonical"])',
  'meta[property]',
  'meta[name^="twitter:"]',
  'meta[name="robots"]',
  'script:not([src])',
];

/** The script that must run before all others. */
export const firstScript = '/_astro/stick.js';

/**
 * A page of the site as it can be opened from the disk, without a server.
 *
 * @param address The address of the page on the site.
 * @param used Filled with the addresses of all files that the page names.
 * @throws When the page names a file that is not there.
 */
export function pageOnStick(html: string, address: string, stick: Stick, used: Set<string>): string {
  const root = parse(html, { comment: true, blockTextElements: { script: true, style: true } });
  const from = fileOnStick(address);
  const way = (path: string, rest = '') => wayBetween(from, fileOnStick(path)) + rest;

  for (const element of root.querySelectorAll(onlyForMachines.map((one) => `head > ${one}`).join())) element.remove();
  for (const video of root.querySelectorAll('video')) leaveOneSize(video, stick);
  // The player then plays what the page gave it.
  for (const option of root.querySelectorAll('option[data-sources]')) option.removeAttribute('data-sources');
  for (const track of root.querySelectorAll('track[src]')) carryCues(track, stick);
  for (const list of root.querySelectorAll('.film-files > li'))
    if (list.querySelectorAll('a[href]').some((link) => isLeftOut(link, address, stick))) list.remove();

  for (const name of ['href', 'src', 'poster', 'action']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      // As it was written: what is set is not encoded again.
      const place = namedPlace(element.rawAttributes[name] ?? '', address);
      if (!place) continue;
      if (!stick.carries(place.path)) {
        // The words of a link stay, without leading anywhere; a picture goes.
        if (name === 'href') element.removeAttribute('href');
        else element.remove();
        continue;
      }
      used.add(place.path);
      element.setAttribute(name, way(place.path, place.rest));
    }
  }
  for (const script of root.querySelectorAll('script[type="module"]')) {
    script.removeAttribute('type');
    script.setAttribute('defer', '');
  }
  root.querySelector('script[src]')?.insertAdjacentHTML('beforebegin', `<script defer src="${way(firstScript)}"></script>`);
  root.querySelector('style')?.insertAdjacentHTML('afterend', `<style>${onlyOnTheWeb.join()}{display:none!important}</style>`);
  root.querySelector('.site-foot > .wrap > div')?.insertAdjacentHTML('beforeend', `<p>${copyWords(stick.day)}</p>`);
  return root.toString();
}

/** The carried file of the film that an address belongs to; undefined for films of another host. */
function filmOf(file: string, { films, filmFolder }: Stick) {
  if (filmFolder === undefined || !file.startsWith(filmFolder)) return undefined;
  return films.get(`${filmFolder}${file.slice(filmFolder.length).split('/')[0]}/`) ?? 'left out';
}

/** Gives a film the one file that is carried, or says that it is not. */
function leaveOneSize(video: HTMLElement, stick: Stick) {
  const [first, ...rest] = video.querySelectorAll('source');
  const film = filmOf(first?.getAttribute('src') ?? '', stick);
  if (film === 'left out') (video.closest('film-player') ?? video).replaceWith(`<p class="film-note">${filmLeftOutWords}</p>`);
  else if (film) {
    first?.setAttribute('src', film.address);
    first?.setAttribute('type', film.type);
    for (const source of rest) source.remove();
  }
}

/** Puts captions and chapters into the page: Chromium reads none from the disk. */
function carryCues(track: HTMLElement, stick: Stick) {
  const cues = stick.read(track.getAttribute('src') ?? '');
  if (cues === undefined) track.remove();
  else track.setAttribute('src', `data:text/vtt;charset=utf-8,${encodeURIComponent(cues)}`);
}

function isLeftOut(link: HTMLElement, address: string, stick: Stick): boolean {
  const place = namedPlace(link.getAttribute('href') ?? '', address);
  return place !== undefined && !stick.carries(place.path);
}
