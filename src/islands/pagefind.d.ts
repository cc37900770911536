/** The script that Pagefind writes beside its index. `src/integrations/stick-scripts.ts` takes it into the stick's search. */
declare module 'stick:pagefind' {
  export const createInstance: unknown;
}
