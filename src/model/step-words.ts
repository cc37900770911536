import {
  agreementWords,
  breakWords,
  checkInWords,
  closeWords,
  filmWords,
  formReasons,
  longMinutes,
  openingRules,
  openingWords,
  readyReason,
} from '../language/meeting-words.ts';
import { formWords } from '../language/words.ts';
import type { Form } from '../schemas/debate.ts';
import type { Choices, Material, PlanCard, PlanStep } from './meeting.ts';
import { partsOf } from './meeting-forms.ts';
import { isLarge, isShort } from './meeting-steps.ts';

/** All that is said about a step, in Danish. */
export interface StepWords {
  title: string;
  form: Form;
  instruction: string;
  /** Why it is there. */
  reason: string;
  /** The id of the source that the reason leans on. */
  source: string;
  /** The card that it shows; its text is the title. */
  card?: PlanCard | undefined;
  /** The id of the film that it shows. */
  film?: string | undefined;
  /** How the minutes change hands within the step: »Alene 1 min. · To og to 2 min.« For the opening, the rules. */
  parts: string;
}

/** What a step says, from the plan's choices and the material alone. */
export function wordsOfStep({ kind, ref, minutes }: PlanStep, choices: Choices, material: Material): StepWords {
  const meeting = {
    isShort: isShort(choices),
    isLarge: isLarge(choices),
    isRemote: choices.place === 'remote',
    isNew: choices.group === 'new',
  };
  const parts = (form: Form) =>
    partsOf(form, minutes)
      .map((part) => `${formWords[part.form]} ${part.minutes} min.`)
      .join(' · ');
  switch (kind) {
    case 'opening':
      return { ...openingWords(meeting), parts: meeting.isShort ? '' : openingRules };
    case 'check-in':
      return { ...checkInWords(meeting), parts: '' };
    case 'break':
      return { ...breakWords, parts: '' };
    case 'agreement':
      return { ...agreementWords(meeting), parts: '' };
    case 'close':
      return { ...closeWords(meeting), parts: '' };
    case 'card': {
      const card = known(material.cards, ref);
      const { text: title, form, instruction } = card;
      return { title, form, instruction, ...formReasons[form], card, parts: parts(form) };
    }
    case 'film': {
      const { title, questions } = known(material.films, ref);
      const { instruction, ...rest } = filmWords;
      return { title: `Film: ${title}`, form: 'all', instruction: instruction(questions[0]), ...rest, film: ref, parts: '' };
    }
    case 'ready': {
      const { title, form, instruction, source, card: shown, film } = known(material.ready, ref);
      const card = material.cards.find(({ id }) => id === shown);
      return { title, form, instruction, reason: readyReason, source, card, film, parts: '' };
    }
  }
}

/** An entry of the material. @throws When a plan names one that is not there: an address is checked before it becomes a plan. */
function known<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`The plan names "${id}", which is not in the material.`);
  return found;
}

/** One line about a meeting: »45 minutter, 12 personer, i samme rum«. */
export const meetingLine = ({ minutes, people, place }: Choices): string =>
  `${longMinutes(minutes)}, ${people} personer, ${place === 'together' ? 'i samme rum' : 'på skærm'}`;
