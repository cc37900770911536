import { getCollection } from 'astro:content';
import { reasonSources } from '#src/language/meeting-words.ts';
import { footingWords } from '#src/language/words.ts';
import { type Material, type MeetingPlan, type PlanFilm, readyStepId } from '#src/model/meeting.ts';
import { planOfAgenda } from '#src/model/meeting-plan.ts';
import { inOrder } from '#src/model/order.ts';
import { resolve } from '#src/model/resolve.ts';
import { playableFilms } from './films.ts';

/** A principle or a value that a meeting can be about. */
export interface MeetingTopic {
  id: string;
  collection: 'principles' | 'values';
  title: string;
}

/** A source that a step leans on, as it is named in a link. */
export interface ReasonSource {
  id: string;
  words: string;
  lang?: string | undefined;
}

/** The films that a meeting may show. */
const meetingFilms = async () => (await playableFilms()).filter(({ published }) => published.uses.includes('debate'));

/** The ready agendas, the shortest first. A step whose film cannot be shown is held as it says for that case. */
export async function readyAgendas() {
  const shown = new Set((await meetingFilms()).map(({ id }) => id));
  const agendas = (await getCollection('agendas')).sort((a, b) => a.data.minutes - b.data.minutes);
  return agendas.map(({ id, data }) => ({
    id,
    data: {
      ...data,
      steps: data.steps.map(({ film, ...step }) => {
        if (!film) return { ...step, film: undefined };
        return shown.has(film.id) ? { ...step, film: film.id } : { ...step, ...film.otherwise, film: undefined };
      }),
    },
  }));
}

/** The plan of a ready agenda, from which its address is made. */
export function agendaPlan({ id, data }: Awaited<ReturnType<typeof readyAgendas>>[number]): MeetingPlan {
  return planOfAgenda(data.steps.map(({ title, minutes }) => ({ id: readyStepId(id, title), minutes })));
}

/** What a film takes beside its length: a minute to begin it and to find one's place. */
const AROUND_A_FILM = 1;

/**
 * All that a meeting can be planned with: cards, films, ready steps, topics, and the sources of the reasons.
 *
 * @throws ContentFault When a reason leans on a source that does not exist.
 */
export async function meetingMaterial() {
  const screens = await meetingFilms();
  const films: PlanFilm[] = screens.map(({ id, data: { title, questions }, published }) => {
    return { id, title, questions, minutes: Math.ceil(published.media.seconds / 60) + AROUND_A_FILM };
  });
  const cards = (await getCollection('cards')).map(({ id, data: { kind, text, instruction, about, minutes, form, note, source } }) => {
    return { id, kind, text, instruction, about, minutes, form, note, source: source.id };
  });
  const ready = (await readyAgendas()).flatMap((agenda) =>
    agenda.data.steps.map(({ title, minutes, form, instruction, card, film, source }) => {
      return { id: readyStepId(agenda.id, title), title, minutes, form, instruction, card, film, source: source.id };
    }),
  );
  const material: Material = { cards, films, ready };
  const topics: MeetingTopic[] = [
    ...inOrder(await getCollection('principles')).map(({ id, data }) => ({ id, collection: 'principles' as const, title: data.title })),
    ...inOrder(await getCollection('values')).map(({ id, data }) => ({ id, collection: 'values' as const, title: data.title })),
  ];
  const all = await getCollection('sources');
  const named = new Set([...reasonSources, ...ready.map(({ source }) => source)]);
  const sources: ReasonSource[] = [...named].map((id) => {
    const { data } = resolve(id, all, 'the reasons of a meeting');
    return { id, words: data.footing === 'editors' ? footingWords.editors : `${data.publisher}: ${data.title}`, lang: data.lang };
  });
  return { material, topics, sources, screens };
}
