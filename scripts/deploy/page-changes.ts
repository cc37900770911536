import type { FileSums } from './file-sums.ts';

/** What a publication changes for readers: addresses of pages, sorted. */
export interface PageChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/** The pages that differ between two releases. */
export function pageChanges(before: FileSums, after: FileSums): PageChanges {
  const pages = (sums: FileSums) => new Map([...sums].filter(([file]) => file.startsWith('site/') && file.endsWith('.html')));
  const [old, next] = [pages(before), pages(after)];
  return {
    added: [...next.keys()].filter((file) => !old.has(file)).map(addressOfFile),
    changed: [...next].filter(([file, sum]) => old.has(file) && old.get(file) !== sum).map(([file]) => addressOfFile(file)),
    removed: [...old.keys()].filter((file) => !next.has(file)).map(addressOfFile),
  };
}

const addressOfFile = (file: string) => file.replace(/^site/, '').replace(/index\.html$/, '');

/** The changes as lines for the publisher; long lists are cut and counted. */
export function writeChanges(changes: PageChanges): string {
  const shown = 20;
  const lines = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const pages = changes[kind];
    const rest = pages.length > shown ? [`    and ${pages.length - shown} more`] : [];
    return pages.length === 0 ? [] : [`  ${kind}: ${pages.length}`, ...pages.slice(0, shown).map((page) => `    ${page}`), ...rest];
  });
  return lines.length === 0 ? 'No page is changed.' : ['Pages:', ...lines].join('\n');
}
