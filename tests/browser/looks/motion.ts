import { nameOf, shownElements } from './element.ts';

/** What moves, scrolls smoothly or begins by itself. */
export function movements(): string[] {
  const moving = document.getAnimations().map((one) => `runs ${one.constructor.name}`);
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly'];
  const starting = [...document.querySelectorAll<HTMLMediaElement>('video, audio')]
    .filter((one) => one.autoplay || !one.paused)
    .map((one) => `starts ${nameOf(one)} by itself`);
  const old = [...document.querySelectorAll('marquee, blink')].map((one) => `holds ${one.localName}`);
  return [...moving, ...smooth, ...starting, ...old];
}

/** What would move for a reader who has asked for stillness: running now, or waiting for a touch. */
export function movementsToCome(): string[] {
  const waiting = shownElements().flatMap((one) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(one);
    const lasts = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
    return [
      ...(lasts(transitionDuration) ? [`lets ${nameOf(one)} change slowly`] : []),
      ...(animationName !== 'none' && lasts(animationDuration) ? [`moves ${nameOf(one)}`] : []),
      ...(scrollBehavior === 'smooth' ? [`scrolls ${nameOf(one)} smoothly`] : []),
    ];
  });
  return [...new Set([...movements(), ...waiting])];
}
