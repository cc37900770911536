/** The script that Pagefind writes beside its index; `src/integrations/stick-scripts.ts` says where it lies. */
declare module '/pagefind/pagefind.js' {
  export const createInstance: unknown;
}
