/** Keeps the screen awake while the meeting goes on, where the browser can. */
export function keepAwake(signal: AbortSignal): void {
  const ask = () => {
    // A browser without it, or one that saves power, lets the screen go dark as usual.
    if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  ask();
  document.addEventListener('visibilitychange', ask, { signal });
}

/** Fills the screen with the page, or gives it back. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // It may be refused, as on some telephones: the stage fills the window in any case.
  }
}

/** A soft sound for the end of a step. It is silent until the leader turns it on. */
export class SoftSound {
  #context: AudioContext | undefined;

  get isOn(): boolean {
    return this.#context !== undefined;
  }

  /** Turns it on, with a sound to be heard, or off. */
  toggle(): boolean {
    if (this.#context) {
      void this.#context.close();
      this.#context = undefined;
    } else {
      this.#context = new AudioContext();
      this.play();
    }
    return this.isOn;
  }

  play(): void {
    const context = this.#context;
    if (!context) return;
    for (const [index, pitch] of [523.25, 659.25].entries()) {
      const begins = context.currentTime + index * 0.28;
      const [tone, loudness] = [context.createOscillator(), context.createGain()];
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0, begins);
      loudness.gain.linearRampToValueAtTime(0.12, begins + 0.05);
      loudness.gain.exponentialRampToValueAtTime(0.0005, begins + 1.2);
      tone.connect(loudness).connect(context.destination);
      tone.start(begins);
      tone.stop(begins + 1.3);
    }
  }
}
