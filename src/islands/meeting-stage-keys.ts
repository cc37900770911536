/** What keys, a remote control, a swipe or a button can ask of the stage. */
export type StageAct = 'begin' | 'next' | 'previous' | 'pause' | 'full' | 'sound' | 'menu' | 'share-out' | 'yes' | 'no' | 'leader' | 'qr';

const keys: Record<string, StageAct> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  f: 'full',
  l: 'sound',
  p: 'pause',
  Escape: 'menu',
};

/** How far a finger goes before it is a swipe, in pixels. */
const SWIPE = 60;

/** Listens to keys and fingers. What has the focus keeps its own keys: a button its space bar, a film its arrows. */
export function listenForActs(stage: HTMLElement, act: (act: StageAct) => void, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const asked = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const isPressing = event.key === ' ' && target.closest('button, a, summary') !== null;
      const isElsewhere = target.closest('video, input, textarea, select, dialog[open]') !== null;
      if (!asked || isPressing || isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      // A key that is held down would run through the whole meeting.
      if (!event.repeat) act(asked);
    },
    { signal },
  );
  let from: { x: number; y: number } | undefined;
  stage.addEventListener(
    'touchstart',
    ({ touches: [touch, other] }) => {
      from = touch && !other ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    { signal, passive: true },
  );
  stage.addEventListener(
    'touchend',
    ({ changedTouches: [touch] }) => {
      if (!from || !touch) return;
      const [across, down] = [touch.clientX - from.x, touch.clientY - from.y];
      from = undefined;
      if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) act(across < 0 ? 'next' : 'previous');
    },
    { signal, passive: true },
  );
}
