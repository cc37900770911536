import { sentencesOf } from '../language/sentences.ts';
import { spoken } from '../language/spoken-text.ts';
import { ownVoice } from './aloud-offer.ts';
import { type ReadingBlock, readingBlocks } from './reading-blocks.ts';

/** Words that are said by one voice. */
export interface Phrase {
  words: string;
  /** Such as `da` or `en`. */
  lang: string;
}

/** A sentence of the page: where it stands, and what is said. */
export interface Sentence {
  range: Range;
  block: HTMLElement;
  phrases: Phrase[];
}

/** All sentences of the page, in the order in which they are read. */
export function sentencesOfPage(): Sentence[] {
  return readingBlocks().flatMap(sentencesOfBlock);
}

function sentencesOfBlock({ element, texts }: ReadingBlock): Sentence[] {
  const starts: number[] = [];
  let whole = '';
  for (const { data } of texts) {
    starts.push(whole.length);
    whole += data;
  }
  /** Where a character of the block stands. The end of a node is not the start of the next: a mark may stand between. */
  const place = (at: number, isEnd: boolean): [Text, number] => {
    const index = starts.findLastIndex((start) => (isEnd ? start < at : start <= at));
    return [texts[Math.max(0, index)] as Text, at - (starts[Math.max(0, index)] ?? 0)];
  };

  let from = 0;
  return sentencesOf(whole).flatMap((sentence) => {
    const start = from + sentence.length - sentence.trimStart().length;
    const end = from + sentence.trimEnd().length;
    from += sentence.length;
    if (!/[\p{L}\d]/u.test(sentence)) return [];
    const range = document.createRange();
    range.setStart(...place(start, false));
    range.setEnd(...place(end, true));
    const pieces = texts.flatMap((text, index) => {
      const offset = starts[index] ?? 0;
      const words = text.data.slice(Math.max(0, start - offset), Math.max(0, end - offset));
      return words === '' ? [] : [{ words, lang: languageOf(text) }];
    });
    return [{ range, block: element, phrases: phrasesOf(pieces) }];
  });
}

/** The language of a text, where the device can speak it; else Danish. */
function languageOf(text: Text): string {
  const lang = text.parentElement?.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? 'da';
  return lang !== 'da' && ownVoice(lang) ? lang : 'da';
}

/** Puts pieces of one language together, and signs with what stands before them. */
function phrasesOf(pieces: readonly Phrase[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const { words, lang } of pieces) {
    const last = phrases.at(-1);
    if (last && (last.lang === lang || !/[\p{L}\d]/u.test(words))) last.words += words;
    else phrases.push({ words, lang });
  }
  return phrases.map(({ words, lang }) => ({ words: lang === 'da' ? spoken(words) : words.replace(/\s+/g, ' ').trim(), lang }));
}
