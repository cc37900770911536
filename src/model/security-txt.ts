/**
 * Where someone who finds a weakness of the site can tell of it: `/.well-known/security.txt`.
 *
 * Source: RFC 9116, which asks for Contact and Expires, and for an end less than a year ahead.
 */
import type { Settings } from '../schemas/page.ts';

/** The address that RFC 9116 gives the file. */
export const securityAddress = '/.well-known/security.txt';

/**
 * The text of the file, or undefined while nobody is known who could answer.
 *
 * @param site The whole address of the site, such as `https://eksempel.dk`.
 */
export function securityTxt({ security }: Pick<Settings, 'security'>, site: string): string | undefined {
  if ('unknown' in security) return undefined;
  const contact = security.contact.includes('@') ? `mailto:${security.contact}` : security.contact;
  return [
    `Contact: ${contact}`,
    `Expires: ${security.expires}T00:00:00Z`,
    'Preferred-Languages: da, en',
    `Canonical: ${new URL(securityAddress, site).href}`,
    '',
  ].join('\n');
}

/**
 * What is wrong with a published file on a certain day, each as a sentence; none while it holds.
 *
 * @param text The file as it is published.
 */
export function securityTxtFaults(text: string, now: Date): string[] {
  const fields = text.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    return name ? [{ name: name.toLowerCase(), value }] : [];
  });
  const all = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value);
  const [expires = '', ...more] = all('expires');
  const end = Date.parse(expires);
  const yearAhead = new Date(now);
  yearAhead.setUTCFullYear(now.getUTCFullYear() + 1);
  return [
    ...(all('contact').some((value) => /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(value))
      ? []
      : ['It names no contact.']),
    ...(Number.isNaN(end) || more.length > 0 ? ['It does not say once when it expires.'] : []),
    ...(end <= now.getTime() ? [`It expired on ${expires.slice(0, 10)}.`] : []),
    ...(end >= yearAhead.getTime()
      ? [`It expires on ${expires.slice(0, 10)}, a year ahead or more: nobody may be there to answer by then.`]
      : []),
    ...(all('preferred-languages').length === 1 ? [] : ['It does not name its languages once.']),
    ...(all('canonical').every((value) => value.startsWith('https://')) && all('canonical').length > 0
      ? []
      : ['It does not name its own address.']),
  ];
}
