const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

/** What must not be parted at the end of a line, with the space that may be there. */
const pairs: readonly RegExp[] = [
  // § 12, stk. 2, kl. 9, s. 29, nr. 4, side 7, kapitel 3
  /(§|\b(?:stk|kl|s|nr|kap|ca|jf|side|kapitel|lov)\.?) (?=\d|§)/giu,
  // 28. juni, juni 2012
  new RegExp(`(\\d\\.) (?=(?:${months})\\b)`, 'gu'),
  new RegExp(`\\b(${months}) (?=\\d{4}\\b)`, 'gu'),
  // 25 år, 5 %, 10 kr.
  /(\d) (?=(?:%|kr\b|år\b|minutter\b|timer\b|dage\b|uger\b|måneder\b))/gu,
  // A dash never begins a line.
  /(\S) (?=[–—])/gu,
];

/** Joins with no-break spaces what a Dane does not part at the end of a line: »§ 12«, »28. juni 2012«, »25 år«, and a dash from its word. */
export function heldTogether(text: string): string {
  return pairs.reduce((joined, pair) => joined.replace(pair, '$1\u00a0'), text);
}
