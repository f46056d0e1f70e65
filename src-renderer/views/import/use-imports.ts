// Reads the files handed over, one after the other; each can be given up, fail by itself, or be read the other way.
import { type RefObject, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { importInWorker } from '../../import/import-in-worker.ts';
import type { Progress } from '../../import/imported-article.ts';
import { needsDocument, recogniseFormat } from '../../import/recognise-format.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import { useApp } from '../session/workbench-context.ts';
import { sentence } from '../status/sentence.ts';
import { afterStep, beingRead, type ImportState, type ImportStep, type ReadyState, type Way } from './import-state.ts';
import type { Typed } from './use-incoming.ts';

export interface Imports {
  /** One for each file, in their order. */
  readonly states: readonly ImportState[];
  readonly cancel: (index: number) => void;
  /**
   * Reads a file again: a web page as its main article or in full, a text in another encoding. What was read stays until
   * the other is there.
   */
  readonly turn: (index: number, way: Way) => void;
}

type Read = (file: PickedFile, signal: AbortSignal, way?: Way, progress?: Progress) => Promise<ReadyState>;

/** A file that is being read again. */
interface Turn {
  readonly controller: AbortController;
  readonly way: Way;
}

function useRead(): Read {
  const { digest } = useApp();
  return useCallback(
    async ({ name, bytes, mediaType, pasted }, signal, way = {}, progress) => {
      const view = way.view ?? (pasted ? 'full' : undefined);
      const chosen = way.encoding ? { encoding: way.encoding } : {};
      const file = { fileName: name, bytes, ...(mediaType ? { mediaType } : {}) };
      const article = await importInWorker(file, signal, { ...(view ? { htmlView: view } : {}), ...chosen }, progress);
      const textSha256 = await digest(article.content.text);
      const views = needsDocument(recogniseFormat(bytes, name)) ? { view: view ?? ('reader' as const) } : {};
      return { kind: 'ready', article, textSha256, ...views, ...chosen };
    },
    [digest],
  );
}

/** Files are read again one by one, each in the way asked for last; `ways` tells how each stands there. */
function useTurn(
  read: Read,
  latest: RefObject<readonly PickedFile[]>,
  ways: RefObject<(Way | undefined)[]>,
  dispatch: (step: ImportStep) => void,
): Imports['turn'] {
  const turning = useRef(new Map<number, Turn>());
  useEffect(() => {
    const turns = turning.current;
    return () => {
      for (const { controller } of turns.values()) controller.abort();
    };
  }, []);
  return useCallback(
    (index: number, change: Way) => {
      const file = latest.current[index];
      if (!file) return;
      const before = turning.current.get(index);
      before?.controller.abort();
      const controller = new AbortController();
      const way = { ...ways.current[index], ...before?.way, ...change };
      turning.current.set(index, { controller, way });
      dispatch({ kind: 'turning', index, ...change });
      const settle = (step: ImportStep) => {
        if (controller.signal.aborted) return;
        turning.current.delete(index);
        if (step.kind === 'turned') ways.current[index] = way;
        dispatch(step);
      };
      read(file, controller.signal, way).then(
        (state) => settle({ kind: 'turned', index, state }),
        (error: unknown) => settle({ kind: 'not-turned', index, problem: sentence(error) }),
      );
    },
    [read, latest, ways, dispatch],
  );
}

/** Files are read once, one after the other; more may come after them. Web pages are read again when they are turned; `typed` tells how they were read before. */
export function useImports(files: readonly PickedFile[], typed: readonly Typed[] = []): Imports {
  const read = useRead();
  const latest = useRef(files);
  const ways = useRef<(Way | undefined)[]>(typed.map(({ view, encoding }) => ({ view, encoding })));
  const aborts = useRef<AbortController[]>([]);
  const last = useRef(Promise.resolve());
  const [told, dispatch] = useReducer(afterStep, []);
  const states = useMemo(() => files.map((_, i) => told[i] ?? beingRead), [files, told]);

  useEffect(() => {
    latest.current = files;
    const readOne = async (index: number, file: PickedFile, { signal }: AbortController) => {
      if (file.problem !== undefined) return { kind: 'failed', reason: file.problem } as const;
      if (signal.aborted) return { kind: 'cancelled' } as const;
      const progress = (share: number) => dispatch({ kind: 'progress', index, share });
      return read(file, signal, ways.current[index], progress).catch((error: unknown): ImportState =>
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
    return () => {
      for (const controller of aborts.current) controller.abort();
      aborts.current = [];
    };
  }, []);

  const cancel = useCallback((index: number) => {
    aborts.current[index]?.abort();
    dispatch({ kind: 'settled', index, state: { kind: 'cancelled' } });
  }, []);
  const turn = useTurn(read, latest, ways, dispatch);
  return { states, cancel, turn };
}
