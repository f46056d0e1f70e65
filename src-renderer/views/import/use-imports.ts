// Reads the files handed over, one after the other; each can be given up, fail by itself, or be read the other way.
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { importInWorker } from '../../import/import-in-worker.ts';
import { needsDocument, recogniseFormat } from '../../import/recognise-format.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import { useApp } from '../session/workbench-context.ts';
import { sentence } from '../status/sentence.ts';
import { afterStep, type HtmlView, type ImportState, type ReadyState } from './import-state.ts';

export interface Imports {
  /** One for each file, in their order. */
  readonly states: readonly ImportState[];
  readonly cancel: (index: number) => void;
  /** Reads a web page again, as its main article or in full. What was read stays until the other is there. */
  readonly turn: (index: number, view: HtmlView) => void;
}

type Read = (file: PickedFile, signal: AbortSignal, view?: HtmlView) => Promise<ReadyState>;

function useRead(): Read {
  const { digest } = useApp();
  return useCallback(
    async ({ name, bytes, mediaType, pasted }, signal, turned) => {
      const view = turned ?? (pasted ? 'full' : undefined);
      const file = { fileName: name, bytes, ...(mediaType ? { mediaType } : {}) };
      const article = await importInWorker(file, signal, view ? { htmlView: view } : {});
      const textSha256 = await digest(article.content.text);
      const views = needsDocument(recogniseFormat(bytes, name)) ? { view: view ?? ('reader' as const) } : {};
      return { kind: 'ready', article, textSha256, ...views };
    },
    [digest],
  );
}

/** The files must stay the same: they are read once, web pages again when they are turned. */
export function useImports(files: readonly PickedFile[]): Imports {
  const read = useRead();
  const first = useRef(files);
  const aborts = useRef<readonly AbortController[]>([]);
  const turning = useRef(new Map<number, AbortController>());
  const [states, dispatch] = useReducer(afterStep, files, (all) => all.map(() => ({ kind: 'reading' }) as const));

  useEffect(() => {
    aborts.current = first.current.map(() => new AbortController());
    const controllers = aborts.current;
    const turns = turning.current;
    const readAll = async () => {
      for (const [index, file] of first.current.entries()) {
        if (file.problem !== undefined) {
          dispatch({ kind: 'settled', index, state: { kind: 'failed', reason: file.problem } });
          continue;
        }
        const { signal } = controllers[index] as AbortController;
        const state = await read(file, signal).catch((error: unknown): ImportState =>
          signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: sentence(error) },
        );
        dispatch({ kind: 'settled', index, state });
      }
    };
    void readAll();
    return () => {
      for (const controller of [...controllers, ...turns.values()]) controller.abort();
    };
  }, [read]);

  const cancel = useCallback((index: number) => {
    aborts.current[index]?.abort();
    dispatch({ kind: 'settled', index, state: { kind: 'cancelled' } });
  }, []);
  const turn = useCallback(
    (index: number, view: HtmlView) => {
      const file = first.current[index];
      if (!file) return;
      turning.current.get(index)?.abort();
      const controller = new AbortController();
      turning.current.set(index, controller);
      dispatch({ kind: 'turning', index, view });
      read(file, controller.signal, view).then(
        (state) => controller.signal.aborted || dispatch({ kind: 'turned', index, state }),
        (error: unknown) =>
          controller.signal.aborted || dispatch({ kind: 'not-turned', index, problem: sentence(error) }),
      );
    },
    [read],
  );
  return { states, cancel, turn };
}
