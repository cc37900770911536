import { minutesWords } from '../language/meeting-words.ts';
import { formWords } from '../language/words.ts';
import type { MeetingPlan } from '../model/meeting.ts';
import { meetingLine, wordsOfStep } from '../model/step-words.ts';
import type { MeetingDeck } from './meeting-material.ts';

/** Draws the whole plan as a list, which only paper shows: the screen has one step at a time. */
export function drawStagePaper(paper: HTMLElement, { steps, choices }: MeetingPlan, { material }: MeetingDeck): void {
  const list = document.createElement('ol');
  for (const step of steps) {
    if (step.isDropped) continue;
    const { title, form, instruction, card, parts } = wordsOfStep(step, choices, material);
    const item = document.createElement('li');
    item.append(words('p', `${minutesWords(step.minutes)} · ${formWords[form]}`), words('h2', title));
    for (const text of [card?.text ?? '', instruction, parts]) if (text && text !== title) item.append(words('p', text));
    list.append(item);
  }
  paper.replaceChildren(words('h1', 'Værdidebat'), words('p', meetingLine(choices)), list);
}

function words(name: string, text: string): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: text });
}
