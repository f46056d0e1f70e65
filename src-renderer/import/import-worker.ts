// The worker in which a file is imported, so that nothing blocks typing; it answers one request and is then ended.
import { importArticle } from './importers.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  try {
    return { kind: 'imported', article: await importArticle(request.file, undefined, request.options) };
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void answer(data).then((result) => self.postMessage(result));
});
