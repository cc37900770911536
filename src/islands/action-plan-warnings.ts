import { personalDataWords } from '../language/action-plan-words.ts';

/** What knows a number or a name comes at the first touch; a form that is only looked at does without. */
const knowledge = () => import('../model/personal-data.ts');

/** How long a writer pauses before a warning, in milliseconds. */
const pause = 500;

/**
 * Warns beside a field when its text seems to tell who somebody is. It all happens on the device, and a
 * warning stops nothing.
 *
 * @param heard Says it aloud for a screen reader.
 */
export class Warnings {
  #known: ReadonlySet<string>;
  #heard: (words: string) => void;
  #waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  #count = 0;

  constructor(known: readonly string[], heard: (words: string) => void) {
    this.#known = new Set(known);
    this.#heard = heard;
  }

  /** Fetches what the warnings need. If that fails now, it is tried again at the next word. */
  makeReady = () => knowledge().catch(() => undefined);

  /** Looks at a field when its writer pauses. */
  look(field: HTMLInputElement | HTMLTextAreaElement): void {
    clearTimeout(this.#waiting.get(field));
    this.#waiting.set(
      field,
      setTimeout(() => void this.#warn(field, true), pause),
    );
  }

  /** Looks at all fields at once, and says nothing aloud. */
  lookAtAll(root: Element): void {
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, [type="text"]'))
      if (field.value !== '' || field.hasAttribute('aria-describedby')) void this.#warn(field, false);
  }

  async #warn(field: HTMLInputElement | HTMLTextAreaElement, isHeard: boolean) {
    const label = field.closest('label');
    const known = await this.makeReady();
    // Without the net the words are still the writer's own to keep.
    if (!label || !known) return;
    const seen = known.personalDataIn(field.value, this.#known).map(({ kind, words }) => `${personalDataWords[kind]} (»${words}«)`);
    const words = seen.length > 0 ? `Det ligner ${seen.slice(0, 3).join(' og ')}. Skriv hellere en rolle, eller lad det ude.` : undefined;
    const old = label.nextElementSibling?.matches('.plan-warning') ? label.nextElementSibling : undefined;
    if (old?.textContent === words) return;
    old?.remove();
    field.removeAttribute('aria-describedby');
    if (words === undefined) return;
    const warning = document.createElement('p');
    this.#count += 1;
    warning.id = `plan-warning-${this.#count}`;
    warning.className = 'plan-warning';
    warning.textContent = words;
    label.after(warning);
    field.setAttribute('aria-describedby', warning.id);
    if (isHeard) this.#heard(words);
  }
}
