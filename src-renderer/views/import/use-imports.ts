// Reads the files handed over, one after the other, each of which can be given up or fail by itself.
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { importInWorker } from '../../import/import-in-worker.ts';
import type { ImportedArticle } from '../../import/imported-article.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import { sentence } from '../status/sentence.ts';
import { useApp } from '../session/workbench-context.ts';

export type ImportState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly article: ImportedArticle; readonly textSha256: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

interface Settled {
  readonly index: number;
  readonly state: ImportState;
}

const settle = (states: readonly ImportState[], { index, state }: Settled): readonly ImportState[] =>
  states.map((old, i) => (i === index && old.kind === 'reading' ? state : old));

export interface Imports {
  /** One for each file, in their order. */
  readonly states: readonly ImportState[];
  readonly cancel: (index: number) => void;
}

/** The files must stay the same: they are read once. */
export function useImports(files: readonly PickedFile[]): Imports {
  const { digest } = useApp();
  const first = useRef(files);
  const aborts = useRef<readonly AbortController[]>([]);
  const [states, dispatch] = useReducer(settle, files, (all) => all.map(() => ({ kind: 'reading' }) as const));

  useEffect(() => {
    aborts.current = first.current.map(() => new AbortController());
    const controllers = aborts.current;
    const readOne = async ({ name, bytes, mediaType }: PickedFile, signal: AbortSignal): Promise<ImportState> => {
      const file = { fileName: name, bytes, ...(mediaType ? { mediaType } : {}) };
      const article = await importInWorker(file, signal);
      return { kind: 'ready', article, textSha256: await digest(article.content.text) };
    };
    const readAll = async () => {
      for (const [index, file] of first.current.entries()) {
        const { signal } = controllers[index] as AbortController;
        const state = await readOne(file, signal).catch((error: unknown): ImportState =>
          signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: sentence(error) },
        );
        dispatch({ index, state });
      }
    };
    void readAll();
    return () => controllers.forEach((controller) => controller.abort());
  }, [digest]);

  const cancel = useCallback((index: number) => {
    aborts.current[index]?.abort();
    dispatch({ index, state: { kind: 'cancelled' } });
  }, []);
  return { states, cancel };
}
