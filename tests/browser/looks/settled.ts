const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** Whether both typefaces have been fetched. A browser that has kept them from the page before may tell of it only in the list of faces. */
function facesAreThere(): boolean {
  const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
  if (fetched.length === 2 && fetched.every((face) => (face as PerformanceResourceTiming).responseEnd > 0)) return true;
  return [...document.fonts].filter(({ family, status }) => /Atkinson|Newsreader/.test(family) && status === 'loaded').length === 2;
}

/**
 * Waits for the two typefaces that a script fetches after the first paint, and until they are shown or laid aside.
 *
 * @param patience In milliseconds.
 * @returns Whether they have come.
 */
export async function facesCome(patience: number): Promise<boolean> {
  const start = performance.now();
  while (!facesAreThere()) {
    if (performance.now() - start > patience) return false;
    await nextFrame();
  }
  // The script shows them in the next frame, and the one after that has them.
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  return true;
}

/**
 * Waits until the page lies still.
 *
 * @throws When the typefaces do not come.
 */
export async function settled(): Promise<void> {
  if (!(await facesCome(10_000))) throw new Error('The typefaces do not come.');
}
