// Does what can wait when the window has nothing else to do.

/** Where the engine does not tell when that is, as in tests, and how long it may take at most; milliseconds. */
const SOON = 0;
const LATEST = 3000;

/** Answers how to call it off. */
export function whenIdle(work: () => void | Promise<void>): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => void work(), SOON);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => void work(), { timeout: LATEST });
  return () => cancelIdleCallback(handle);
}
