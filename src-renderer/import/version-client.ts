// Compares versions of an article off the main thread, so that long texts do not stop the window.
import type { FoundQuote, SoughtQuote } from '../anchoring/find-quotes.ts';
import type { Candidate } from '../anchoring/near-match.ts';
import type { Reanchored } from '../anchoring/reanchor.ts';
import type { Selector } from '../model/selector.ts';
import type { VersionAnswer, VersionRequest } from './version-messages.ts';
import type { ReadAnnotations } from './web-annotations.ts';

async function ask(request: VersionRequest, signal: AbortSignal): Promise<VersionAnswer> {
  signal.throwIfAborted();
  if (typeof Worker === 'undefined') {
    const { compareVersions } = await import('./compare-versions.ts');
    return compareVersions(request);
  }
  const worker = new Worker(new URL('./version-worker.ts', import.meta.url), { type: 'module' });
  const over = new AbortController();
  try {
    return await new Promise<VersionAnswer>((resolve, reject) => {
      const fail = () => reject(new Error('The versions could not be compared.'));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      worker.addEventListener('message', ({ data }: MessageEvent<VersionAnswer>) => resolve(data));
      worker.postMessage(request);
    });
  } finally {
    over.abort();
    worker.terminate();
  }
}

const failure = (answer: VersionAnswer) =>
  new Error(answer.kind === 'failed' ? answer.message : 'The versions could not be compared.');

/** For each of the others how much it has in common with the text, 0 to 1. Rejects when the signal is aborted. */
export async function likenessInWorker(
  text: string,
  others: readonly string[],
  signal: AbortSignal,
): Promise<readonly number[]> {
  const answer = await ask({ kind: 'likeness', text, others }, signal);
  if (answer.kind === 'likeness') return answer.shares;
  throw failure(answer);
}

/** See `reanchor`. Rejects when the signal is aborted. */
export async function reanchorInWorker(
  old: string,
  fresh: string,
  selectors: readonly Selector[],
  signal: AbortSignal,
): Promise<readonly Reanchored[]> {
  const answer = await ask({ kind: 'reanchor', old, fresh, selectors }, signal);
  if (answer.kind === 'reanchored') return answer.results;
  throw failure(answer);
}

/** See `findCandidates`. Rejects when the signal is aborted. */
export async function candidatesInWorker(
  text: string,
  selector: Selector,
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  const answer = await ask({ kind: 'candidates', text, selector }, signal);
  if (answer.kind === 'candidates') return answer.candidates;
  throw failure(answer);
}

/** See `readWebAnnotations`, whose sentences it rejects with; also when the signal is aborted. */
export async function annotationsInWorker(bytes: Uint8Array, signal: AbortSignal): Promise<ReadAnnotations> {
  const answer = await ask({ kind: 'annotations', bytes }, signal);
  if (answer.kind === 'annotations') return answer.read;
  throw failure(answer);
}

/** See `findQuotes`. Rejects when the signal is aborted. */
export async function quotesInWorker(
  text: string,
  sought: readonly SoughtQuote[],
  signal: AbortSignal,
): Promise<readonly FoundQuote[]> {
  const answer = await ask({ kind: 'quotes', text, sought }, signal);
  if (answer.kind === 'quotes') return answer.found;
  throw failure(answer);
}
