/** What lies in a fixed place over the page. */
export function fixedBars(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.checkVisibility() && ['fixed', 'sticky'].includes(getComputedStyle(one).position))
    .map((one) => `has ${one.className} lie over the text`);
}
