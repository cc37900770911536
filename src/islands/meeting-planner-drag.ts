/**
 * Lets a pointer drag a step by its coloured bar. It is an extra: the buttons and keys do the same.
 *
 * @param move Told where the step was and where it was let go.
 */
export function dragSteps(list: HTMLElement, move: (from: number, to: number) => void, signal: AbortSignal): void {
  const rows = () => [...list.children] as HTMLElement[];
  const rowAt = (y: number) => rows().find((row) => row.getBoundingClientRect().bottom > y);
  let held: HTMLElement | undefined;

  const mark = (over: HTMLElement | undefined) => {
    for (const row of rows()) delete row.dataset['over'];
    if (over && over !== held) over.dataset['over'] = '';
  };
  const letGo = () => {
    if (held) delete held.dataset['held'];
    held = undefined;
    mark(undefined);
  };

  list.addEventListener(
    'pointerdown',
    (event) => {
      const grip = (event.target as Element).closest('[data-grip]');
      const row = grip?.closest('li');
      if (!grip || row?.dataset['movable'] === undefined || event.button !== 0) return;
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      held = row;
      row.dataset['held'] = '';
    },
    { signal },
  );
  list.addEventListener('pointermove', ({ clientY }) => held && mark(rowAt(clientY)), { signal });
  list.addEventListener(
    'pointerup',
    ({ clientY }) => {
      const over = rowAt(clientY);
      const [from, to] = [held, over].map((row) => (row ? rows().indexOf(row) : -1));
      letGo();
      if (from !== undefined && to !== undefined && from >= 0 && to >= 0 && from !== to) move(from, to);
    },
    { signal },
  );
  list.addEventListener('pointercancel', letGo, { signal });
}
