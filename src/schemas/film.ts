import { z } from 'astro/zod';
import { day, description, list, reason, strict, text, whole } from './fields.ts';

/**
 * A film told by a citizen. What is not in our hands is a state with a reason: the page is then
 * forced to say so, and no field can pretend otherwise.
 */
export const film = strict({
  number: whole('its number in the press release, 1 to 5', 1, 5),
  title: text('the title from the press release'),
  narrator: strict({ displayName: text('the name as the source gives it'), note: text('what is known of the name').optional() }),
  description,
  updated: day,
  recording: z.discriminatedUnion('status', [strict({ status: z.literal('awaiting-media'), reason })], {
    error: 'must be { status: awaiting-media, reason: "why the film cannot be shown" }.',
  }),
  questions: list(text('a question'), 'two questions to talk about', 2, 4),
});
export type Film = z.infer<typeof film>;
