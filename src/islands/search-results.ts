import { excerptParts } from '../model/excerpt.ts';
import { type Anchor, cueAnchor, cueOfHits, cueWords, type Hit } from '../model/found-place.ts';

interface Part {
  url: string;
  title: string;
  excerpt: string;
}

/** What Pagefind tells of a page that was found. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: Part[];
  anchors: Anchor[];
  weighted_locations: Hit[];
}

/** How many places on the page are shown under a result. */
const PLACES = 2;

/** One result as a list item: kind, title, excerpt with the words marked, places on the page. All of it as text, never as markup. */
export function resultItem(page: FoundPage, hasEasy: boolean): HTMLLIElement {
  const { url, meta, filters, excerpt, sub_results: parts } = page;
  const heading = element('h2');
  heading.append(link(url, meta['title'] ?? url));
  const kind = element('span', filters['kind']?.[0] ?? '');
  kind.className = 'result-kind';
  const paragraph = element('p');
  paragraph.append(...excerptParts(excerpt).map(({ text, marked }) => (marked ? element('mark', text) : text)), ' …');
  const item = element('li');
  item.append(kind, heading, paragraph);
  const places = parts.filter((part) => part.url.includes('#')).slice(0, PLACES);
  const second = cueOfHits(page.anchors, page.weighted_locations);
  const more = [
    ...(second === undefined ? [] : [link(`${url}#${cueAnchor(second)}`, cueWords(second))]),
    ...places.map((part) => link(part.url, placeName(part.title))),
    ...(hasEasy ? [link(`/let${url}`, 'Siden i let udgave')] : []),
  ];
  if (more.length > 0) {
    const list = element('ul');
    list.className = 'result-places';
    list.append(
      ...more.map((one) => {
        const row = element('li');
        row.append(one);
        return row;
      }),
    );
    item.append(list);
  }
  return item;
}

/** What a place is called: a letter of the glossary alone would say too little, and be too small to press. */
const placeName = (title: string) => (title.length === 1 ? `Under bogstavet ${title}` : title);

/** The line that says what was found, on the screen and to a screen reader. */
export function statusLine(count: number, words: string, kind: string): string {
  const where = kind ? ` under ${kind}` : '';
  if (count === 0) return `Ingen træf på »${words}«${where}. Prøv et andet ord, eller begynd et af stederne herunder.`;
  return `${count} ${count === 1 ? 'side' : 'sider'} om »${words}«${where}`;
}

/** A link, with its words as text. */
export function link(href: string, words: string): HTMLAnchorElement {
  const made = element('a', words);
  made.href = href;
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
