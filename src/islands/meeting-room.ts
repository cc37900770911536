import type { MeetingPlan } from '../model/meeting.ts';
import { begin, goTo, nextStep, type Proposal, type Running, stepBefore, togglePause } from '../model/meeting-clock.ts';
import { formatAddress, parseAddress } from '../model/plan-address.ts';
import type { MeetingDeck } from './meeting-material.ts';

/** The time by the wall clock, in whole seconds since 1970: it is right after sleep, too. */
export const wallClock = (): number => Math.floor(Date.now() / 1000);

/** What two windows of one browser tell each other: where the meeting has got to. */
interface Message {
  address?: string;
  isOver?: boolean;
}

/**
 * A meeting that goes on: the plan and where it has got to. Both stand in the address, so that a reload or a
 * locked telephone loses nothing, and are told to the other windows of the same meeting in this browser.
 */
export class MeetingRoom {
  plan: MeetingPlan;
  /** Left out before the meeting has begun. */
  running: Running | undefined;
  isLeader: boolean;
  /** Whether the last step is over. */
  isOver = false;
  /** Whether another window of the meeting has answered. */
  hasOther = false;
  readonly #deck: MeetingDeck;
  readonly #changed: () => void;
  readonly #channel: BroadcastChannel | undefined;

  /** @param changed Called when something is new, here or in the other window. */
  constructor(deck: MeetingDeck, plan: MeetingPlan, running: Running | undefined, isLeader: boolean, changed: () => void) {
    this.#deck = deck;
    this.plan = plan;
    this.running = running;
    this.isLeader = isLeader;
    this.#changed = changed;
    if (!('BroadcastChannel' in window)) return;
    // Two meetings in one browser do not disturb each other: the name is what they are about.
    this.#channel = new BroadcastChannel(
      `møde ${plan.steps
        .map(({ ref, kind }) => ref || kind)
        .sort()
        .join()}`,
    );
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    this.#channel.postMessage({});
  }

  /** The fragment of this meeting. */
  address(isLeader = this.isLeader): string {
    return `#${formatAddress(this.plan, this.running, isLeader)}`;
  }

  begin(ends?: number): void {
    this.isOver = false;
    this.#set(this.plan, begin(this.plan, wallClock(), ends));
  }

  next(): void {
    if (!this.running) return;
    const step = nextStep(this.plan, this.running.step);
    if (step !== undefined) this.#set(this.plan, goTo(this.running, step, wallClock()));
    else if (!this.isOver) {
      this.isOver = true;
      this.#tell();
      this.#changed();
    }
  }

  previous(): void {
    if (!this.running) return;
    const step = this.isOver ? this.running.step : stepBefore(this.plan, this.running.step);
    this.isOver = false;
    if (step === undefined) return;
    this.#set(this.plan, step === this.running.step ? this.running : goTo(this.running, step, wallClock()));
  }

  togglePause(): void {
    if (this.running && !this.isOver) this.#set(this.plan, togglePause(this.running, wallClock()));
  }

  /** Applies what the leader said yes to. */
  apply({ plan }: Proposal): void {
    this.#set(plan, this.running);
  }

  leave(): void {
    this.#channel?.close();
  }

  #set(plan: MeetingPlan, running: Running | undefined) {
    this.plan = plan;
    this.running = running;
    history.replaceState(null, '', this.address());
    this.#tell();
    this.#changed();
  }

  #tell() {
    this.#channel?.postMessage({ address: this.address(false), isOver: this.isOver } satisfies Message);
  }

  #hear({ address, isOver = false }: Message) {
    const isNews = address !== undefined && (address !== this.address(false) || isOver !== this.isOver);
    if (address === undefined) this.#tell();
    this.hasOther = true;
    if (isNews) {
      const heard = parseAddress(address, this.#deck.material, [...this.#deck.topics.keys()]);
      // A window that was opened before the meeting began does not take it back.
      if (heard.plan && (heard.running || !this.running)) {
        this.plan = heard.plan;
        this.running = heard.running;
        this.isOver = isOver;
        history.replaceState(null, '', this.address());
      }
    }
    this.#changed();
  }
}
