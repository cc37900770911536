/** What the fields of an agreement are called, on the screen, on paper and in files. */
export const agreementWords = {
  what: 'Det gør vi',
  who: 'Hvem',
  when: 'Hvornår ser vi efter',
  value: 'Værdi',
  situation: 'Situation',
  noticed: 'Hvordan kan borgeren mærke det',
  outcome: 'Hvordan gik det',
  comment: 'Hvad skete der',
} as const;

/** What an outcome is called. */
export const outcomeWords = { kept: 'Holdt', partly: 'Delvist', not: 'Ikke holdt' } as const;

/** Why a file cannot be opened, and what to do. */
export const fileFaultWords = {
  huge: 'Filen er for stor til at være en handleplan herfra. Intet er ændret.',
  other: 'Filen er ikke en handleplan herfra. Vælg en fil, der hedder noget med »handleplan« og ender på .json. Intet er ændret.',
  newer: 'Filen er lavet med en nyere udgave af siden. Genindlæs siden, og prøv igen. Intet er ændret.',
  damaged: 'Filen er beskadiget og kan ikke åbnes. Find en anden kopi, hvis I har en. Intet er ændret.',
} as const;

/** What a note seems to hold. It goes on after »Det ligner«. */
export const personalDataWords = {
  cpr: 'et CPR-nummer',
  phone: 'et telefonnummer',
  email: 'en mailadresse',
  name: 'et fuldt navn',
} as const;

/** The follow-ups after a meeting: when, how long, and what to do. The page »Aftaleark« has the same. */
export const followUpWords = [
  { months: 3, minutes: 20, task: 'Hvad gjorde vi? Et eksempel hver, og fem fingre: mærkes det?' },
  { months: 6, minutes: 45, task: 'Spørg borgere eller brugerråd. Ret aftalen, eller drop den.' },
  { months: 12, minutes: 60, task: 'Sammenlign det aftalte med det, der skete. Hvilken værdi nu? Hvad fortæller vi de nye?' },
] as const;
