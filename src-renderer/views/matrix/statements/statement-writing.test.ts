// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../model/matrix.ts';
import type { StatementGesture } from '../../prose/statement-gesture.ts';
import { Session } from '../../session/session.ts';
import { editCell } from '../edit-cell.ts';
import { makeBench, proses } from '../matrix-for-tests.tsx';
import { MatrixView, RANK, type StatementEditing, TITLE } from '../matrix-view.ts';
import { doGesture, type Writing, writeProse } from './statement-writing.ts';

function bench() {
  const { store, act } = makeBench();
  const view = new MatrixView();
  view.focus = () => {};
  view.table = {
    rows: store.priorities().map(({ id }) => id),
    columns: [RANK, TITLE, ...store.columns().map(({ id }) => id)],
  };
  const writing: Writing = {
    store,
    session: new Session(),
    view,
    run: (command, args) => {
      const change = command(store, args, act());
      return store.dispatch(change) ? change : null;
    },
  };
  const now = () => {
    if (view.editing?.kind !== 'statement') throw new Error('no statement is being written');
    return view.editing;
  };
  const type = (prose: string) => writeProse(writing, now(), prose);
  const gesture = (what: StatementGesture) => doGesture(writing, now(), what);
  const open = (row: string, column: string) => editCell(writing, { row, column });
  const where = (): Partial<StatementEditing> => {
    const { statementId, index, caret } = now();
    return statementId === undefined ? { index } : { statementId, caret };
  };
  return { store, view, act, type, gesture, open, where };
}

describe('writing statements', () => {
  it('keeps a draft only once there are words in it', () => {
    const { store, view, open, type, gesture } = bench();
    open('p3', 'elab');
    type('');
    gesture({ kind: 'keep' });
    expect([proses(store, 'p3/elab'), store.sequence, view.editing]).toEqual([[], 0, undefined]);
    open('p3', 'elab');
    type('A');
    type('A school');
    gesture({ kind: 'keep' });
    expect(proses(store, 'p3/elab')).toEqual(['A school']);
  });

  it('splits, and goes on with the second part', () => {
    const { store, open, gesture, where } = bench();
    open('p2', 'elab');
    gesture({ kind: 'split', whole: 'The owner sells.', before: 'The owner', after: 'sells.' });
    expect(proses(store, 'p2/elab')).toEqual(['The owner', 'sells.']);
    expect(where()).toEqual({ statementId: 'new-1', caret: 0 });
  });

  it('begins a draft after a statement, or before it', () => {
    const { store, open, gesture, type, where } = bench();
    open('p2', 'elab');
    gesture({ kind: 'split', whole: 'The owner sells.', before: 'The owner sells.', after: '' });
    expect(where()).toEqual({ index: 1 });
    type('Second.');
    gesture({ kind: 'split', whole: 'Second.', before: '', after: 'Second.' });
    expect(where()).toEqual({ index: 1 });
    type('Between.');
    expect(proses(store, 'p2/elab')).toEqual(['The owner sells.', 'Between.', 'Second.']);
    expect(store.sequence).toBe(2);
  });

  it('joins with the caret where the words meet', () => {
    const { store, open, gesture, where } = bench();
    open('p1', 'elab');
    gesture({ kind: 'neighbour', step: 1 });
    gesture({ kind: 'join', whole: 'Opens **next year**' });
    expect(proses(store, 'p1/elab')).toEqual(['It will double what we can melt. Opens **next year**']);
    expect(where()).toEqual({ statementId: 's1', caret: 'It will double what we can melt. '.length });
    expect(store.linksTo('s1').map((link) => link.id)).toEqual(['l1']);
  });

  it('joins nothing to the first of a cell', () => {
    const { store, open, gesture, where } = bench();
    open('p2', 'elab');
    gesture({ kind: 'join', whole: 'The owner sells.' });
    expect([store.sequence, where()]).toEqual([0, { statementId: 's4', caret: 'end' }]);
  });

  it('makes several statements of several pasted lines in one step', () => {
    const { store, act, open, gesture } = bench();
    open('p2', 'elab');
    gesture({ kind: 'paste', whole: 'The owner sells.', proses: ['The owner', 'b', '**c**'] });
    expect(proses(store, 'p2/elab')).toEqual(['The owner', 'b', '**c**']);
    store.undo(act());
    expect(proses(store, 'p2/elab')).toEqual(['The owner sells.']);
  });

  it('pastes into an empty cell, as one step', () => {
    const { store, act, open, gesture, where } = bench();
    open('p3', 'impl');
    gesture({ kind: 'paste', whole: '', proses: ['a', 'b'] });
    expect(proses(store, 'p3/impl')).toEqual(['a', 'b']);
    expect(where()).toEqual({ statementId: store.statementsIn('p3', 'impl')[1]?.id, caret: 'end' });
    store.undo(act());
    expect(proses(store, 'p3/impl')).toEqual([]);
  });

  it('keeps the joined words on Escape, after a split, a join and more typing', () => {
    const { store, act, open, type, gesture } = bench();
    open('p2', 'elab');
    gesture({ kind: 'split', whole: 'The owner sells.', before: 'The owner', after: 'sells.' });
    gesture({ kind: 'join', whole: 'sells.' });
    expect(proses(store, 'p2/elab')).toEqual(['The owner sells.']);
    type('The owner sells. Or not');
    gesture({ kind: 'revert' });
    expect(proses(store, 'p2/elab')).toEqual(['The owner sells.']);
    store.undo(act());
    expect(proses(store, 'p2/elab')).toEqual(['The owner sells. Or not']);
  });

  it('puts back by Escape what stood, as a step that can be undone', () => {
    const { store, act, view, open, type, gesture } = bench();
    open('p2', 'elab');
    type('Something');
    type('Something else');
    gesture({ kind: 'revert' });
    expect([proses(store, 'p2/elab'), view.editing]).toEqual([['The owner sells.'], undefined]);
    store.undo(act());
    expect(proses(store, 'p2/elab')).toEqual(['Something else']);
  });

  it('deletes a statement that was emptied', () => {
    const { store, act, open, type, gesture } = bench();
    open('p2', 'elab');
    type('');
    gesture({ kind: 'left' });
    expect(proses(store, 'p2/elab')).toEqual([]);
    store.undo(act());
    store.undo(act());
    expect(proses(store, 'p2/elab')).toEqual(['The owner sells.']);
  });

  it('moves the statement it writes and stays in it', () => {
    const { store, open, gesture, where } = bench();
    open('p1', 'elab');
    gesture({ kind: 'move', step: 1, caret: 3 });
    expect(store.statementsIn('p1', 'elab').map((item) => item.id)).toEqual(['s2', 's1']);
    expect(where()).toEqual({ statementId: 's1', caret: 3 });
  });

  it('carries the statement it writes to the column beside, with all that hangs on it, as one step', () => {
    const { store, act, open, gesture, where } = bench();
    open('p2', 'elab');
    const before = store.get('statement', 's4');
    const standing = store.statementsIn('p2', 'impl').length;
    gesture({ kind: 'carry', step: 1, caret: 3 });
    expect(where()).toEqual({ statementId: 's4', caret: 3 });
    const moved = store.statementsIn('p2', 'impl')[standing];
    expect({ ...moved, columnId: '', order: '' }).toEqual({ ...before, columnId: '', order: '' });
    gesture({ kind: 'carry', step: 1, caret: 3 });
    expect(store.statementsIn('p2', 'impl')[standing]).toBe(moved);
    store.undo(act());
    expect(store.get('statement', 's4')).toEqual(before);
  });

  it('carries past columns that are hidden or hold values, and never before the first', () => {
    const { store, act, open, gesture } = bench();
    const [first] = store.columns();
    if (!first) throw new Error('no column');
    const rated: Column = { ...first, id: 'rated', order: 'a0V', holds: { kind: 'rating', labels: [] } };
    const made = { id: 'x', label: 'Columns', at: '2026-11-20T10:00:00.000Z', by: 'Ada', removed: [] };
    const impl = store.get('column', 'impl');
    if (!impl) throw new Error('no column');
    store.dispatch({ ...made, added: [rated], updated: [] });
    open('p2', 'elab');
    gesture({ kind: 'carry', step: -1, caret: 0 });
    expect(store.get('statement', 's4')?.columnId).toBe('elab');
    gesture({ kind: 'carry', step: 1, caret: 0 });
    expect(store.get('statement', 's4')?.columnId).toBe('impl');
    store.undo(act());
    store.dispatch({ ...made, id: 'y', added: [], updated: [[impl, { ...impl, hidden: true }]] });
    gesture({ kind: 'carry', step: 1, caret: 0 });
    expect(store.get('statement', 's4')?.columnId).toBe('elab');
  });

  it('begins a draft in the column beside when there is nothing to carry yet', () => {
    const { view, store, open, gesture, type } = bench();
    open('p3', 'elab');
    gesture({ kind: 'carry', step: 1, caret: 0 });
    expect(view.editing).toMatchObject({ priorityId: 'p3', columnId: 'impl', statementId: undefined });
    type('A school');
    expect([proses(store, 'p3/elab'), proses(store, 'p3/impl')]).toEqual([[], ['A school']]);
  });

  it('goes over cells by Tab, from row to row through the titles', () => {
    const { view, open, gesture } = bench();
    open('p1', 'impl');
    gesture({ kind: 'cell', step: 1 });
    expect(view.editing).toEqual({ kind: 'title', priorityId: 'p2' });
    open('p2', 'elab');
    gesture({ kind: 'cell', step: 1 });
    expect(view.editing).toMatchObject({ priorityId: 'p2', columnId: 'impl', statementId: undefined });
    gesture({ kind: 'cell', step: -1 });
    expect(view.editing).toMatchObject({ priorityId: 'p2', columnId: 'elab', statementId: 's4' });
    open('p3', 'impl');
    gesture({ kind: 'cell', step: 1 });
    expect(view.editing).toBeUndefined();
  });
});
