import type { Material, PlanCard, ReadyStep } from '../model/meeting.ts';

/** What the page brings for a meeting: see `MeetingDeck.astro`. */
export interface MeetingDeck {
  material: Material;
  /** The ids of all principles and values, and what they are called. */
  topics: ReadonlyMap<string, string>;
  /** A new link to a source that a reason leans on. */
  sourceLink(id: string): HTMLAnchorElement | undefined;
}

/** Reads the deck that lies in the page. @throws When the page has none. */
export function readDeck(): MeetingDeck {
  const template = document.querySelector<HTMLTemplateElement>('template#meeting-deck');
  if (!template) throw new Error('A meeting needs <MeetingDeck> on its page.');
  const items = (name: string) => [...template.content.querySelectorAll<HTMLElement>(`li[data-${name}]`)];
  const words = (item: HTMLElement) => [...item.querySelectorAll('p')].map(({ textContent }) => textContent);
  const of = (item: HTMLElement, name: string) => item.dataset[name] ?? '';
  const cards = items('card').map((item) => {
    const [text = '', instruction = '', note = ''] = words(item);
    const [id, kind, form, source] = [of(item, 'card'), of(item, 'kind'), of(item, 'form'), of(item, 'source')];
    const about = { collection: of(item, 'collection'), id: of(item, 'about') };
    return { id, kind, text, instruction, about, minutes: Number(of(item, 'minutes')), form, note, source } as PlanCard;
  });
  const films = items('film').map((item) => {
    const [title = '', ...questions] = words(item);
    return { id: of(item, 'film'), title, minutes: Number(of(item, 'minutes')), questions };
  });
  const ready = items('ready').map((item) => {
    const [title = '', instruction = ''] = words(item);
    const [id, form, source] = [of(item, 'ready'), of(item, 'form'), of(item, 'source')];
    return {
      id,
      title,
      minutes: Number(of(item, 'minutes')),
      form,
      instruction,
      card: item.dataset['shows'],
      film: item.dataset['screen'],
      source,
    } as ReadyStep;
  });
  return {
    material: { cards, films, ready },
    topics: new Map(items('topic').map((item) => [of(item, 'topic'), words(item)[0] ?? ''])),
    sourceLink(id) {
      const link = template.content.querySelector(`[data-reason="${id}"] > a`);
      return link ? (document.importNode(link, true) as HTMLAnchorElement) : undefined;
    },
  };
}

/** A piece of the page that is marked with `data-…`. @throws When it is not there. */
export function part<Kind extends HTMLElement = HTMLElement>(within: ParentNode, name: string): Kind {
  const found = within.querySelector<Kind>(`[data-${name}]`);
  if (!found) throw new Error(`The meeting's page lacks its part data-${name}.`);
  return found;
}
