import { expect, test } from 'vitest';
import { heldTogether } from './hold-together.ts';

test.each([
  ['Efter § 12, stk. 2, i loven', 'Efter §_12, stk._2, i loven'],
  ['den 28. juni 2012 kl. 9 på side 7', 'den 28._juni_2012 kl._9 på side_7'],
  ['25 år og 5 % af 10 kr.', '25_år og 5_% af 10_kr.'],
  ['det er svært – og godt', 'det er svært_– og godt'],
  ['Sidste juni og 3 mennesker', 'Sidste juni og 3 mennesker'],
])('in "%s" what belongs together stays together', (text, joined) => {
  expect(heldTogether(text).replaceAll('\u00a0', '_')).toBe(joined);
});
