// Goes on with a step that is still the last one: what is made and then named in its field is one step to undo.
import { useCallback, useRef } from 'react';
import { squash } from '../../model/change.ts';
import { type Command, useApp, useRun, useWorkbench } from './workbench-context.ts';

export type Amend = <A>(command: Command<A>, args: A) => void;

/**
 * Does a command as part of the step with the id `madeBy`, as long as nothing was done since; else, or without one, as a
 * step of its own. The log tells of all of it: the step taken back, and done anew with what came to it.
 */
export function useAmend(madeBy: string | undefined): Amend {
  const { open, store } = useWorkbench();
  const { act } = useApp();
  const run = useRun();
  const last = useRef(madeBy);
  return useCallback(
    (command, args) => {
      const stands = last.current !== undefined && store.undoId === last.current && open.role.get() === 'writer';
      const change = stands ? command(store, args, act()) : null;
      if (!change || open.whyRefused(change)) {
        if (!stands || change) run(command, args);
        return;
      }
      const step = store.undo(act());
      if (!step) return;
      store.dispatch({ ...change, label: step.label, ...squash([step, change]) });
      last.current = change.id;
    },
    [open, store, act, run],
  );
}
