import { part } from './meeting-material.ts';
import { type MeetingOffer, plannedEnd } from './meeting-offer.ts';
import { type MeetingRoom, wallClock } from './meeting-room.ts';
import { type SoftSound, toggleFullScreen } from './meeting-stage-comfort.ts';
import type { StageAct } from './meeting-stage-keys.ts';

/** All that an act on the stage can touch. */
export interface StageParts {
  stage: HTMLElement;
  room: MeetingRoom;
  offer: MeetingOffer;
  sound: SoftSound;
  /** Tells it to a screen reader. */
  say(words: string): void;
}

/** Does what a key, a swipe or a button asked for. */
export function doOnStage(act: StageAct, { stage, room, offer, sound, say }: StageParts): void {
  const menu = part<HTMLDetailsElement>(stage, 'menu');
  const backToCard = () => part(stage, 'title').focus();
  const acts: Record<StageAct, () => unknown> = {
    begin: () => room.begin(endOf(room, offer)),
    next: () => (room.running ? room.next() : room.begin(endOf(room, offer))),
    previous: () => room.previous(),
    pause: () => room.togglePause(),
    full: toggleFullScreen,
    sound: () => {
      const isOn = sound.toggle();
      part(stage, 'act="sound"').setAttribute('aria-pressed', String(isOn));
      say(isOn ? 'Lyden er slået til.' : 'Lyden er slået fra.');
    },
    menu: () => {
      menu.open = !menu.open;
      if (menu.open) menu.querySelector('summary')?.focus();
      else backToCard();
    },
    'share-out': () => say(offer.ask(room)),
    yes: () => {
      const proposal = offer.accept(room);
      if (proposal) room.apply(proposal);
      say('Resten er fordelt igen.');
      backToCard();
    },
    no: () => {
      offer.refuse(room);
      say('Planen står, som den var.');
      backToCard();
    },
    leader: () => window.open(room.address(true), '_blank'),
    qr: () => showQr(stage, room).catch(() => say('QR-koden kunne ikke tegnes uden net.')),
  };
  if (act !== 'menu' && act !== 'sound') menu.open = false;
  acts[act]();
}

/** The hour that the plan has, where it is still to come; else a full meeting from now, also for a leader who chose it. */
function endOf({ plan }: MeetingRoom, offer: MeetingOffer): number | undefined {
  const end = plannedEnd(plan);
  const left = end === undefined ? 0 : end - wallClock();
  return left > 0 && left < plan.choices.minutes * 60 && !offer.isFullTimeChosen ? end : undefined;
}

async function showQr(stage: HTMLElement, room: MeetingRoom) {
  const { qrPicture } = await import('./qr-picture.ts');
  const address = new URL(room.address(true), location.href).href;
  part(stage, 'qr-picture').replaceChildren(qrPicture(address, 'QR-kode til mødelederens visning'));
  part<HTMLDialogElement>(stage, 'dialog').showModal();
}
