import type { Field, PlanOutline } from '../model/action-plan-outline.ts';

/** Draws the plan as it is printed. On the screen the form stands in its place. */
export function drawPaper(paper: HTMLElement, { title, meeting, said, agreements, followUps }: PlanOutline): void {
  paper.replaceChildren(
    element('h2', title),
    fields(meeting, 'plan-facts'),
    ...(said ? [element('h3', 'Det blev sagt'), element('p', said)] : []),
    ...agreements.flatMap((agreement) => {
      const part = document.createElement('section');
      part.append(element('h3', agreement.title), fields(agreement.fields, 'agreement'));
      return part;
    }),
    ...(followUps.length > 0 ? [element('h3', 'Vi ser efter'), fields(followUps, 'plan-facts')] : []),
  );
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function fields(list: readonly Field[], className: string): HTMLElement {
  const made = document.createElement('dl');
  made.className = className;
  for (const { name, text } of list) {
    const pair = document.createElement('div');
    pair.append(element('dt', name), element('dd', text));
    made.append(pair);
  }
  return made;
}
