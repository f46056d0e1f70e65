// Goes on with a step that is still the last one: what is made and then named in its field is one step to undo.
import { useCallback, useRef } from 'react';
import { type LogEntry, squash } from '../../model/change.ts';
import { type Command, useApp, useRun, useWorkbench } from './workbench-context.ts';

/** Takes a step back if it is still the last one and this window writes; answers it, or null when it stays. */
export function useTakingBack(): (stepId: string | undefined) => LogEntry | null {
  const { open, store } = useWorkbench();
  const { act } = useApp();
  return useCallback(
    (stepId) => {
      const stands = stepId !== undefined && store.undoId === stepId && open.role.get() === 'writer';
      return stands ? store.undo(act()) : null;
    },
    [open, store, act],
  );
}

export type Amend = <A>(command: Command<A>, args: A) => void;

export interface Amending {
  readonly amend: Amend;
  /** Takes the step back, with all that came to it; null when it is not the last one any more, or there was none. */
  readonly takeBack: () => LogEntry | null;
}

/**
 * Does a command as part of the step with the id `madeBy`, as long as nothing was done since; else, or without one, as a
 * step of its own. The log tells of all of it: the step taken back, and done anew with what came to it.
 */
export function useAmend(madeBy: string | undefined): Amending {
  const { open, store } = useWorkbench();
  const { act } = useApp();
  const run = useRun();
  const takeBack = useTakingBack();
  const last = useRef(madeBy);
  const amend: Amend = useCallback(
    (command, args) => {
      const change = last.current === undefined ? null : command(store, args, act());
      const step = change && !open.whyRefused(change) ? takeBack(last.current) : null;
      if (!change || !step) {
        run(command, args);
        return;
      }
      store.dispatch({ ...change, label: step.label, ...squash([step, change]) });
      last.current = change.id;
    },
    [open, store, act, run, takeBack],
  );
  return { amend, takeBack: () => takeBack(last.current) };
}
