// Answers when a priority or statement is to be shown: scrolls to it, marks it for a moment, focuses it if asked.
import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { hideColumn } from '../../commands/edit-column.ts';
import { placeOfPriority } from '../../commands/priority-place.ts';
import type { Column } from '../../model/matrix.ts';
import type { StudyStore } from '../../store/study-store.ts';
import type { RevealTarget } from '../session/session.ts';
import { announce, showToast } from '../session/toasts.ts';
import { useRun, useWorkbench } from '../session/workbench-context.ts';
import { firstWords } from './first-words.ts';
import { type MatrixView, type Place, TITLE } from './matrix-view.ts';

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

interface Shown extends Place {
  /** What is marked: a statement or title; undefined for the cell itself. */
  readonly itemId: string | undefined;
  /** The column it stands in where that is hidden: then its row is all that can be shown. */
  readonly hidden?: Column;
}

/** Where it is seen; what stands in a column that is hidden is shown by its row. */
function placeOf(store: StudyStore, { targetId, columnId }: RevealTarget): Shown {
  const statement = store.get('statement', targetId);
  const row = statement?.priorityId ?? targetId;
  const column = store.get('column', statement?.columnId ?? columnId ?? '');
  if (!column) return { row, column: TITLE, itemId: row };
  if (column.hidden) return { row, column: TITLE, itemId: row, hidden: column };
  return { row, column: column.id, itemId: statement?.id };
}

const archivedAt = (priorityId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-archived=${JSON.stringify(priorityId)}]`);

/** What is out of force is shown where it can be brought back. */
function openArchive(view: MatrixView, store: StudyStore, row: string): void {
  const priority = store.get('priority', row);
  if (!priority) return;
  flushSync(() => view.arrangement.set({ archiveOpen: true }));
  announce(`“${firstWords(priority.title)}” is archived`);
}

/** Says why it is not in sight, and brings it there if asked. */
function useOfferColumn(): (column: Column, reveal: RevealTarget) => void {
  const { session, store } = useWorkbench();
  const run = useRun();
  return useCallback(
    (column, reveal) => {
      const text = `“${firstWords(column.title)}” is hidden`;
      const show = () => {
        run(hideColumn, { columnId: column.id, hidden: false });
        // By now it may have been shown another way.
        if (!store.get('column', column.id)?.hidden) session.revealTarget(reveal);
      };
      announce(text);
      showToast({ text, topic: 'hidden column', action: { label: 'Show column', run: show } });
    },
    [run, session, store],
  );
}

export function useRevealTarget(view: MatrixView): void {
  const { session, store } = useWorkbench();
  const offerColumn = useOfferColumn();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let marked: HTMLElement | undefined;
    const unmark = () => {
      clearTimeout(timer);
      marked?.removeAttribute('data-revealed');
    };
    const mark = (element: HTMLElement | null) => {
      unmark();
      if (!element) return;
      element.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
      element.setAttribute('data-revealed', '');
      marked = element;
      timer = setTimeout(unmark, MARKED);
    };
    const off = session.onRevealTarget((reveal) => {
      const { row, column, itemId, hidden } = placeOf(store, reveal);
      if (store.rankOf(row) < 0) {
        const find = () => archivedAt(row);
        openArchive(view, store, row);
        if (reveal.focus) view.focusElement(find);
        mark(find());
        return;
      }
      if (hidden && reveal.focus) offerColumn(hidden, reveal);
      unfoldFor(view, store, row);
      unhide(view, row);
      const find = () => (itemId === undefined ? view.cellAt({ row, column }) : view.itemAt(itemId));
      if (!find()) view.showRow(row);
      if (reveal.focus) view.focus({ row, column }, itemId);
      // A row that was not in the document is there after the next frame.
      if (find()) mark(find());
      else requestAnimationFrame(() => requestAnimationFrame(() => mark(find())));
    });
    return () => {
      unmark();
      off();
    };
  }, [session, store, view, offerColumn]);
}
