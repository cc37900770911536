/** How long a page may take to lie still, in milliseconds. */
const patience = 10_000;

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/**
 * Waits until the two typefaces that a script fetches after the first paint are there, and shown or laid aside.
 *
 * @throws When they do not come.
 */
export async function settled(): Promise<void> {
  const start = performance.now();
  const faces = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
  while (faces().length < 2 || faces().some((face) => (face as PerformanceResourceTiming).responseEnd === 0)) {
    if (performance.now() - start > patience) throw new Error('The typefaces do not come.');
    await nextFrame();
  }
  // The script shows them in the next frame, and the one after that has them.
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}
