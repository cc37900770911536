/** Tells how far the work has come: one line that moves on a terminal, a line a step everywhere else. */

/** Where progress is shown; `process.stderr` is one. */
export interface ProgressStream {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(words: string): unknown;
}

/** Hears of the steps of a piece of work. */
export interface Progress {
  /** A step begins that is so much of the whole, from 0 to 1. */
  step: (name: string, share: number) => void;
  /** How much of the step is done, from 0 to 1. */
  at: (done: number) => void;
  /** The line makes room for other words. */
  end: () => void;
}

/** Shows progress on a stream. */
export function progressOn(stream: ProgressStream): Progress {
  let name = '';
  let before = 0;
  let share = 0;
  let shown = '';
  const show = (done: number) => {
    const percent = Math.min(100, Math.floor(100 * (before + share * done)));
    const bar = '█'.repeat(Math.floor(percent / 5)).padEnd(20, '·');
    const line = `${bar} ${String(percent).padStart(3)} %  ${name}`.slice(0, (stream.columns ?? 80) - 1);
    if (line === shown) return;
    stream.write(`\r\u001b[K${line}`);
    shown = line;
  };
  return {
    step(next, part) {
      before += share;
      share = part;
      name = next;
      if (stream.isTTY) show(0);
      else stream.write(`${next} …\n`);
    },
    at(done) {
      if (stream.isTTY) show(Math.max(0, Math.min(1, done)));
    },
    end() {
      if (shown !== '') stream.write('\r\u001b[K');
      shown = '';
    },
  };
}
