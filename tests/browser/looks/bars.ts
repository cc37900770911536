/** What lies in a fixed place over the page. The way out of a testimony stays within reach: who needs it has no time to look for it. */
export function fixedBars(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.checkVisibility() && !one.matches('.quick-exit') && ['fixed', 'sticky'].includes(getComputedStyle(one).position))
    .map((one) => `has ${one.className} lie over the text`);
}
