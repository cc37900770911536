import silence from '../assets/sound/silence.mp3?url';

/** What can be asked from a lock screen or a headset. */
export type LockScreenActs = Partial<Record<MediaSessionAction, () => void>>;

/**
 * Lets a phone go on reading with its screen off, and be steered from there, where the platform allows. A voice
 * alone does not count as media: six seconds of silence, played again and again, does. See docs/decisions/0023-reading-aloud.md.
 */
export class LockScreen {
  readonly #acts: LockScreenActs;
  readonly #silence = new Audio(silence);
  #awake: WakeLockSentinel | undefined;

  constructor(title: string, acts: LockScreenActs) {
    this.#acts = acts;
    this.#silence.loop = true;
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({
      title,
      artist: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '',
      artwork: [{ src: '/apple-touch-icon.png' }],
    });
    this.#handle(acts);
  }

  /** Says whether the voice reads now. */
  async playing(isPlaying: boolean) {
    if ('mediaSession' in navigator) navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
    void this.#awake?.release();
    this.#awake = undefined;
    if (!isPlaying) return this.#silence.pause();
    try {
      await this.#silence.play();
      // Many phones fall silent when they lock by themselves.
      const awake = await navigator.wakeLock?.request('screen');
      if (this.#silence.paused) void awake?.release();
      else this.#awake = awake;
    } catch {
      // Refused: the voice reads all the same, as long as the page is shown.
    }
  }

  /** Gives the lock screen back. */
  end() {
    void this.playing(false);
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.metadata = null;
    navigator.mediaSession.playbackState = 'none';
    this.#handle({});
  }

  #handle(acts: LockScreenActs) {
    for (const name of Object.keys(this.#acts) as MediaSessionAction[]) {
      try {
        navigator.mediaSession.setActionHandler(name, acts[name] ?? null);
      } catch {
        // A browser that does not know this action has no button for it.
      }
    }
  }
}
