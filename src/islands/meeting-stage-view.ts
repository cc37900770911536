import { countdown, longMinutes, minutesWords } from '../language/meeting-words.ts';
import { cardKindWords, formWords } from '../language/words.ts';
import { behind, nextStep, secondsLeft, secondsToEnd } from '../model/meeting-clock.ts';
import { wordsOfStep } from '../model/step-words.ts';
import { type MeetingDeck, part } from './meeting-material.ts';
import { type MeetingRoom, wallClock } from './meeting-room.ts';

/** Writes words into a part, only where they are new: a screen reader hears what changes. */
export function write(stage: HTMLElement, name: string, words: string): void {
  const place = part(stage, name);
  if (place.textContent !== words) place.textContent = words;
}

/** Draws the step that the meeting has got to, its beginning or its end. @returns What a screen reader is told. */
export function drawStep(stage: HTMLElement, room: MeetingRoom, deck: MeetingDeck): string {
  const { plan, running, isOver } = room;
  const isGoing = running !== undefined && !isOver;
  const step = isGoing ? plan.steps[running.step] : undefined;
  const words = step && wordsOfStep(step, plan.choices, deck.material);
  const kept = plan.steps.flatMap(({ isDropped }, index) => (isDropped ? [] : [index]));
  const place = running ? kept.indexOf(running.step) + 1 : 0;
  const about = words?.card && step?.kind === 'card' ? deck.topics.get(words.card.about.id) : undefined;
  // A dilemma is invented, and the room is told so.
  const invented = words?.card?.kind === 'dilemma' ? [cardKindWords.dilemma.one] : [];
  const opening = isOver ? 'Tak for i dag' : `Vi har ${longMinutes(plan.choices.minutes)}`;
  const waiting = isOver
    ? 'Er aftalen skrevet ned, og har den et navn og en dag?'
    : 'Find en plads, hvor du kan se og høre de andre. Vi begynder, når alle er klar.';
  const text = words?.card && step?.kind === 'ready' ? words.card.text : words?.title;

  write(
    stage,
    'where',
    step
      ? [
          `Trin ${place} af ${kept.length}`,
          about ?? (step.kind === 'ready' ? words?.title : words && formWords[words.form]),
          ...invented,
        ].join(' · ')
      : '',
  );
  write(stage, 'title', text ?? opening);
  write(stage, 'instruction', words?.instruction ?? waiting);
  write(stage, 'parts', words?.parts ?? '');
  stage.dataset['length'] = (text ?? opening).length > 110 ? 'long' : 'short';
  if (words?.card) stage.dataset['principle'] = words.card.about.id;
  else delete stage.dataset['principle'];
  drawFilm(stage, room.isLeader ? undefined : words?.film);
  drawProgress(stage, kept.length, isOver ? kept.length + 1 : place);

  part(stage, 'act="begin"').hidden = running !== undefined;
  for (const name of ['next', 'previous', 'pause']) part(stage, `act="${name}"`).hidden = running === undefined;
  part(stage, 'act="next"').hidden ||= isOver;
  part(stage, 'act="pause"').hidden ||= isOver;
  write(stage, 'act="pause"', running?.paused === undefined ? 'Pause' : 'Fortsæt');
  part(stage, 'after').hidden = !isOver;
  write(stage, 'note', words?.card ? `Til dig: ${words.card.note}` : words ? `Hvorfor: ${words.reason}` : '');
  const next = isOver ? undefined : nextStep(plan, running?.step ?? -1);
  const coming = next === undefined ? undefined : plan.steps[next];
  write(
    stage,
    'coming',
    coming ? `${wordsOfStep(coming, plan.choices, deck.material).title} (${minutesWords(coming.minutes)})` : 'Mødet slutter.',
  );
  write(
    stage,
    'link',
    room.hasOther
      ? 'Storskærmen i den anden fane følger med, når du trykker her.'
      : 'Har du storskærmen åben i samme browser, følger den med. På en anden enhed går uret for sig selv.',
  );
  return step ? `Trin ${place} af ${kept.length}: ${text}. ${words?.instruction} ${longMinutes(step.minutes)}.` : `${opening}. ${waiting}`;
}

/** Puts the film of a step on the stage, from where the page keeps it ready, or takes it away. */
function drawFilm(stage: HTMLElement, film: string | undefined) {
  const place = part(stage, 'screen');
  if ((place.dataset['shows'] ?? '') === (film ?? '')) return;
  const kept = film === undefined ? null : document.querySelector<HTMLTemplateElement>(`template[data-film-screen="${film}"]`);
  place.replaceChildren(...(kept ? [kept.content.cloneNode(true)] : []));
  place.dataset['shows'] = film ?? '';
}

function drawProgress(stage: HTMLElement, count: number, place: number) {
  const dots = Array.from({ length: count }, (_, index) => {
    const dot = document.createElement('i');
    dot.dataset['is'] = index + 1 < place ? 'done' : index + 1 === place ? 'now' : 'left';
    return dot;
  });
  part(stage, 'progress').replaceChildren(...dots);
}

/** Draws the clock. @returns Seconds left of the step; undefined when no clock runs. */
export function drawClock(stage: HTMLElement, { plan, running, isOver }: MeetingRoom): number | undefined {
  const clock = part(stage, 'clock');
  clock.hidden = running === undefined || isOver;
  if (!running || isOver) {
    write(stage, 'end', '');
    return undefined;
  }
  const now = wallClock();
  const left = secondsLeft(plan, running, now);
  write(stage, 'clock', countdown(left));
  clock.toggleAttribute('data-late', left < 0);
  const late = Math.round(behind(plan, running, now) / 60);
  const toEnd = Math.ceil(secondsToEnd(running, now) / 60);
  const end = toEnd >= 0 ? `${longMinutes(toEnd)} til mødet slutter` : `${longMinutes(-toEnd)} over mødets tid`;
  const state = running.paused !== undefined ? 'Pause' : late > 0 ? `${longMinutes(late)} efter planen` : '';
  write(stage, 'end', [end, state].filter(Boolean).join(' · '));
  return left;
}
