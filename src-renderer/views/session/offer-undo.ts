// The toast after a deletion: Undo takes back just that step, as long as nothing was done after it.
import type { Change } from '../../model/change.ts';
import { canRun, runCommand } from './command-registry.ts';
import { announce, showToast } from './toasts.ts';

let undoIdNow: () => string | undefined = () => undefined;

/** The open study says which step undo would take back now. */
export function undoStepsOf(undoId: () => string | undefined): () => void {
  undoIdNow = undoId;
  return () => {
    if (undoIdNow === undoId) undoIdNow = () => undefined;
  };
}

/** See `Toast.topic`. */
export function offerUndo(text: string, change: Change, topic?: string): void {
  const undo = () => {
    if (undoIdNow() === change.id && canRun('undo')) runCommand('undo');
    else showToast({ text: 'Other steps came after it: undo them first (Edit, Undo).' });
  };
  announce(text);
  showToast({
    text,
    about: change.id,
    action: { label: 'Undo', run: undo },
    ...(topic === undefined ? {} : { topic }),
  });
}
