import { type Choice, choices, isSlowLine, keepChoices, keptChoices } from './film-choices.ts';

/**
 * The layer beside the browser's own player: Danish buttons, a choice of captions, speed and size, and a
 * transcript that follows. Choices are stored only when the viewer asks for it, and forgotten when not.
 */
/** The second of a place in the film, `#t=42`; no number where it is none. Source: https://www.w3.org/TR/media-frags/ */
const secondOf = (hash: string) => Number(/^#t=(\d+)$/.exec(hash)?.[1] ?? Number.NaN);

class FilmPlayer extends HTMLElement {
  #video = this.querySelector('video') as HTMLVideoElement;
  #tool = <Tool extends HTMLElement>(name: string) => this.querySelector(`[data-film="${name}"]`) as Tool;
  #select = (name: string) => this.#tool<HTMLSelectElement>(name);
  #cues = [...document.querySelectorAll<HTMLElement>('.transcript [data-end]')];

  connectedCallback() {
    const video = this.#video;
    const group = this.querySelector('fieldset') as HTMLElement;
    const play = this.#tool<HTMLButtonElement>('play');
    const start = this.#tool('start');
    const on = (name: string, act: () => unknown) => this.#tool(name).addEventListener('click', act);
    const toggle = () => (video.paused ? this.#play() : video.pause());

    on('play', toggle);
    on('start', () => {
      toggle();
      video.focus();
    });
    on('back', () => this.#seek(video.currentTime - 10));
    on('forward', () => this.#seek(video.currentTime + 10));
    on('full', () => video.requestFullscreen());
    on('small', () => (document.pictureInPictureElement ? document.exitPictureInPicture() : video.requestPictureInPicture()));
    this.#tool('full').hidden = !document.fullscreenEnabled;
    this.#tool('small').hidden = !document.pictureInPictureEnabled;
    this.#tool('keep').onchange = () => this.#keep();
    for (const name of choices) {
      this.#select(name).onchange = () => {
        this.#apply(name);
        this.#keep();
      };
    }
    video.onplay = video.onpause = () => {
      play.textContent = video.paused ? 'Afspil' : 'Pause';
      start.hidden = !video.paused || video.currentTime > 0;
    };
    video.ontimeupdate = () => this.#follow();
    video.onplaying = () => this.#say('');
    video.addEventListener('error', () => this.#failed(), true);
    video.textTracks.onchange = () => {
      const shown = video.textTracks[0]?.mode === 'showing';
      const select = this.#select('captions');
      if (shown === (select.value === 'off')) select.value = shown ? video.dataset['captions'] || 'plain' : 'off';
    };
    document.addEventListener('click', (event) => this.#jump(event));
    this.#begin();
    group.hidden = start.hidden = false;
  }

  /** The choices of last time, the smallest size where the line asks for it, and the second of the address. */
  #begin() {
    if (isSlowLine()) this.#select('quality').selectedIndex = 0;
    const kept = keptChoices();
    this.#tool<HTMLInputElement>('keep').checked = kept !== undefined;
    for (const name of choices) {
      const option = [...this.#select(name).options].find(({ value }) => value === kept?.[name]);
      if (option) option.selected = true;
    }
    for (const name of choices) this.#apply(name);
    const second = secondOf(location.hash);
    if (second >= 0) this.#seek(second);
  }

  #apply(name: Choice) {
    const video = this.#video;
    const { value, selectedOptions } = this.#select(name);
    if (name === 'rate') video.playbackRate = video.defaultPlaybackRate = Number(value);
    if (name === 'captions') {
      video.dataset['captions'] = value;
      const [track] = video.textTracks;
      if (track) track.mode = value === 'off' ? 'hidden' : 'showing';
    }
    const sources = name === 'quality' ? (selectedOptions[0]?.dataset['sources'] ?? '') : '';
    if (sources) this.#source(JSON.parse(sources) as [string, string][]);
  }

  /** Goes on from the same second in another size; before the film has begun nothing is fetched. */
  #source(sources: [string, string][]) {
    const video = this.#video;
    const { currentTime, paused } = video;
    const [url] = sources.find(([, type]) => video.canPlayType(type)) ?? sources.at(-1) ?? [''];
    if (video.currentSrc.endsWith(url) || (!video.currentSrc && video.querySelector(`[src="${url}"]`))) return;
    video.src = url;
    if (currentTime > 0) video.currentTime = currentTime;
    if (!paused) this.#play();
  }

  #keep() {
    const [captions, rate, quality] = choices.map((name) => this.#select(name).value) as [string, string, string];
    const wanted = this.#tool<HTMLInputElement>('keep').checked;
    if (!keepChoices(wanted ? { captions, rate, quality } : undefined)) this.#say('Enheden kan ikke huske valgene. De gælder, til du går.');
  }

  #seek(second: number) {
    this.#video.currentTime = Math.max(0, second);
    this.#follow();
  }

  /** A place in the transcript is a place in the film: the address changes, and the film goes there. */
  #jump({ target }: Event) {
    const link = (target as Element).closest<HTMLAnchorElement>('.transcript a[href^="#t="]');
    if (!link) return;
    this.#seek(secondOf(link.hash));
    this.#play();
  }

  #follow() {
    const now = this.#video.currentTime;
    const current = this.#cues.findLast(({ dataset }) => Number(dataset['start']) <= now && now < Number(dataset['end']));
    for (const cue of this.#cues) {
      if (cue === current) cue.setAttribute('aria-current', 'true');
      else cue.removeAttribute('aria-current');
    }
  }

  #play() {
    this.#video.play().catch(() => this.#failed());
  }

  #failed() {
    this.#say('Filmen kunne ikke hentes. Læs udskriften, eller prøv igen.');
  }

  #say(words: string) {
    const status = this.querySelector('[role=status]') as HTMLElement;
    if (status.textContent !== words) status.textContent = words;
  }
}

customElements.define('film-player', FilmPlayer);
