import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { byAlphabet } from '#src/language/alphabet.ts';
import { siteName } from '#src/language/words.ts';
import { addressOf, easyAddressOf } from '#src/model/addresses.ts';
import { inOrder } from '#src/model/order.ts';
import { reportFacts } from '#src/model/report-facts.ts';
import { shownFilms } from './_content/films.ts';
import { readingPaths } from './_content/reading-paths.ts';
import { registerEntries } from './_content/register-entries.ts';
import { easyTexts } from './_content/twins.ts';

/** A line of the list: a page, by its twin in Markdown, and what it is about. */
interface Line {
  address: string;
  title: string;
  about?: string | undefined;
}

const opening = `# ${siteName}

> Et dansk websted om rapporten »${reportFacts.title}«, som Søren Juul og Erik Riiskjær skrev i 2012.

Webstedet gengiver ikke rapportens egen tekst. Kun indholdsfortegnelsen og begyndelsen af forordet har været til at læse.
Kapitelsiderne siger, hvad titel og sidetal viser, og forklarer emnet ud fra andre kilder. Citér dem ikke som rapportens ord.

- Det, teksten bygger på, står i noter. Noten siger, hvilken slags det er: »Rapporten selv«, »Ministeriernes
  pressemeddelelse«, »Anden kilde« eller »Redaktionens egne ord«.
- »Opdigtet eksempel« er opdigtet.
- Henvis til en side med webstedets navn, sidens titel, dens adresse og den dag, den er læst. Hvert afsnit har sin egen adresse.
- Hver side nedenfor er ren tekst i Markdown. Tag \`index.md\` af adressen, så har du siden selv.
`;

/** The site for programs that read: what it is, what it is not, and every page. Form: https://llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const own = await registerEntries();
  const asLine = ({ address, words }: { address: string; words: string }): Line => ({ address, title: words });
  const at = (...addresses: string[]): Line[] => addresses.flatMap((address) => own.filter((one) => one.address === address)).map(asLine);
  const ideas = async (collection: 'chapters' | 'principles' | 'values' | 'context'): Promise<Line[]> => {
    const entries: { id: string; data: { title: string; order: number; description: string } }[] = await getCollection(collection);
    return inOrder(entries).map(({ id, data }) => ({ address: addressOf(collection, id), title: data.title, about: data.description }));
  };
  const films = (await shownFilms()).map(({ address, data }) => ({ address, title: data.title, about: data.description }));
  const terms = (await getCollection('glossary'))
    .sort((a, b) => byAlphabet(a.data.term, b.data.term))
    .map(({ id, data }) => ({ address: addressOf('glossary', id), title: data.term, about: data.inShort }));
  const paths = (await readingPaths()).map(({ address, data }) => ({ address, title: data.title, about: data.description }));
  const easy = (await easyTexts()).map(({ data }) => ({
    address: easyAddressOf(data.twinOf.collection, data.twinOf.id),
    title: data.title,
    about: data.description,
  }));

  const sections: [title: string, lines: Line[]][] = [
    ['Rapporten', [...at('/rapport/', '/rapport/samlet/', '/pjece/', '/pjece/haefte/'), ...(await ideas('chapters'))]],
    ['Læseveje', [{ address: '/laeseveje/', title: 'Læseveje' }, ...paths]],
    ['De fem principper', [...at('/principper/'), ...(await ideas('principles'))]],
    ['Værdierne', [...at('/vaerdier/'), ...(await ideas('values'))]],
    ['Filmene', [...at('/film/'), ...films]],
    ['Kontekst', [...at('/kontekst/'), ...(await ideas('context'))]],
    ['Debat på arbejdspladsen', own.filter(({ kind }) => kind === 'debate').map(asLine)],
    ['Ordliste', [...at('/ordliste/'), ...terms]],
    ['Let at læse', [...at('/let/'), ...easy]],
    [
      'Om webstedet',
      [
        ...at('/om/', '/kilder/', '/tilgaengelighed/', '/privatliv/'),
        { address: '/tag-med/', title: 'Tag det med dig' },
        { address: '/aendringer/', title: 'Ændringer' },
        { address: '/register/', title: 'Register A–Å' },
      ],
    ],
  ];
  const line = ({ address, title, about }: Line) =>
    `- [${title}](${new URL(`${address}index.md`, site).href})${about === undefined ? '' : `: ${about}`}`;
  const text = [opening, ...sections.map(([title, lines]) => `## ${title}\n\n${lines.map(line).join('\n')}\n`)].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
