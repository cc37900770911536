import { wordsOfEdit } from '../model/edit-words.ts';
import { followChoices } from '../model/follow-choices.ts';
import { type MeetingPlan, startingChoices } from '../model/meeting.ts';
import { type Edited, editStep, moveStep, type StepAct } from '../model/meeting-edits.ts';
import { planMeeting } from '../model/meeting-plan.ts';
import { formatPlan, holdsPlan, parseAddress } from '../model/plan-address.ts';
import { part, readDeck } from './meeting-material.ts';
import { dragSteps } from './meeting-planner-drag.ts';
import { readChoices, showChoices, showValues } from './meeting-planner-form.ts';
import { drawSteps, headingOf, timesOf } from './meeting-planner-list.ts';
import { sharePlan } from './meeting-planner-share.ts';

/** How long a slider must rest before its plan is announced, in milliseconds. */
const PAUSE = 700;

/** Makes a plan of a meeting and lets it be changed. The plan lives in the address and nowhere else. */
class MeetingPlanner extends HTMLElement {
  #deck = readDeck();
  #plan: MeetingPlan = planMeeting(startingChoices, this.#deck.material);
  /** The plans before the last changes, for »Fortryd«. */
  #before: MeetingPlan[] = [];
  #isEdited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening = new AbortController();
  #showShared = () => {};
  readonly #say = (words: string) => {
    part(this, 'said').textContent = words;
  };

  connectedCallback() {
    const template = this.querySelector('template');
    if (!template) throw new Error('<meeting-planner> needs a <template> inside it.');
    this.append(template.content.cloneNode(true));
    this.#showShared = sharePlan(this, () => this.#plan, this.#say);
    const form = this.#form;
    form.oninput = () => this.#chosen();
    form.onsubmit = (event) => {
      event.preventDefault();
      this.querySelector('h2')?.focus();
    };
    part(this, 'again').onclick = () => this.#another();
    part(this, 'undo').onclick = () => this.#undo();
    const list = part(this, 'steps');
    list.onclick = ({ target }) => this.#act((target as Element).closest<HTMLElement>('[data-act]'));
    list.onkeydown = (event) => this.#key(event);
    dragSteps(list, (from, to) => this.#edit(moveStep(this.#plan, from, to)), this.#listening.signal);
    window.addEventListener('hashchange', () => this.#read(true), { signal: this.#listening.signal });
    this.#read(false);
    if (!holdsPlan(location.hash)) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  disconnectedCallback() {
    this.#listening.abort();
  }

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }

  /** Takes the plan from the address, if there is one, and says what could not be kept. */
  #read(isNew: boolean) {
    if (holdsPlan(location.hash)) {
      const { plan, faults } = parseAddress(location.hash, this.#deck.material, [...this.#deck.topics.keys()]);
      part(this, 'faults').replaceChildren(...faults.map((words) => Object.assign(document.createElement('li'), { textContent: words })));
      if (plan) this.#plan = plan;
      this.#isEdited = plan !== undefined;
      if (isNew || faults.length > 0) this.#say(faults[0] ?? `Forløbet er hentet: ${headingOf(this.#plan)}.`);
      if (isNew) this.querySelector('h2')?.focus();
    }
    showChoices(this.#form, this.#plan.choices);
    this.#draw();
  }

  #chosen() {
    const choices = readChoices(this.#form, this.#plan.choices.seed);
    showValues(this.#form, choices);
    this.#set(followChoices(this.#plan, choices, this.#isEdited, this.#deck.material), '');
  }

  /** The same meeting with other cards. */
  #another() {
    const { choices } = this.#plan;
    this.#isEdited = false;
    this.#set(planMeeting({ ...choices, seed: choices.seed + 1 }, this.#deck.material), '');
  }

  #act(button: HTMLElement | null) {
    const step = [...part(this, 'steps').children].findIndex((row) => row.contains(button));
    const act = button?.dataset['act'] as StepAct | undefined;
    if (!act || step < 0) return;
    this.#edit(editStep(act, this.#plan, step, this.#deck.material), { step, act });
  }

  /** Alt with an arrow moves the step that has the focus. */
  #key(event: KeyboardEvent) {
    const act = event.altKey ? ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key as 'ArrowUp'] : undefined;
    const button = act && (event.target as Element).closest('li')?.querySelector<HTMLElement>(`[data-act="${act}"]:not([hidden])`);
    if (!button) return;
    event.preventDefault();
    this.#act(button);
  }

  #edit({ plan, outcome }: Edited, focus?: { step: number; act: StepAct }) {
    const words = wordsOfEdit(outcome, this.#plan, plan, this.#deck.material);
    if (outcome.did === 'refused') return this.#say(words);
    this.#isEdited = true;
    this.#set(plan, words, focus && { act: focus.act, step: outcome.did === 'moved' ? outcome.step : focus.step });
  }

  #undo() {
    const plan = this.#before.pop();
    if (!plan) return;
    this.#plan = plan;
    showChoices(this.#form, plan.choices);
    this.#say('Det seneste er taget tilbage.');
    this.#draw();
    history.replaceState(null, '', `#${formatPlan(plan)}`);
  }

  #set(plan: MeetingPlan, words: string, focus?: { step: number; act: StepAct }) {
    this.#before = [...this.#before.slice(-49), this.#plan];
    this.#plan = plan;
    history.replaceState(null, '', `#${formatPlan(plan)}`);
    this.#draw(focus);
    clearTimeout(this.#timer);
    if (words) this.#say(words);
    else this.#timer = setTimeout(() => this.#say(`Forløbet er lavet: ${headingOf(this.#plan)}.`), PAUSE);
  }

  #draw(focus?: { step: number; act: StepAct }) {
    part(this, 'line').textContent = timesOf(this.#plan);
    (this.querySelector('h2') as HTMLElement).textContent = headingOf(this.#plan);
    drawSteps(part(this, 'steps'), part(this, 'step') as unknown as HTMLTemplateElement, this.#plan, this.#deck, focus);
    part(this, 'undo').hidden = this.#before.length === 0;
    this.#showShared();
  }
}

customElements.define('meeting-planner', MeetingPlanner);
