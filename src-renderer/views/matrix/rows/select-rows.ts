// Selecting rows: by Shift+Space and by a click on the rank, so that several can be grouped, merged or archived at once.
import { announce } from '../../session/toasts.ts';
import { firstWords } from '../first-words.ts';
import type { Writing } from '../statements/statement-writing.ts';

/** Where a range began that Shift+click ends. */
let from: string | undefined;

/** A click with Ctrl or Cmd adds or takes away one row, with Shift all from the last one to this. */
export function selectByPointer(
  { view, store }: Pick<Writing, 'view' | 'store'>,
  priorityId: string,
  { ctrlKey, metaKey, shiftKey }: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean },
): void {
  const { rows } = view.table;
  if (shiftKey && from !== undefined && rows.includes(from)) {
    const [a, b] = [rows.indexOf(from), rows.indexOf(priorityId)].sort((x, y) => x - y) as [number, number];
    view.arrangement.toggle(
      'selected',
      rows.slice(a, b + 1).filter((id) => store.rankOf(id) >= 0),
      true,
    );
    document.getSelection()?.removeAllRanges();
  } else if (ctrlKey || metaKey || shiftKey) {
    view.arrangement.toggle('selected', [priorityId]);
    from = priorityId;
  } else from = priorityId;
}

/** By key: it is told how many are selected then, which only the eye would see. */
export function toggleRow({ view, store }: Pick<Writing, 'view' | 'store'>, priorityId: string): void {
  view.arrangement.toggle('selected', [priorityId]);
  const { selected } = view.arrangement.state;
  const title = firstWords(store.get('priority', priorityId)?.title ?? '');
  announce(`${selected.has(priorityId) ? 'Selected' : 'No longer selected'} “${title}”, ${selected.size} selected`);
}
