// Long work in short slices, between which keys and frames have their turn.

/** Milliseconds: short enough that a key pressed meanwhile is answered within its frame. */
const SLICE_MS = 8;

const nextTurn = async () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage('');
  });

/** After the next frame is painted. */
export const painted = async () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => void nextTurn().then(resolve));
  });

/** Gathers what the steps yield; null when `signal` was aborted meanwhile. */
export async function gathered<T>(steps: Iterable<T | undefined>, signal: AbortSignal): Promise<readonly T[] | null> {
  const all: T[] = [];
  // What can be seen already is shown before.
  await painted();
  if (signal.aborted) return null;
  let begin = performance.now();
  for (const step of steps) {
    if (step !== undefined) all.push(step);
    if (performance.now() - begin < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return null;
    begin = performance.now();
  }
  return signal.aborted ? null : all;
}
