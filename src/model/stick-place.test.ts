import { describe, expect, test } from 'vitest';
import { fileOnStick, namedPlace, placeFromDisk, wayBetween } from './stick-place.ts';

describe('a place of the site has a file in the folder', () => {
  test.each([
    ['/', 'start.html'],
    ['/rapport/', 'sider/rapport/index.html'],
    ['/media/film/480p.abc.mp4', 'sider/media/film/480p.abc.mp4'],
  ])('%s lies in %s', (path, file) => {
    expect(fileOnStick(path)).toBe(file);
  });
});

describe('the way from page to page needs no root', () => {
  test.each([
    ['start.html', 'sider/rapport/index.html', 'sider/rapport/index.html'],
    ['sider/rapport/index.html', 'start.html', '../../start.html'],
    ['sider/rapport/anerkendelse/index.html', 'sider/rapport/index.html', '../index.html'],
    ['sider/rapport/index.html', 'sider/rapport/index.html', 'index.html'],
  ])('from %s to %s: %s', (from, to, way) => {
    expect(wayBetween(from, to)).toBe(way);
  });
});

describe('an address on a page names a place of the site, or something else', () => {
  test.each([
    ['/kilder/#ministerierne', { path: '/kilder/', rest: '#ministerierne' }],
    ['/soeg/?q=ret#a', { path: '/soeg/', rest: '?q=ret#a' }],
    ['../kilder/', { path: '/rapport/kilder/', rest: '' }],
    ['#indhold', undefined],
    ['?q=ret', undefined],
    ['', undefined],
    ['mailto:en@example.dk', undefined],
    ['https://www.dmi.dk/', undefined],
    ['//example.dk/', undefined],
    ['data:text/vtt,WEBVTT', undefined],
  ])('%s', (address, place) => {
    expect(namedPlace(address, '/rapport/anerkendelse/')).toEqual(place);
  });
});

describe('an address that a script made leads into the folder, whatever the disk is called', () => {
  const root = 'file:///home/hun/faelles-vaerdier/';
  test.each([
    ['file:///soeg/?q=ret', root, `${root}sider/soeg/index.html?q=ret`],
    [
      'file:///C:/debat/scene/#1.45',
      'file:///C:/Users/hun/faelles-vaerdier/',
      'file:///C:/Users/hun/faelles-vaerdier/sider/debat/scene/index.html#1.45',
    ],
    ['file://filer/let/', 'file://filer/faelles/', 'file://filer/faelles/sider/let/index.html'],
    [`${root}sider/om/index.html`, root, undefined],
    ['https://www.dmi.dk/', root, undefined],
    ['mailto:en@example.dk', root, undefined],
  ])('%s', (href, folder, place) => {
    expect(placeFromDisk(href, folder)).toBe(place);
  });
});
