import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { chapter } from '#src/schemas/chapter.ts';
import { contextDocument, timelineEvent } from '#src/schemas/context-document.ts';
import { agenda, card } from '#src/schemas/debate.ts';
import { consent, film } from '#src/schemas/film.ts';
import { principle, value } from '#src/schemas/idea.ts';
import { easyText, page, settings } from '#src/schemas/page.ts';
import { readingPath } from '#src/schemas/path.ts';
import { accessibilityRun } from '#src/schemas/run.ts';
import { source } from '#src/schemas/source.ts';
import { term } from '#src/schemas/term.ts';
import { names } from '#src/schemas/words.ts';

/** Every `.mdx` or `.yaml` file of a folder; the file name is the id, letter for letter. */
const folder = (name: string, ending: 'mdx' | 'yaml') =>
  glob({
    base: `./content/${name}`,
    pattern: `**/*.${ending}`,
    generateId: ({ entry }) => entry.slice(0, -ending.length - 1),
  });

export const collections = {
  chapters: defineCollection({ loader: folder('chapters', 'mdx'), schema: chapter }),
  principles: defineCollection({ loader: folder('principles', 'mdx'), schema: principle }),
  values: defineCollection({ loader: folder('values', 'mdx'), schema: value }),
  films: defineCollection({ loader: folder('films', 'yaml'), schema: film }),
  consents: defineCollection({ loader: folder('consents', 'yaml'), schema: consent }),
  context: defineCollection({ loader: folder('context', 'mdx'), schema: contextDocument }),
  timeline: defineCollection({
    loader: file('./content/timeline/timeline.yaml', {
      parser: (text) => Object.fromEntries((parse(text) as Record<string, unknown>[]).map((event, index) => [String(index + 1), event])),
    }),
    schema: timelineEvent,
  }),
  glossary: defineCollection({ loader: folder('glossary', 'mdx'), schema: term }),
  sources: defineCollection({ loader: folder('sources', 'yaml'), schema: source }),
  cards: defineCollection({ loader: folder('cards', 'yaml'), schema: card }),
  agendas: defineCollection({ loader: folder('agendas', 'yaml'), schema: agenda }),
  easy: defineCollection({ loader: folder('easy', 'mdx'), schema: easyText }),
  paths: defineCollection({ loader: folder('paths', 'yaml'), schema: readingPath }),
  pages: defineCollection({ loader: folder('pages', 'mdx'), schema: page }),
  words: defineCollection({ loader: glob({ base: './content/words', pattern: 'names.yaml' }), schema: names }),
  runs: defineCollection({ loader: folder('runs', 'yaml'), schema: accessibilityRun }),
  settings: defineCollection({ loader: folder('settings', 'yaml'), schema: settings }),
};
