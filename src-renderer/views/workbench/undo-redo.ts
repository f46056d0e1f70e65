// Undo and redo of the study, by key, menu and toast.
import { useEffect } from 'react';
import { useCommands } from '../session/command-registry.ts';
import { undoStepsOf } from '../session/offer-undo.ts';
import { announce, dismissToastsAbout, retireToasts, showToast } from '../session/toasts.ts';
import { useApp, useWorkbench } from '../session/workbench-context.ts';

/** In a dialog that undoes, what was undone may lie behind it: so it is shown, not only said. */
function tell(text: string): void {
  if (document.querySelector('[data-undoes]')) showToast({ text });
  else announce(text);
}

export function useUndoRedo(): void {
  const { open, store, session } = useWorkbench();
  const { act } = useApp();
  useEffect(() => undoStepsOf(() => store.undoId), [store]);
  useEffect(() => store.onLogged(({ id, role }) => role.kind === 'do' && retireToasts(id)), [store]);
  const writes = () => open.role.get() === 'writer';
  useCommands({
    undo: {
      enabled: writes,
      run: () => {
        // What is being typed is a step of its own, and the one that undo takes back first.
        session.flush();
        const step = store.undo(act());
        if (step) dismissToastsAbout(step.id);
        tell(step ? `Undone: ${step.label}` : 'Nothing to undo');
      },
    },
    redo: {
      enabled: writes,
      run: () => {
        session.flush();
        const step = store.redo(act());
        tell(step ? `Redone: ${step.label}` : 'Nothing to redo');
      },
    },
  });
}
