import { expect, test } from 'vitest';
import { barePage } from './bare-page.ts';

const page = `<!doctype html><html><head><title>Omsorg</title><style>p{color:red}</style><script src="/a.js"></script></head>
<body><main class="wrap"><h1 id="a">Omsorg</h1><p>Se <a class="b" href="/ordliste/">ordlisten</a>.</p><svg><title>Et tegn</title></svg>
<p hidden>Kun i print</p></main></body></html>`;

test('the text, its headings and its links are kept', () => {
  expect(barePage(page)).toContain('<h1>Omsorg</h1><p>Se <a href="/ordliste/">ordlisten</a>.</p>');
});

test('nothing but the page itself is asked for', () => {
  expect(barePage(page)).not.toMatch(/style|script|svg|class|src=/i);
});

test('what a reader does not see is left out', () => {
  expect(barePage(page)).not.toContain('Kun i print');
});
