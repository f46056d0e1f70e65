// Answers when a priority or statement is to be shown: scrolls to it, marks it for a moment, focuses it if asked.
import { useEffect } from 'react';
import { useWorkbench } from '../session/workbench-context.ts';
import { type MatrixView, TITLE } from './matrix-view.ts';

const MARKED = 1600;

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
      if (!view.itemAt(targetId)) view.showRow(row);
      if (focus) view.focus({ row, column: statement?.columnId ?? TITLE }, targetId);
      const mark = () => {
        unmark();
        const item = view.itemAt(targetId);
        if (!item) return;
        item.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
        item.setAttribute('data-revealed', '');
        marked = item;
        timer = setTimeout(unmark, MARKED);
      };
      // A row that was not in the document is there after the next frame.
      if (view.itemAt(targetId)) mark();
      else requestAnimationFrame(() => requestAnimationFrame(mark));
    });
    return () => {
      unmark();
      off();
    };
  }, [session, store, view]);
}
