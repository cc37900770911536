/** Lets Ctrl+C stop a long piece of work so that it can tidy up after itself. */

/** A signal that is given when somebody asks the process to end. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => stop.abort(new Error('Stopped. Nothing was changed.')));
  return stop.signal;
}
