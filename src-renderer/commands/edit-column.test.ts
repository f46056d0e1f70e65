import { describe, expect, it } from 'vitest';
import type { Act } from '../model/change.ts';
import type { StudyItem } from '../model/study.ts';
import { StudyStore } from '../store/study-store.ts';
import { addColumn, deleteColumn, renameColumn } from './edit-column.ts';
import { pasteStatements } from './paste-statements.ts';

const made = { createdAt: '2026-11-20T10:00:00.000Z', createdBy: 'Ada' };
const items: readonly StudyItem[] = [
  { kind: 'study', id: 'study', title: 'A study', ...made },
  { kind: 'column', id: 'c1', order: 'a0', title: 'One', role: 'elaboration', holds: { kind: 'statements' } },
  { kind: 'column', id: 'c2', order: 'a1', title: 'Two', role: 'implications', holds: { kind: 'statements' } },
  { kind: 'priority', id: 'p', order: 'a0', title: 'Aim', ...made },
  { kind: 'statement', id: 's1', priorityId: 'p', columnId: 'c1', order: 'a0', prose: 'a', ...made },
  { kind: 'statement', id: 's2', priorityId: 'p', columnId: 'c1', order: 'a1', prose: 'b', ...made },
];

function open() {
  const store = new StudyStore({ items, sequence: 0, changedAt: made.createdAt, history: [], contents: new Map() });
  let count = 0;
  const act: Act = { newId: () => `new-${(count += 1)}`, now: () => made.createdAt, by: 'Ada' };
  return { store, act };
}

describe('columns', () => {
  it('are added where asked, else last', () => {
    const { store, act } = open();
    store.dispatch(addColumn(store, { title: ' Between  them ', index: 1 }, act));
    store.dispatch(addColumn(store, { title: 'Last' }, act));
    expect(store.columns().map((column) => column.title)).toEqual(['One', 'Between them', 'Two', 'Last']);
  });

  it('are not renamed to nothing', () => {
    const { store, act } = open();
    expect(renameColumn(store, { columnId: 'c1', title: '  ' }, act)).toBeNull();
    expect(renameColumn(store, { columnId: 'c1', title: 'One' }, act)).toBeNull();
    store.dispatch(renameColumn(store, { columnId: 'c1', title: 'Detail' }, act));
    expect(store.columns()[0]?.title).toBe('Detail');
  });

  it('are deleted with their statements, and come back with them', () => {
    const { store, act } = open();
    store.dispatch(deleteColumn(store, { columnId: 'c1' }, act));
    expect([store.count('column'), store.count('statement')]).toEqual([1, 0]);
    store.undo(act);
    expect(store.statementsIn('p', 'c1').map((statement) => statement.id)).toEqual(['s1', 's2']);
  });
});

describe('pasteStatements', () => {
  it('puts the others right behind the statement', () => {
    const { store, act } = open();
    store.dispatch(pasteStatements(store, { statementId: 's1', proses: ['a', 'x', 'y'] }, act));
    expect(store.statementsIn('p', 'c1').map((statement) => statement.prose)).toEqual(['a', 'x', 'y', 'b']);
  });

  it('cannot when nothing would change', () => {
    const { store, act } = open();
    expect(pasteStatements(store, { statementId: 's1', proses: ['a'] }, act)).toBeNull();
    expect(pasteStatements(store, { statementId: 's1', proses: [] }, act)).toBeNull();
    expect(pasteStatements(store, { statementId: 'none', proses: ['a'] }, act)).toBeNull();
  });
});
