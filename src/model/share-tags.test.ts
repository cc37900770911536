import { expect, test } from 'vitest';
import { shareTags } from './share-tags.ts';

const page = (html: string, head: string) => `<!doctype html><html lang="da" ${html}><head>${head}</head><body><slot></body></html>`;
const image = '<meta property="og:image" content="https://eksempel.example/deling/film/lys-fremtid.png">';

test('title, kind, principle and address are read', () => {
  const html = page(
    'data-kind="Princip" data-principle="reel-medinddragelse"',
    `<meta property="og:title" content="Reel medinddragelse">${image}`,
  );
  expect(shareTags(html)).toEqual({
    file: 'deling/film/lys-fremtid.png',
    picture: { title: 'Reel medinddragelse', kind: 'Princip', principle: 'reel-medinddragelse' },
  });
});

test('escaped characters become what they stand for, and the order of attributes is free', () => {
  const html = page("data-kind='Ordliste'", `<meta content="Tid > 3 &amp; &#34;ro&#x22; &#38;amp;" property="og:title">${image}`);
  expect(shareTags(html).picture.title).toBe('Tid > 3 & "ro" &amp;');
});

test('what stands in comments, scripts and the text of the page is not read', () => {
  const decoy = '<meta property="og:title" content="Forkert">';
  const html = page('data-kind="Film"', `<meta property="og:title" content="Rigtig">${image}<!--${decoy}--><script>'${decoy}'</script>`);
  expect(shareTags(html.replace('<slot>', decoy)).picture.title).toBe('Rigtig');
});

test.each([
  ['<meta property="og:image">', page('data-kind="Film"', '<meta property="og:title" content="Lys fremtid">')],
  ['<meta property="og:title">', page('data-kind="Film"', `<meta property="og:title" content=" ">${image}`)],
  ['data-kind on <html>', page('', `<meta property="og:title" content="Lys fremtid">${image}`)],
])('what is missing is named: %s', (what, html) => {
  expect(() => shareTags(html)).toThrow(`There is no ${what}. Give the page the layout that all pages have.`);
});

test.each([
  'http://eksempel.example/deling/x.png',
  'https://eksempel.example/billeder/x.png',
  'https://eksempel.example/deling/../x.png',
  '/deling/x.png',
])('an address that no picture can be written to is refused: %s', (address) => {
  const html = page('data-kind="Film"', `<meta property="og:title" content="Lys fremtid"><meta property="og:image" content="${address}">`);
  expect(() => shareTags(html)).toThrow(`The og:image is "${address}". Give it an address like https://…/deling/`);
});
