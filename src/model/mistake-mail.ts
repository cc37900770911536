/** The page that a reader found a mistake on. */
export interface MistakenPage {
  title: string;
  /** Its whole address, without a fragment. */
  address: string;
}

/** The place on the page. */
export interface MistakenPlace {
  /** The words of the paragraph; its beginning is quoted. */
  words: string;
  /** The id of the paragraph, or of the heading above it. */
  id?: string | undefined;
}

/** Longer addresses are cut or refused by some mail programs. */
export const LONGEST_MAIL = 2000;

/** How many characters of a title and of a paragraph are quoted, from what one would want to what always fits. */
const quoted = [120, 80, 40, 20, 0];

/**
 * The address of a mail about a mistake, filled in with where it is. The reader sees every word of it and sends it, or
 * does not; the site itself sends nothing.
 *
 * Source of the form: RFC 6068. All but letters and digits of ASCII and `-_.~` are percent-encoded as UTF-8; lines end in %0D%0A.
 *
 * @param to The mail address of the publisher.
 * @returns A `mailto:` of at most 2,000 characters, as long as the page's address leaves room for it.
 */
export function mistakeMail(to: string, page: MistakenPage, place?: MistakenPlace): string {
  const mails = quoted.map((characters) => mailOf(to, page, place, characters));
  return mails.find((mail) => mail.length <= LONGEST_MAIL) ?? mails.at(-1) ?? '';
}

function mailOf(to: string, { title, address }: MistakenPage, place: MistakenPlace | undefined, characters: number): string {
  const name = cut(title, characters);
  const where = place?.id ? `${address}#${place.id}` : address;
  const words = place ? cut(place.words, characters) : '';
  const lines = [
    `Side: ${name}`,
    `Adresse: ${where}`,
    ...(words === '' ? [] : [`Sted: »${words}«`]),
    '',
    'Det er forkert:',
    '',
    '',
    'Det burde være:',
    '',
    '',
    'Skriv ikke noget, som en borger kan kendes på.',
  ];
  return `mailto:${to.split('@').map(encoded).join('@')}?subject=${encoded(`Fejl på siden »${name}«`)}&body=${lines.map(encoded).join('%0D%0A')}`;
}

/** The beginning of a text in one line, cut at a word where it is long. */
function cut(text: string, characters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // By code points: half a sign cannot be encoded.
  const start = [...line].slice(0, characters).join('');
  if (start === line) return line;
  const atWord = start.includes(' ') ? start.replace(/ \S*$/, '') : start;
  return atWord === '' ? '' : `${atWord} …`;
}

/** Percent-encodes also what a URI may hold unencoded but the address of a mail may not (RFC 6068, section 2). */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
