// The worker in which a file is imported, so that nothing blocks typing; it answers one request and is then ended.
import { importArticle } from './importers.ts';
import type { ImportAnswer, ImportProgress, ImportRequest } from './import-messages.ts';

/** Milliseconds between two reports of how far it is. */
const pause = 100;

let told = 0;

function tell(share: number): void {
  const now = performance.now();
  if (now - told < pause) return;
  told = now;
  self.postMessage({ kind: 'progress', share } satisfies ImportProgress);
}

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  try {
    return { kind: 'imported', article: await importArticle(request.file, undefined, request.options, tell) };
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void answer(data).then((result) => self.postMessage(result));
});
