import css from './aloud-mark.css?inline';
import type { Sentence } from './aloud-text.ts';
import { wearStyles } from './wear-styles.ts';

wearStyles(css);

/** The name of the highlight in `aloud-mark.css`. */
const MARK = 'aloud';

/** Marks the sentence that is read, without touching the page where the browser can; else its block. */
export function mark(sentence: Sentence | undefined) {
  if ('highlights' in CSS) {
    if (sentence) CSS.highlights.set(MARK, new Highlight(sentence.range));
    else CSS.highlights.delete(MARK);
    return;
  }
  for (const block of document.querySelectorAll<HTMLElement>('[data-aloud]')) delete block.dataset['aloud'];
  if (sentence) sentence.block.dataset['aloud'] = '';
}

/** The part of the screen that nothing covers: from its top to the bar. */
const floor = () => document.querySelector('.foot-bar')?.getBoundingClientRect().top ?? innerHeight;

/** Whether some of a sentence is on the screen. */
export function isInView({ range }: Sentence): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < floor();
}

/** Brings a sentence on the screen, a third down, where all of it is not there already. */
export function bringIntoView({ range }: Sentence) {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= floor()) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - floor() / 3, behavior: isStill ? 'instant' : 'smooth' });
}
