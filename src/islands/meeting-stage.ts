import { secondsLeft } from '../model/meeting-clock.ts';
import { holdsPlan, parseAddress } from '../model/plan-address.ts';
import { part, readDeck } from './meeting-material.ts';
import { MeetingOffer } from './meeting-offer.ts';
import { MeetingRoom } from './meeting-room.ts';
import { doOnStage } from './meeting-stage-acts.ts';
import { keepAwake, SoftSound } from './meeting-stage-comfort.ts';
import { listenForActs, type StageAct } from './meeting-stage-keys.ts';
import { drawStagePaper } from './meeting-stage-paper.ts';
import { drawClock, drawStep, write } from './meeting-stage-view.ts';

/** Shows the plan in the address on the big screen, or to the leader. Without a plan, the page stays as it is. */
class MeetingStage extends HTMLElement {
  #deck = readDeck();
  #room: MeetingRoom | undefined;
  #offer: MeetingOffer | undefined;
  #sound = new SoftSound();
  #listening = new AbortController();
  /** The last words about the clock, so that each is said once a step. */
  #said = '';
  #drawn = '';

  connectedCallback() {
    window.addEventListener('hashchange', () => this.#open());
    this.#open();
  }

  #open() {
    this.#close();
    if (!holdsPlan(location.hash)) return;
    const { plan, running, isLeader, faults } = parseAddress(location.hash, this.#deck.material, [...this.#deck.topics.keys()]);
    const told = part(this, 'faults');
    told.replaceChildren(...faults.map((words) => Object.assign(document.createElement('p'), { textContent: words })));
    if (!plan) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const template = this.querySelector('template:not([data-film-screen])') as HTMLTemplateElement;
    this.append(template.content.cloneNode(true));
    const stage = this.#stage as HTMLElement;
    stage.dataset['view'] = isLeader ? 'leader' : 'stage';
    document.documentElement.dataset['onStage'] = '';
    const name = Object.assign(document.createElement('h1'), { textContent: isLeader ? 'Mødelederens visning' : 'Værdidebat' });
    part(stage, 'head').prepend(name);
    part(stage, 'warnings').append(...told.children);
    for (const one of stage.querySelectorAll<HTMLElement>('[data-leader]')) one.hidden = !isLeader;
    this.#offer = new MeetingOffer(stage, this.#deck);
    this.#room = new MeetingRoom(this.#deck, plan, running, isLeader, () => this.#draw());
    stage.onclick = ({ target }) => this.#act((target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'] as StageAct);
    listenForActs(stage, (act) => this.#act(act), signal);
    keepAwake(signal);
    // Fetched now, as the network may be gone when the leader asks for it.
    void import('./qr-picture.ts').catch(() => undefined);
    const timer = setInterval(() => this.#tick(), 250);
    signal.addEventListener('abort', () => clearInterval(timer));
    for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, () => this.#tick(), { signal });
    this.#draw();
    part(stage, 'title').focus();
  }

  get #stage() {
    return this.querySelector<HTMLElement>('.stage');
  }

  #close() {
    this.#listening.abort();
    this.#room?.leave();
    this.#stage?.remove();
    delete document.documentElement.dataset['onStage'];
  }

  #act(act: StageAct | undefined) {
    const [room, stage, offer] = [this.#room, this.#stage, this.#offer];
    if (!act || !room || !stage || !offer) return;
    doOnStage(act, { stage, room, offer, sound: this.#sound, say: (words) => this.#say(words) });
  }

  /** Draws all that hangs on the step. */
  #draw() {
    const [room, stage] = [this.#room, this.#stage];
    if (!room || !stage) return;
    const words = drawStep(stage, room, this.#deck);
    drawStagePaper(part(this, 'paper'), room.plan, this.#deck);
    part<HTMLAnchorElement>(stage, 'to-plan').href = `/debat/planlaeg/${room.address(false).split('&')[0]}`;
    if (words !== this.#drawn) this.#say(words);
    this.#drawn = words;
    this.#tick();
  }

  /** Draws all that hangs on the clock. */
  #tick() {
    const [room, stage] = [this.#room, this.#stage];
    if (!room || !stage) return;
    const left = drawClock(stage, room);
    const offered = this.#offer?.look(room);
    if (offered) this.#say(offered);
    if (left === undefined || !room.running || room.running.paused !== undefined) return;
    const length = secondsLeft(room.plan, room.running, room.running.stepBegan);
    const words = left <= 0 ? 'Tiden er gået.' : left <= 120 && length > 180 ? '2 minutter igen.' : '';
    const name = `${room.running.step} ${room.running.stepBegan} ${words}`;
    if (words === '' || name === this.#said) return;
    this.#said = name;
    this.#say(words);
    if (left <= 0) this.#sound.play();
  }

  #say(words: string) {
    if (this.#stage) write(this.#stage, 'said', words);
  }
}

customElements.define('meeting-stage', MeetingStage);
