import type { Form } from '../schemas/debate.ts';

/** The parts of the frame around the cards: what each is called, what happens, and why, with its source. */
interface FrameWords {
  title: string;
  form: Form;
  instruction: string;
  reason: string;
  source: string;
}

/** What the frame of a meeting says, by what the meeting is like. */
export interface MeetingKind {
  /** Under 25 minutes. */
  isShort: boolean;
  /** More people than one round can hold. */
  isLarge: boolean;
  isRemote: boolean;
  isNew: boolean;
}

/** Welcome and rules. */
export function openingWords({ isShort, isRemote, isNew }: MeetingKind): FrameWords {
  const rules = isShort
    ? 'Sig formålet i én sætning. Man taler ud fra sit eget arbejde, nævner ingen borger eller kollega og må sige pas eller gå ud.'
    : 'Sig, at mødet skal ende med én aftale. Læs de fem regler højt, og sig, at man må gå ud og komme igen uden forklaring.';
  return {
    title: isShort ? 'Velkomst' : 'Velkomst og aftaler',
    form: 'all',
    instruction: isRemote ? `${rules} Vis, hvordan man beder om ordet på skærmen.` : rules,
    reason: isNew && !isShort ? 'I er ikke vant til formen, så reglerne får et minut mere.' : 'Et klart formål hører til god mødeledelse.',
    source: isNew && !isShort ? 'redaktionen' : 'vipindi-facilitering',
  };
}

/** The five rules that the leader reads out, as the page about the debate has them. */
export const openingRules =
  'Tal ud fra dit eget arbejde. Nævn ingen kolleger. Man må sige pas. Uenighed er et resultat. Det, der bliver sagt, bliver her; det, vi aftaler, går ud.';

/** One question that everybody answers. */
export function checkInWords({ isLarge }: MeetingKind): FrameWords {
  return {
    title: 'Check-in',
    form: 'check-in',
    instruction: `Svar ${isLarge ? 'to og to' : 'efter tur'}: Hvad skal du lægge fra dig for at kunne lytte? Ingen vurderer svarene.`,
    reason: isLarge
      ? 'Alle får sagt noget fra begyndelsen. I er mange, så svarene bliver givet to og to.'
      : 'Ét spørgsmål, som alle svarer på, og som ingen vurderer. Regn med et halvt til et helt minut til hver.',
    source: isLarge ? 'redaktionen' : 'sdu-check-in-out',
  };
}

/** A pause in a long meeting. */
export const breakWords: FrameWords = {
  title: 'Pause',
  form: 'all',
  instruction: 'Gå ud, drik noget, tal om noget andet. Den, der har brug for det, kan blive ude lidt længere.',
  reason: 'Mødet er langt, og nogle kan have brug for at gå ud uden at blive set efter.',
  source: 'redaktionen',
};

/** What the meeting ends with. */
export function agreementWords({ isShort }: MeetingKind): FrameWords {
  return isShort
    ? {
        title: 'Ét løfte',
        form: 'alone',
        instruction: 'Skriv på en seddel, hvad du gør anderledes inden næste møde, og gem den. Vil du læse op, så gør det i én sætning.',
        reason: 'På et kort møde er der ikke tid til at blive enige. Så tager hver sit eget løfte med.',
        source: 'redaktionen',
      }
    : {
        title: 'Aftale',
        form: 'fem-fingre',
        instruction:
          'Skriv én aftale: Hvad gør vi, hvem har ansvaret, og hvornår ser vi efter? Vis med fem fingre, om I kan leve med den. De med én eller to forklarer sig.',
        reason: 'Arbejdet går ofte i stå, når ordene er skrevet ned. Derfor slutter I med noget, I gør.',
        source: 'lederweb-vaerdigrundlag',
      };
}

/** The last word. */
export function closeWords({ isLarge, isRemote }: MeetingKind): FrameWords {
  const how = isLarge ? (isRemote ? 'Skriv ét ord i chatten' : 'Sig ét ord til din sidemand') : 'Sig ét ord';
  return {
    title: 'Check-out',
    form: 'check-out',
    instruction: `${how} om, hvad du går herfra med. Mødelederen siger tak og intet andet.`,
    reason: 'Siger man tak og ikke »godt«, bliver svarene ikke rangeret.',
    source: 'hejkunskap-check-in',
  };
}

/** What a film step says. */
export const filmWords = {
  instruction: (question: string | undefined) => `Se filmen sammen.${question ? ` ${question}` : ' Skriv bagefter ét ord hver.'}`,
  reason: 'Så har alle set det samme, før I taler.',
  source: 'redaktionen',
};

/** Why a card has its form. Where nobody else is named, it is the editors' own advice. */
export const formReasons: Record<Form, { reason: string; source: string }> = {
  alone: { reason: 'Nogle tænker bedst i stilhed, før andre taler.', source: 'redaktionen' },
  pairs: { reason: 'To og to når alle at tale på få minutter.', source: 'redaktionen' },
  fours: { reason: 'I en gruppe på fire er der plads til uenighed, og kun ét punkt skal samles op.', source: 'redaktionen' },
  all: { reason: 'Alle hører det samme og kan svare hinanden.', source: 'redaktionen' },
  '1-2-4-alle': { reason: 'Alle tænker først alene, så også de stille har noget at sige.', source: 'liberating-structures-buch-1-2-4-all' },
  runde: { reason: 'Ordet går på skift, og ingen afbryder. Er I over ti, så sid i to kredse.', source: 'sociocracy30-runder' },
  fishbowl: { reason: 'Formen egner sig til følsomme emner: Man går ind i midten, når man er klar.', source: 'social-impact-lab-fishbowl' },
  'walk-and-talk': { reason: 'På en gåtur to og to spørger den ene, og halvvejs bytter I.', source: 'blup-walk-and-talk' },
  'stille-skrivning': { reason: 'Alle skriver, før nogen taler. Så begynder ingen med at gentage den første.', source: 'ku-brainwriting' },
  'fem-fingre': { reason: 'Alle viser på én gang, hvor de står, og de uenige bliver hørt.', source: 'iaf-fem-fingre' },
  'reflekterende-team': { reason: 'Den, der har sagen, lytter i stedet for at forsvare sig.', source: 'mannaz-reflekterende-team-2026' },
  dilemma: { reason: 'Et dilemma skal ikke løses, men håndteres, mener Sygeplejeetisk Råd.', source: 'sygeplejersken-dilemmaer-2018' },
  'check-in': { reason: 'Alle svarer, og ingen vurderer.', source: 'sdu-check-in-out' },
  'check-out': { reason: 'Siger man tak og ikke »godt«, bliver svarene ikke rangeret.', source: 'hejkunskap-check-in' },
};

/** Why a step of a ready agenda is there. */
export const readyReason = 'Trinet står i det færdige forløb.';

/** »3 min.« */
export const minutesWords = (minutes: number): string => `${minutes} min.`;

/** »3 minutter«, »1 minut«. */
export const longMinutes = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minut' : 'minutter'}`;

/** A list in a sentence: »a, b og c«. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} og ${last}`;
}

/** Names in Danish quotation marks, cut where they are long. */
export const quoted = (title: string): string => `»${title.length > 60 ? `${title.slice(0, 57).trimEnd()} …` : title}«`;

/** Why an edit was refused. */
export const refusals = {
  'no-time': 'Der er ikke flere minutter at tage af: De andre trin er så korte, som de kan være. Drop et trin, eller gør mødet længere.',
  'at-minimum': 'Trinet er så kort, som det kan være. Drop det, hvis det skal væk.',
  'last-step': 'Et møde skal have mindst ét trin.',
  'no-card': 'Der er ikke flere kort, der passer til jeres valg og tid.',
  'at-edge': 'Længere kan trinet ikke flyttes: Velkomsten ligger først, og check-out ligger sidst.',
} as const;

/** What can be wrong with an address. */
export const addressFaultWords = {
  newer: 'Adressen er lavet i en nyere udgave af siden. Vi har beholdt det, vi kunne læse.',
  damaged: 'Adressen er ikke hel. Måske blev den klippet over, da den blev sendt. Vi har beholdt det, vi kunne læse.',
  choices: 'Jeres valg kunne ikke læses i adressen. Se dem efter.',
  topic: 'Et emne i adressen findes ikke her.',
  'unknown-step': 'Et trin i adressen findes ikke her og er taget ud.',
  'card-twice': 'Et kort stod der to gange. Det er kun med én gang.',
  minutes: 'Minutterne passede ikke sammen, så de er fordelt igen.',
  'made-anew': 'Trinene kunne ikke læses. Her er et nyt forløb efter jeres valg.',
  nothing: 'Der er intet forløb i adressen, som vi kan læse. Bed om at få den sendt igen, eller lav et nyt.',
} as const;
export type AddressFault = keyof typeof addressFaultWords;

/** A time of day from minutes after midnight: »9.05«. */
export function clockTime(minutes: number): string {
  const inDay = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${Math.floor(inDay / 60)}.${String(inDay % 60).padStart(2, '0')}`;
}

/** Seconds on the clock of the stage: »6:40«, and »+1:20« for time that is over. */
export function countdown(seconds: number): string {
  const whole = Math.abs(Math.floor(seconds));
  return `${seconds < 0 ? '+' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The ids of all sources that the words above lean on. */
export const reasonSources: readonly string[] = [
  'redaktionen',
  'vipindi-facilitering',
  'sdu-check-in-out',
  'lederweb-vaerdigrundlag',
  'hejkunskap-check-in',
  ...Object.values(formReasons).map(({ source }) => source),
];
