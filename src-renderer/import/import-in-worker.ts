// Imports a file off the main thread, so that a large or hostile one can be waited for or given up.
import type { ImportAnswer, ImportProgress, ImportRequest } from './import-messages.ts';
import type { ImportedArticle, ImportOptions, Progress } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import type { ArticleFile } from './importers.ts';
import { needsDocument, recogniseFormat } from './recognise-format.ts';

/** Beyond this the user is told, instead of a spinner that never ends. Milliseconds. */
const patience = 60_000;

const ended = 'The import ended without a result; try a smaller file, or paste the text of the article.';

/**
 * The article in a file, imported in a worker of its own. Rejects with an ImportError for what cannot be imported, and
 * with the signal's reason when it is aborted, which ends the worker at once. Imports here, in steps between which the
 * signal is asked, where there are no workers and what needs a document: web pages.
 */
export async function importInWorker(
  file: ArticleFile,
  signal?: AbortSignal,
  options: ImportOptions = {},
  progress?: Progress,
): Promise<ImportedArticle> {
  signal?.throwIfAborted();
  if (typeof Worker === 'undefined' || needsDocument(recogniseFormat(file.bytes, file.fileName))) {
    const { importArticle } = await import('./importers.ts');
    return importArticle(file, signal, options, progress);
  }
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const over = new AbortController();
  try {
    return await new Promise<ImportedArticle>((resolve, reject) => {
      const refuse = (message: string) => reject(new ImportError(message));
      const timer = setTimeout(
        () => refuse('The import took more than a minute and was ended; import a smaller part.'),
        patience,
      );
      over.signal.addEventListener('abort', () => clearTimeout(timer));
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
      worker.addEventListener('error', () => refuse(ended));
      worker.addEventListener('messageerror', () => refuse(ended));
      worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer | ImportProgress>) => {
        if (data.kind === 'progress') progress?.(data.share);
        else if (data.kind === 'imported') resolve(data.article);
        else refuse(data.message);
      });
      worker.postMessage({ file, options } satisfies ImportRequest);
    });
  } finally {
    over.abort();
    worker.terminate();
  }
}
