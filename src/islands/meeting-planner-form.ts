import { longMinutes } from '../language/meeting-words.ts';
import { type Choices, limits } from '../model/meeting.ts';
import { part } from './meeting-material.ts';

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList | null;
const boxes = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const groups = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>('[data-topics]')];
const within = (value: number, [least, most]: readonly [number, number]) => Math.min(most, Math.max(least, Math.round(value) || least));

/** What the form says. */
export function readChoices(form: HTMLFormElement, seed: number): Choices {
  const value = (name: string) => field(form, name)?.value ?? '';
  const collection = value('collection') === 'values' ? 'values' : 'principles';
  const asked = groups(form).find(({ dataset }) => dataset['topics'] === collection);
  const ids = boxes(form).flatMap((box) => (box.checked && asked?.contains(box) ? [box.value] : []));
  const [hours, minutes] = value('start').split(':').map(Number);
  return {
    minutes: within(Number(value('minutes')), limits.minutes),
    people: within(Number(value('people')), limits.people),
    place: value('place') === 'remote' ? 'remote' : 'together',
    topic: { collection, ids },
    film: value('film') === 'yes',
    group: value('group') === 'used' ? 'used' : 'new',
    seed,
    ...(hours !== undefined && minutes !== undefined && { start: hours * 60 + minutes }),
  };
}

/** Lets the form say what was chosen elsewhere: in an address, or before an edit was taken back. */
export function showChoices(form: HTMLFormElement, { minutes, people, place, topic, film, group, start }: Choices): void {
  const set = (name: string, value: string) => {
    const one = field(form, name);
    if (one) one.value = value;
  };
  set('minutes', String(minutes));
  set('people', String(people));
  set('place', place);
  set('collection', topic.collection);
  set('film', film ? 'yes' : '');
  set('group', group);
  const two = (number: number) => String(number).padStart(2, '0');
  set('start', start === undefined ? '' : `${two(Math.floor(start / 60))}:${two(start % 60)}`);
  for (const box of boxes(form)) box.checked = topic.ids.includes(box.value);
  showValues(form, { minutes, people, topic });
}

/** Writes the values of the sliders in words, and shows the topics of the collection that was chosen. */
export function showValues(form: HTMLFormElement, { minutes, people, topic }: Pick<Choices, 'minutes' | 'people' | 'topic'>): void {
  part(form, 'shown="minutes"').textContent = longMinutes(minutes);
  part(form, 'shown="people"').textContent = `${people} personer`;
  for (const name of ['minutes', 'people']) {
    const slider = field(form, name) as HTMLInputElement;
    slider.setAttribute('aria-valuetext', part(form, `shown="${name}"`).textContent ?? '');
  }
  for (const group of groups(form)) group.hidden = group.dataset['topics'] !== topic.collection;
}
