// Reads the files handed over, one after the other; each can be given up, fail by itself, or be read the other way.
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { importInWorker } from '../../import/import-in-worker.ts';
import { needsDocument, recogniseFormat } from '../../import/recognise-format.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import { useApp } from '../session/workbench-context.ts';
import { sentence } from '../status/sentence.ts';
import { afterStep, beingRead, type HtmlView, type ImportState, type ReadyState } from './import-state.ts';
import type { Typed } from './use-incoming.ts';

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

/** Files are read once, one after the other; more may come after them. Web pages are read again when they are turned; `typed` tells how they were read before. */
export function useImports(files: readonly PickedFile[], typed: readonly Typed[] = []): Imports {
  const read = useRead();
  const latest = useRef(files);
  const views = useRef(typed.map(({ view }) => view));
  const aborts = useRef<AbortController[]>([]);
  const last = useRef(Promise.resolve());
  const turning = useRef(new Map<number, AbortController>());
  const [told, dispatch] = useReducer(afterStep, []);
  const states = useMemo(() => files.map((_, i) => told[i] ?? beingRead), [files, told]);

  useEffect(() => {
    latest.current = files;
    const readOne = async (index: number, file: PickedFile, { signal }: AbortController) => {
      if (file.problem !== undefined) return { kind: 'failed', reason: file.problem } as const;
      if (signal.aborted) return { kind: 'cancelled' } as const;
      return read(file, signal, views.current[index]).catch((error: unknown): ImportState =>
        signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: sentence(error) },
      );
    };
    const begun = aborts.current.length;
    for (const [i, file] of files.slice(begun).entries()) {
      const index = begun + i;
      const controller = new AbortController();
      aborts.current.push(controller);
      last.current = last.current.then(async () => {
        dispatch({ kind: 'settled', index, state: await readOne(index, file, controller) });
      });
    }
  }, [files, read]);
  useEffect(() => {
    const turns = turning.current;
    return () => {
      for (const controller of [...aborts.current, ...turns.values()]) controller.abort();
      aborts.current = [];
    };
  }, []);

  const cancel = useCallback((index: number) => {
    aborts.current[index]?.abort();
    dispatch({ kind: 'settled', index, state: { kind: 'cancelled' } });
  }, []);
  const turn = useCallback(
    (index: number, view: HtmlView) => {
      const file = latest.current[index];
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
