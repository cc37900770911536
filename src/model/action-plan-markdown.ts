import type { PlanOutline } from './action-plan-outline.ts';

/**
 * Makes every sign that Markdown would take for its own stand for itself, line by line.
 *
 * @param isBegun Whether the first line goes on behind other words, where no list can begin.
 */
const plain = (text: string, isBegun: boolean) =>
  text
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .split('\n')
    .map((line) => line.trim())
    .map((line, index) => (isBegun && index === 0 ? line : line.replace(/^[-+=]/, '\\$&').replace(/^(\d+)(?=[.)])/, '$1\\')));

/** A plan as CommonMark. What the reader wrote can neither become a heading nor a link nor markup. */
export function planToMarkdown({ title, meeting, said, agreements, followUps }: PlanOutline): string {
  const fields = (list: PlanOutline['meeting']) =>
    list.map(({ name, text }) => `- **${name}:** ${plain(text, true).filter(Boolean).join('\\\n  ')}`.trimEnd()).join('\n');
  const paragraphs = plain(said, false)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, '\\\n');
  return `${[
    `# ${title}`,
    fields(meeting),
    ...(said ? ['## Det blev sagt', paragraphs] : []),
    ...agreements.flatMap((agreement) => [`## ${agreement.title}`, fields(agreement.fields)]),
    ...(followUps.length > 0 ? ['## Vi ser efter', fields(followUps)] : []),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}
