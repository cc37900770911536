import { Player } from './aloud-player.ts';
import type { Pressed } from './page-tools.ts';

let player: Player | undefined;

/** Begins to read the page aloud; pressed again, it stops. Without it, the text is there to be read. */
export function press({ button, say }: Pressed) {
  if (player) return player.stop();
  say('');
  button.setAttribute('aria-pressed', 'true');
  player = new Player((words) => {
    player = undefined;
    button.setAttribute('aria-pressed', 'false');
    say(words);
  });
}
