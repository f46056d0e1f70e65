// Answers when a priority or statement is to be shown: scrolls to it, marks it for a moment, focuses it if asked.
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { placeOfPriority } from '../../commands/priority-place.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import { type MatrixView, TITLE } from './matrix-view.ts';

const MARKED = 1600;

/** A row under a heading that is folded comes into sight. */
function unfoldFor(view: MatrixView, store: StudyStore, row: string): void {
  const groupId = placeOfPriority(store, row)?.groupId;
  if (groupId === undefined || !view.arrangement.state.folded.has(groupId)) return;
  // At once: what is asked for next looks for the row.
  flushSync(() => view.arrangement.toggle('folded', [groupId], false));
}

/** A row that the filter hides is shown beside the others, until the filter is set again. */
function unhide(view: MatrixView, row: string): void {
  const { hidden } = view.arrangement.state;
  if (!hidden.has(row)) return;
  flushSync(() => view.arrangement.set({ hidden: new Set([...hidden].filter((id) => id !== row)) }));
}

export function useRevealTarget(view: MatrixView): void {
  const { session, store } = useWorkbench();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let marked: HTMLElement | undefined;
    const unmark = () => {
      clearTimeout(timer);
      marked?.removeAttribute('data-revealed');
    };
    const off = session.onRevealTarget(({ targetId, focus }) => {
      const statement = store.get('statement', targetId);
      const row = statement?.priorityId ?? targetId;
      if (store.rankOf(row) < 0) return;
      unfoldFor(view, store, row);
      unhide(view, row);
      // A statement of a column that is hidden is shown by its row.
      const hidden = statement && store.get('column', statement.columnId)?.hidden;
      const id = hidden ? row : targetId;
      if (!view.itemAt(id)) view.showRow(row);
      if (focus) view.focus({ row, column: hidden ? TITLE : (statement?.columnId ?? TITLE) }, id);
      const mark = () => {
        unmark();
        const item = view.itemAt(id);
        if (!item) return;
        item.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
        item.setAttribute('data-revealed', '');
        marked = item;
        timer = setTimeout(unmark, MARKED);
      };
      // A row that was not in the document is there after the next frame.
      if (view.itemAt(id)) mark();
      else requestAnimationFrame(() => requestAnimationFrame(mark));
    });
    return () => {
      unmark();
      off();
    };
  }, [session, store, view]);
}
