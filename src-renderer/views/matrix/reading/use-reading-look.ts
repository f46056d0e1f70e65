// How the matrix is looked at, all of it or one priority at a time, and the command that goes from one to the other.
import { flushSync } from 'react-dom';
import { focusedPriority } from '../../session/use-focused.ts';
import { useCommands } from '../../session/command-registry.ts';
import { announce } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import { usePreference } from '../../settings/use-preference.ts';
import type { MatrixView } from '../matrix-view.ts';

/** True for one priority at a time. What has the focus is found again in the other look. */
export function useReadingLook(view: MatrixView): boolean {
  const { store, session } = useWorkbench();
  const [look, setLook] = usePreference('matrixLook');
  const reading = look === 'reading';
  const turn = () => {
    const active = document.activeElement;
    const held = active instanceof HTMLElement && view.grid?.contains(active) ? active : undefined;
    const { place } = view;
    const item = held?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (!reading) {
      const row = store.rankOf(place.row) >= 0 ? place.row : focusedPriority(store, session.state);
      if (row !== undefined) view.arrangement.set({ reading: row });
    }
    session.flush();
    view.edit(undefined);
    // At once: what is asked for next is looked for in what is shown then.
    flushSync(() => setLook(reading ? 'table' : 'reading'));
    announce(reading ? 'The whole matrix' : 'One priority at a time');
    if (held) view.focus(place, item);
  };
  useCommands({ 'reading-view': turn });
  return reading;
}
