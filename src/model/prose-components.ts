/** The components a writer may use in MDX, with the attributes each takes. */
export const proseComponents = {
  Kilde: { required: ['id'], optional: ['sted'] },
  Ord: { required: ['id'], optional: [] },
  Eksempel: { required: ['udfald'], optional: [] },
  Tabel: { required: ['titel'], optional: [] },
  Fremmed: { required: ['lang'], optional: [] },
  Citat: { required: ['taler'], optional: [] },
} as const satisfies Record<string, { required: readonly string[]; optional: readonly string[] }>;

/** Attributes that take one of a few words. */
export const closedAttributes: Record<string, readonly string[]> = {
  'Eksempel.udfald': ['lykkes', 'glipper'],
  'Fremmed.lang': ['en', 'no', 'sv', 'de', 'la'],
};
