import type { Form } from '../schemas/debate.ts';

/** What the leader of the meeting chooses before a plan is made. */
export interface Choices {
  /** The length of the meeting in minutes: the sum of the steps that are kept. */
  minutes: number;
  people: number;
  place: 'together' | 'remote';
  topic: { collection: 'principles' | 'values' /** Which of them; none means all. */; ids: readonly string[] };
  film: boolean;
  group: 'new' | 'used';
  /** Another number gives other cards to the same choices. */
  seed: number;
  /** When the meeting is to begin, in minutes after midnight; left out when it is not known. */
  start?: number | undefined;
}

/** What can happen in a meeting. `ready` is a step of one of the ready agendas, word for word. */
export const stepKinds = ['opening', 'check-in', 'card', 'film', 'ready', 'break', 'agreement', 'close'] as const;
export type StepKind = (typeof stepKinds)[number];

/** A step of a plan. All else about it follows from the choices and the material. */
export interface PlanStep {
  kind: StepKind;
  /** The id of the card, film or ready step; empty for the other kinds. */
  ref: string;
  /** What it takes; 0 when it is dropped. */
  minutes: number;
  /** A step that was dropped stays in sight and can be taken back. */
  isDropped: boolean;
}

export interface MeetingPlan {
  choices: Choices;
  steps: readonly PlanStep[];
}

/** A debate card as the planner needs it. */
export interface PlanCard {
  id: string;
  kind: 'question' | 'dilemma' | 'exercise';
  text: string;
  instruction: string;
  about: { collection: 'principles' | 'values'; id: string };
  minutes: number;
  form: Form;
  /** For the leader only. */
  note: string;
  source: string;
}

/** A film that a plan can use: its showing and a minute to find one's place. */
export interface PlanFilm {
  id: string;
  title: string;
  minutes: number;
  questions: readonly string[];
}

/** A step of a ready agenda. */
export interface ReadyStep {
  id: string;
  title: string;
  minutes: number;
  form: Form;
  instruction: string;
  /** The id of the card that it shows. */
  card?: string | undefined;
  /** The id of the film that it shows. */
  film?: string | undefined;
  source: string;
}

/** All that a plan can be made of. */
export interface Material {
  cards: readonly PlanCard[];
  films: readonly PlanFilm[];
  ready: readonly ReadyStep[];
}

/** What the form on the page begins with. */
export const startingChoices: Choices = {
  minutes: 45,
  people: 12,
  place: 'together',
  topic: { collection: 'principles', ids: [] },
  film: false,
  group: 'new',
  seed: 1,
};

/** What the form on the page lets through. An address may hold a shorter or longer ready agenda. */
export const limits = { minutes: [15, 120], people: [2, 60] } as const;

/** The steps that will happen. */
export const keptSteps = ({ steps }: MeetingPlan): PlanStep[] => steps.filter(({ isDropped }) => !isDropped);

/** How many minutes the steps that will happen take. */
export const sumOf = (steps: readonly PlanStep[]): number =>
  steps.reduce((total, { minutes, isDropped }) => total + (isDropped ? 0 : minutes), 0);

/** The id of a step of a ready agenda, by its words: a step that is moved keeps it. */
export const readyStepId = (agenda: string, title: string): string => `${agenda}/${title}`;
