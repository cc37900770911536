import { excerptParts } from '../model/excerpt.ts';

/** What Pagefind tells of a page that was found. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** One result as a list item: kind, title, excerpt with the words marked. All of it as text, never as markup. */
export function resultItem({ url, meta, filters, excerpt }: FoundPage): HTMLLIElement {
  const link = element('a', meta['title'] ?? url);
  link.href = url;
  const heading = element('h2');
  heading.append(link);
  const kind = element('span', filters['kind']?.[0] ?? '');
  kind.className = 'result-kind';
  const paragraph = element('p');
  paragraph.append(...excerptParts(excerpt).map(({ text, marked }) => (marked ? element('mark', text) : text)), ' …');
  const item = element('li');
  item.append(kind, heading, paragraph);
  return item;
}

/** The line that says what was found, on the screen and to a screen reader. */
export function statusLine(count: number, typed: string, kind: string): string {
  const where = kind ? ` under ${kind}` : '';
  if (count === 0) return `Ingen træf på »${typed}«${where}. Prøv et andet ord, eller begynd et af stederne herunder.`;
  return `${count} ${count === 1 ? 'side' : 'sider'} om »${typed}«${where}`;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
