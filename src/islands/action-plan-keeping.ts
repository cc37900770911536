import { fileFaultWords } from '../language/action-plan-words.ts';
import { danishDate } from '../language/dates.ts';
import type { ActionPlan } from '../model/action-plan.ts';
import { dayOf, isDay, monthsLater } from '../model/calendar-days.ts';
import { keptName, keptText, readKept } from '../model/kept-plan.ts';

/** Nothing chosen, kept on the device, a shared computer, or kept in vain. */
type KeepingState = 'undecided' | 'kept' | 'shared' | 'refused';

const months = { usual: 12, most: 24 } as const;

/** What lies on the device: nothing before the reader says yes, nothing after its day, nothing on a shared computer. */
export class Keeping {
  state: KeepingState = 'undecided';
  #words: HTMLElement;
  #expires: HTMLInputElement;
  #read: () => ActionPlan;

  /** @param read Reads the plan as it stands in the fields. */
  constructor(part: HTMLElement, read: () => ActionPlan) {
    const words = part.querySelector<HTMLElement>('.plan-state');
    const expires = part.querySelector<HTMLInputElement>('[name="expires"]');
    if (!words || !expires) throw new Error('The plan needs a line on where it lies, and a day on which it is deleted.');
    this.#words = words;
    this.#expires = expires;
    this.#read = read;
    const today = dayOf(new Date());
    expires.value = monthsLater(today, months.usual);
    expires.min = dayOf(new Date(Date.now() + 86_400_000));
    expires.max = monthsLater(today, months.most);
    expires.onchange = () => this.#changeDay();
    this.#say('Intet er gemt. Lukker du siden, er ordene væk.');
    // Another tab has changed or deleted it: to write on would undo that without a word.
    addEventListener('storage', ({ key }) => {
      if (this.state === 'kept' && (key === keptName || key === null))
        this.#refuse('Planen er ændret eller slettet i en anden fane. Her bliver intet gemt, før du vælger det igen.');
    });
    // Not on the way out: the next page deletes it then, and can say so.
    document.addEventListener('visibilitychange', () => document.hidden || this.#forgetInTime());
  }

  /** The plan that lies on the device, if one does. */
  load(): ActionPlan | undefined {
    const text = onDevice(() => localStorage.getItem(keptName));
    if (document.documentElement.dataset['forgot'] === keptName)
      this.#say('Den gemte plan er slettet, fordi dens dato er nået. Intet er gemt.');
    if (typeof text !== 'string') return;
    const read = readKept(text, dayOf(new Date()));
    if ('plan' in read) {
      this.#expires.value = read.expires;
      this.#sayKept('Hentet fra denne enhed.');
      return read.plan;
    }
    if (read.fault === 'expired') onDevice(() => localStorage.removeItem(keptName));
    else if (read.fault === 'newer') this.#say(`Der ligger en plan på enheden. ${fileFaultWords.newer}`, true);
    else this.#say('Det, der ligger på enheden, kan ikke læses. Gemmer du nu, bliver det erstattet. »Slet alt« fjerner det.', true);
    return;
  }

  /** Keeps the plan, at the reader's wish and from then on at every change. */
  keep(): void {
    if (!this.#isDayRight()) return;
    const text = keptText(this.#read(), this.#expires.value);
    // Some browsers say yes and keep nothing: only what can be read again is kept.
    const isThere = onDevice(() => {
      localStorage.setItem(keptName, text);
      return localStorage.getItem(keptName) === text;
    });
    if (isThere === true) this.#sayKept('Gemt på denne enhed.');
    else this.#refuse('Browseren kan ikke gemme planen: Der er ikke plads, eller den må ikke. Hent den som fil, før du lukker siden.');
  }

  /** Keeps what was changed, if the reader has asked for it. */
  update(): void {
    if (this.state === 'kept') this.keep();
  }

  /** Writes nothing from now on, and leaves nothing from before. */
  share(): void {
    this.#remove();
    this.state = 'shared';
    this.#say('Delt computer: Intet bliver gemt, og der ligger intet på enheden. Luk fanen, når I er færdige.');
  }

  /** Deletes what lies on the device. */
  erase(): void {
    const isGone = this.#remove();
    this.state = this.state === 'shared' ? 'shared' : 'undecided';
    if (isGone) this.#say('Alt er slettet. Der ligger intet på enheden.');
    else this.#refuse('Felterne er tømt. Browseren lader os ikke se, om der ligger noget på enheden.');
  }

  #remove = () => onDevice(() => localStorage.removeItem(keptName) ?? true) === true;

  /** A page that stays open past the day deletes it too; the words in the fields are the reader's. */
  #forgetInTime() {
    if (this.state !== 'kept' || this.#expires.value > dayOf(new Date())) return;
    this.#remove();
    this.#refuse('Datoen er nået, og planen er slettet fra enheden. Ordene her på siden er væk, når du lukker den.');
  }

  #changeDay() {
    if (this.state === 'kept') this.keep();
    else this.#isDayRight();
  }

  #isDayRight(): boolean {
    const { value, min, max } = this.#expires;
    const isRight = isDay(value) && value >= min && value <= max;
    if (!isRight) this.#say(`Vælg en dato fra ${danishDate(min)} til ${danishDate(max)}. Datoen er ikke ændret på det, der er gemt.`, true);
    return isRight;
  }

  #sayKept(how: string) {
    this.state = 'kept';
    this.#say(`${how} Slettes af sig selv ${danishDate(this.#expires.value)}.`);
  }

  #refuse(words: string) {
    this.state = 'refused';
    this.#say(words, true);
  }

  /** The same words are not said twice: a screen reader would read them at every letter. */
  #say(words: string, isFault = false) {
    this.#words.dataset['tone'] = isFault ? 'fault' : '';
    if (this.#words.textContent !== words) this.#words.textContent = words;
  }
}

/** What the device answers, or `undefined` when the browser refuses. */
function onDevice<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch {
    // Storage is full, blocked or not there. The reader is told where it matters.
    return undefined;
  }
}
