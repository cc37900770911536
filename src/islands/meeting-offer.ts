import type { MeetingPlan } from '../model/meeting.ts';
import { behind, type Proposal, propose, proposeLateStart } from '../model/meeting-clock.ts';
import { type OfferCause, wordsOfOffer } from '../model/offer-words.ts';
import { type MeetingDeck, part } from './meeting-material.ts';
import { type MeetingRoom, wallClock } from './meeting-room.ts';
import { write } from './meeting-stage-view.ts';

/** How late a meeting is before the rest is offered to be shared out, in seconds. */
const LATE = 60;

/** How much later it must get before a leader who said no is asked again, in seconds. */
const LATER = 180;

const changesAnything = ({ changes, dropped }: Proposal) => changes.length + dropped.length > 0;

/** Offers to share out the rest of the meeting, and changes nothing before the leader has said yes. */
export class MeetingOffer {
  #stage: HTMLElement;
  #deck: MeetingDeck;
  #proposal: Proposal | undefined;
  /** How late it may get before the question comes, by step. */
  #refused = new Map<number, number>();

  constructor(stage: HTMLElement, deck: MeetingDeck) {
    this.#stage = stage;
    this.#deck = deck;
  }

  /** Whether the leader of a late meeting chose to have its full length all the same. */
  get isFullTimeChosen(): boolean {
    return this.#refused.has(-1);
  }

  /** Looks at the clock. @returns Words for a screen reader when there is a new offer. */
  look(room: MeetingRoom): string | undefined {
    const { plan, running, isOver } = room;
    if (isOver || running?.paused !== undefined) return this.#hide();
    if (!running) return this.#lookAtStart(plan);
    const late = behind(plan, running, wallClock());
    if (late < (this.#refused.get(running.step) ?? LATE)) return this.#hide();
    const cause = late >= LATE ? 'behind' : late <= -LATE ? 'ahead' : 'asked';
    return this.#show({ cause, minutes: Math.round(Math.abs(late) / 60) }, plan, propose(plan, running, wallClock(), this.#deck.material));
  }

  /** When the plan knows its hour, and it has passed. */
  #lookAtStart(plan: MeetingPlan) {
    const end = plannedEnd(plan);
    const room = end === undefined ? 0 : Math.floor((end - wallClock()) / 60);
    if (room <= 0 || room >= plan.choices.minutes || this.#refused.has(-1)) return this.#hide();
    return this.#show({ cause: 'late-start', planned: plan.choices.start ?? 0 }, plan, proposeLateStart(plan, room, this.#deck.material));
  }

  /** Shows what sharing out would mean, because the leader asked. */
  ask({ plan, running, isOver }: MeetingRoom): string {
    const proposal = running && !isOver ? propose(plan, running, wallClock(), this.#deck.material) : undefined;
    if (!proposal || !changesAnything(proposal)) return 'Tiden passer. Der er intet at fordele.';
    this.#refused.set(running?.step ?? -1, Number.NEGATIVE_INFINITY);
    return this.#show({ cause: 'asked', minutes: 0 }, plan, proposal) ?? '';
  }

  /** The leader said yes. @returns What is to be applied. */
  accept(room: MeetingRoom): Proposal | undefined {
    const proposal = this.#proposal;
    this.#refused.delete(room.running?.step ?? -1);
    this.#hide();
    return proposal;
  }

  /** The leader said no: the plan stands. */
  refuse({ plan, running }: MeetingRoom): void {
    const late = running ? behind(plan, running, wallClock()) : 0;
    this.#refused.set(running?.step ?? -1, Math.max(LATE, late + LATER));
    this.#hide();
  }

  #show(why: OfferCause, plan: MeetingPlan, proposal: Proposal) {
    if (!changesAnything(proposal)) return this.#hide();
    const isNew = this.#proposal === undefined;
    this.#proposal = proposal;
    const { lead, lines, question } = wordsOfOffer(why, plan, proposal, this.#deck.material);
    write(this.#stage, 'offer-lead', `${lead} ${question}`);
    const list = part(this.#stage, 'offer-lines');
    if (list.textContent !== lines.join('')) {
      list.replaceChildren(...lines.map((words) => Object.assign(document.createElement('li'), { textContent: words })));
    }
    part(this.#stage, 'offer').hidden = false;
    return isNew ? `${lead} ${question}` : undefined;
  }

  #hide(): undefined {
    this.#proposal = undefined;
    part(this.#stage, 'offer').hidden = true;
  }
}

/** When a meeting that knows its hour is to be over today, in seconds; undefined for one that does not. */
export function plannedEnd({ choices: { start, minutes } }: MeetingPlan): number | undefined {
  if (start === undefined) return undefined;
  const midnight = new Date().setHours(0, 0, 0, 0) / 1000;
  return midnight + (start + minutes) * 60;
}
