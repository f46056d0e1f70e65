// Lets go of what cannot be held any more: a field or dialog whose record went, rows that left, a column one sorted by.
import { type RefObject, useEffect } from 'react';
import type { Study } from '../../model/study.ts';
import { sayOnlyFollows } from '../session/only-follows.ts';
import { useLive, useWorkbench } from '../session/workbench-context.ts';
import type { ArrangementState, MatrixDialog } from './arrangement.ts';
import { type Editing, type MatrixView, TITLE } from './matrix-view.ts';

function canBeEdited(study: Study, editing: Editing): boolean {
  const inForce = (priorityId: string) => study.rankOf(priorityId) >= 0;
  switch (editing.kind) {
    case 'statement': {
      const { statementId, priorityId, columnId } = editing;
      const there = statementId === undefined || study.get('statement', statementId) !== undefined;
      return there && inForce(priorityId) && study.get('column', columnId) !== undefined;
    }
    case 'value':
      return inForce(editing.priorityId) && study.get('column', editing.columnId) !== undefined;
    case 'title':
      return inForce(editing.priorityId);
    case 'column':
      return editing.columnId === TITLE || study.get('column', editing.columnId) !== undefined;
    case 'group':
      return study.get('group', editing.groupId) !== undefined;
    case 'new-priority':
      return true;
  }
}

const canBeShown = (study: Study, dialog: MatrixDialog): boolean =>
  dialog.kind === 'split' ? study.rankOf(dialog.priorityId) >= 0 : study.get('column', dialog.columnId) !== undefined;

const only = (ids: ReadonlySet<string>, stays: (id: string) => boolean): ReadonlySet<string> =>
  [...ids].every(stays) ? ids : new Set([...ids].filter(stays));

/** What of the arrangement is to become another, since records went. */
function withoutGone(study: Study, state: ArrangementState): Partial<ArrangementState> {
  const patch: { -readonly [K in keyof ArrangementState]?: ArrangementState[K] } = {};
  const { dialog, selected, sorting } = state;
  if (dialog && !canBeShown(study, dialog)) patch.dialog = undefined;
  const rows = only(selected, (id) => study.rankOf(id) >= 0);
  if (rows !== selected) patch.selected = rows;
  if (sorting?.by.kind === 'column' && !study.get('column', sorting.by.columnId)) patch.sorting = undefined;
  return patch;
}

/** Closes what is open; who was in it has the focus in its cell, or in what takes its place. */
function close(view: MatrixView, pane: HTMLElement | null): void {
  const within = pane?.contains(document.activeElement) ?? false;
  view.edit(undefined);
  if (within) view.focus(view.place);
}

export function useLettingGo(view: MatrixView, pane: RefObject<HTMLElement | null>): void {
  const { open, store } = useWorkbench();
  const follows = useLive(open.role) === 'follower';
  useEffect(() => {
    const afterGesture = () => {
      if (view.editing && !canBeEdited(store, view.editing)) close(view, pane.current);
      // React commits in the microtask that comes between: what had the focus may be gone then.
      queueMicrotask(() => view.keepStop());
    };
    return store.onApplied(() => {
      const patch = withoutGone(store, view.arrangement.state);
      if (Object.keys(patch).length > 0) view.arrangement.set(patch);
      // A gesture may go on: what was joined to another statement is written on there.
      queueMicrotask(afterGesture);
    });
  }, [store, view, pane]);
  // Another window writes from now on: a field would take words that go nowhere.
  useEffect(() => {
    if (!follows || (!view.editing && !view.arrangement.state.dialog)) return;
    if (view.editing) close(view, pane.current);
    view.arrangement.set({ dialog: undefined });
    sayOnlyFollows('go on here');
  }, [follows, view, pane]);
}
