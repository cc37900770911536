import { contrast } from './colour.ts';
import { nameOf } from './element.ts';

/** What can no longer be told apart under a contrast theme: controls without an edge, states by colour alone, pale signs. */
export function indistinct(): string[] {
  const found: string[] = [];
  // The browser itself draws what is ticked and what is pulled.
  for (const one of document.querySelectorAll(
    'button, input:not([type=radio], [type=checkbox], [type=range]), select, textarea, .button',
  )) {
    if (!one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    const sides = (['Top', 'Bottom'] as const).filter(
      (side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) >= 1,
    );
    if (sides.length < 2) found.push(`has no edge around ${nameOf(one)}`);
  }
  // The page that is open and the button that is on stand out by more than a colour.
  for (const one of document.querySelectorAll('[aria-current], [aria-pressed=true]')) {
    if (one.checkVisibility() && !one.matches('.brand') && Number(getComputedStyle(one).fontWeight) < 700)
      found.push(`has nothing but colour for ${nameOf(one)}`);
  }
  const canvas = getComputedStyle(document.body).backgroundColor;
  for (const sign of document.querySelectorAll('main svg')) {
    if (!sign.checkVisibility()) continue;
    const paints = [...sign.querySelectorAll('circle, path, rect')].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].filter((paint) => paint.startsWith('rgb')).map((paint) => contrast(paint, canvas));
    });
    const best = Math.max(...paints);
    if (best < 3) found.push(`has a sign that is hardly seen, contrast ${best.toFixed(1)}: ${nameOf(sign)}`);
  }
  return [...new Set(found)];
}
