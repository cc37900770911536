/** An entry of a feed. */
export interface FeedEntry {
  /** An IRI that never changes, whatever happens to the entry's address or words. */
  id: string;
  title: string;
  /** The day it belongs to, `2026-11-22`. */
  day: string;
  /** The whole address of the page it tells of. */
  address: string;
  /** Its words, without markup. */
  text: string;
}

/** A feed and its entries, newest first. */
export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  /** Who answers for it. */
  author: string;
  /** The whole address of the feed itself. */
  self: string;
  /** The whole address of the page that says the same. */
  address: string;
  /** The day of the newest change; where there is none, the day the site was last changed. */
  day: string;
  entries: readonly FeedEntry[];
}

/**
 * Writes a feed in the Atom format. Noon in UTC is the same calendar day in Denmark, all year round.
 *
 * Source: RFC 4287. Required are id, title and updated of feed and entries, an author, and of entries a link or content.
 */
export function atomFeed({ id, title, subtitle, author, self, address, day, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
    `  <id>${escaped(id)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <subtitle>${escaped(subtitle)}</subtitle>`,
    `  <updated>${noon(day)}</updated>`,
    `  <author><name>${escaped(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" hreflang="da" href="${escaped(address)}"/>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${escaped(entry.id)}</id>`,
      `    <title>${escaped(entry.title)}</title>`,
      `    <published>${noon(entry.day)}</published>`,
      `    <updated>${noon(entry.day)}</updated>`,
      `    <link rel="alternate" type="text/html" hreflang="da" href="${escaped(entry.address)}"/>`,
      `    <content type="text">${escaped(entry.text)}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

const noon = (day: string) => `${day}T12:00:00Z`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 can hold it: signs with a meaning are written out, and control characters, which it cannot hold, are left out. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
