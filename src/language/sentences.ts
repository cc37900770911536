/** What ends with a full stop and goes on: »f.eks. Anne«, »jf. Serviceloven«. */
const shortened = /(?:^|[\s(»›])(?:f\.eks|fx|bl\.a|dvs|jf|ca|nr|kl|stk|kap|s|dr|prof|pr|mv|m\.fl|osv|inkl|ekskl|evt|o\.l|\p{Lu})\.$/u;

/**
 * The sentences of a Danish text. One ends at a full stop, a question mark or an exclamation mark, with the
 * marks that close a quotation or a bracket, where a capital letter, a digit or an opening mark follows.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/[.?!…]["«‹)]*(?=\s+["»›(]*[\p{Lu}\d])/gu)) {
    const sentence = text.slice(from, index + end.length);
    const isDate = /\d\.$/.test(sentence) && /^\s+\p{Ll}|^\s+\d/u.test(text.slice(index + end.length));
    if (isDate || shortened.test(sentence)) continue;
    sentences.push(sentence.trim());
    from = index + end.length;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}
