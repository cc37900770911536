import { clockTime, minutesWords } from '../language/meeting-words.ts';
import { cardKindWords, formWords } from '../language/words.ts';
import { type MeetingPlan, type PlanStep, sumOf } from '../model/meeting.ts';
import { isMovable, type StepAct } from '../model/meeting-edits.ts';
import { wordsOfStep } from '../model/step-words.ts';
import { type MeetingDeck, part } from './meeting-material.ts';

/** Draws the steps anew and leaves the focus on the same button of the same step, or the one that took its place. */
export function drawSteps(
  list: HTMLElement,
  row: HTMLTemplateElement,
  plan: MeetingPlan,
  deck: MeetingDeck,
  focus?: { step: number; act: StepAct },
) {
  let begun = 0;
  const rows = plan.steps.map((step, index) => {
    const drawn = drawStep(row, plan, step, index, begun, deck);
    begun += step.isDropped ? 0 : step.minutes;
    return drawn;
  });
  list.replaceChildren(...rows);
  if (!focus) return;
  const buttons = [...(rows[focus.step]?.querySelectorAll<HTMLButtonElement>('[data-act]') ?? [])].filter(({ hidden }) => !hidden);
  (buttons.find(({ dataset }) => dataset['act'] === focus.act) ?? buttons.at(-1))?.focus();
}

function drawStep(template: HTMLTemplateElement, plan: MeetingPlan, step: PlanStep, index: number, begun: number, deck: MeetingDeck) {
  const fragment = template.content.cloneNode(true) as DocumentFragment;
  const row = fragment.querySelector('li') as HTMLLIElement;
  const { choices } = plan;
  const { title, form, instruction, reason, source, card, parts } = wordsOfStep(step, choices, deck.material);
  const write = (name: string, words: string) => {
    part(row, name).textContent = words;
  };
  write('minutes', step.isDropped ? 'Droppet' : minutesWords(step.minutes));
  const from = (choices.start ?? 0) + begun;
  const until = from + step.minutes;
  write('when', step.isDropped ? '' : choices.start === undefined ? `fra ${from} til ${until}` : clockTime(from));
  write('title', title);
  const isCard = step.kind === 'card' && card !== undefined;
  write('kind', isCard ? [deck.topics.get(card.about.id), cardKindWords[card.kind].one, formWords[form]].join(' · ') : formWords[form]);
  write('instruction', instruction);
  write('parts', parts);
  write('reason', step.kind === 'card' ? `Hvorfor formen: ${reason}` : `Hvorfor: ${reason}`);
  const link = deck.sourceLink(source);
  if (link) part(row, 'source').append(link);
  if (card) write('note', `${isCard ? '' : `Kort: ${card.text} `}Til mødelederen: ${card.note}`);
  if (isCard) row.dataset['card'] = card.kind;
  if (card) row.dataset['principle'] = card.about.id;
  if (step.isDropped) row.dataset['dropped'] = '';
  nameButtons(row, plan, index, title);
  return row;
}

/** Shows the buttons that can do something, and names each after its step. */
function nameButtons(row: HTMLElement, { steps }: MeetingPlan, index: number, title: string) {
  const step = steps[index] as PlanStep;
  const canMove = (to: number) => isMovable(step) && steps[to] !== undefined && isMovable(steps[to]);
  if (canMove(index - 1) || canMove(index + 1)) row.dataset['movable'] = '';
  const shown: Record<StepAct, boolean> = {
    shorter: !step.isDropped,
    longer: !step.isDropped,
    up: canMove(index - 1),
    down: canMove(index + 1),
    swap: step.kind === 'card' && !step.isDropped,
    drop: !step.isDropped,
    restore: step.isDropped,
  };
  for (const button of row.querySelectorAll<HTMLButtonElement>('[data-act]')) {
    button.hidden = !shown[button.dataset['act'] as StepAct];
    button.setAttribute('aria-label', `${button.textContent}: ${title.slice(0, 60)}`);
  }
}

/** »45 minutter, 6 trin« for the heading. */
export function headingOf(plan: MeetingPlan): string {
  const count = plan.steps.filter(({ isDropped }) => !isDropped).length;
  return `${sumOf(plan.steps)} minutter, ${count} trin`;
}

/** »Begynder 9.00 · slutter 9.45« beside it. */
export function timesOf({ choices: { start, minutes } }: MeetingPlan): string {
  return start === undefined ? '' : `Begynder ${clockTime(start)} · slutter ${clockTime(start + minutes)}`;
}
