// @vitest-environment jsdom
// What becomes of an open field, of the focus and of what is selected when its record goes, or another window writes.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { deleteColumn, hideColumn } from '../../commands/edit-column.ts';
import { addPriority, deletePriority } from '../../commands/edit-priority.ts';
import { archivePriorities } from '../../commands/reshape-priority.ts';
import { deleteStatement, joinStatement } from '../../commands/edit-statement.ts';
import type { Change } from '../../model/change.ts';
import type { StudyItem } from '../../model/study.ts';
import { dismissToast, liveToasts } from '../session/toasts.ts';
import { items, makeBench, showMatrix, standInForLayout, type TestBench } from './matrix-for-tests.tsx';
import { MatrixView } from './matrix-view.ts';
import { useLettingGo } from './use-letting-go.ts';

standInForLayout();
afterEach(() => {
  cleanup();
  for (const { id } of liveToasts.get()) dismissToast(id);
});

const made = { createdAt: '2026-11-20T10:00:00.000Z', createdBy: 'Ada' };
const shaped: readonly StudyItem[] = [
  ...items.map((item) => (item.kind === 'priority' && item.id === 'p3' ? { ...item, groupId: 'g' } : item)),
  { kind: 'group', id: 'g', order: 'a0', title: 'People', ...made },
  {
    kind: 'column',
    id: 'risk',
    order: 'a2',
    title: 'Risk',
    role: 'other',
    holds: { kind: 'rating', labels: ['', '', '', '', ''] },
  },
  { kind: 'column', id: 'day', order: 'a3', title: 'Day', role: 'other', holds: { kind: 'date' } },
];

interface Shown extends TestBench {
  readonly done: (change: Change | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

function show(records = shaped): Shown {
  const bench = makeBench(records);
  const { store, act: acts } = bench;
  showMatrix(bench);
  return {
    ...bench,
    done: (change) => act(() => void (change && store.dispatch(change))),
    undo: () => act(() => void store.undo(acts())),
    redo: () => act(() => void store.redo(acts())),
  };
}

const settle = async () => act(async () => new Promise((done) => requestAnimationFrame(() => done(undefined))));
const row = (name: string) => screen.getByRole('row', { name });
const cellOf = (name: string, column: string) => row(name).querySelector(`[data-cell=${column}]`) as HTMLElement;
const press = async (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  await settle();
};
const rowHere = () => document.activeElement?.closest('[role=row]')?.getAttribute('aria-label');
const rank = (name: string) => cellOf(name, 'rank');

describe('the focus', () => {
  it('goes to a cell that is there when its row is undone', async () => {
    const { store, act: acts, done, undo } = show();
    done(addPriority(store, { title: 'Sell the mill' }, acts()));
    act(() => cellOf('Sell the mill', 'title').focus());
    undo();
    await settle();
    expect(rowHere()).toBe('Melt more');
  });

  it('goes to the cell when the statement that had it is undone', async () => {
    const { store, act: acts, done } = show();
    const item = row('Leave the quarry').querySelector<HTMLElement>('[data-item=s4]');
    act(() => item?.focus());
    done(deleteStatement(store, { statementId: 's4' }, acts()));
    await settle();
    expect(document.activeElement).toBe(cellOf('Leave the quarry', 'elab'));
  });

  it('stays among what is archived when one of it is deleted', async () => {
    const { store, act: acts, done } = show();
    done(archivePriorities(store, { priorityIds: ['p1', 'p2'] }, acts()));
    fireEvent.click(screen.getByRole('button', { name: 'Archived (2)' }));
    const remove = screen.getByRole('button', { name: 'Delete “Melt more”' });
    remove.focus();
    fireEvent.click(remove);
    await settle();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Delete “Leave the quarry”');
    fireEvent.click(document.activeElement as HTMLElement);
    await settle();
    expect(rowHere()).toBe('Train their own people');
  });

  it('goes to what is archived when that is asked for, and opens the list', async () => {
    const { store, session, act: acts, done } = show();
    done(archivePriorities(store, { priorityIds: ['p2'] }, acts()));
    act(() => session.revealTarget({ targetId: 's4', focus: true }));
    await settle();
    expect(document.activeElement?.textContent).toContain('Leave the quarry');
    expect(document.activeElement?.hasAttribute('data-revealed')).toBe(true);
  });

  it('goes to a cell of a priority when a mark of it is pressed', async () => {
    const { session } = show();
    act(() => session.revealTarget({ targetId: 'p2', columnId: 'impl', focus: true }));
    await settle();
    expect(document.activeElement).toBe(cellOf('Leave the quarry', 'impl'));
  });
});

describe('what stands in a hidden column', () => {
  it('is shown by its row, and by itself when the column is asked for', async () => {
    const { store, session, act: acts, done } = show();
    const columnId = store.get('statement', 's4')?.columnId ?? '';
    done(hideColumn(store, { columnId, hidden: true }, acts()));
    act(() => session.revealTarget({ targetId: 's4', focus: true }));
    await settle();
    expect(document.activeElement).toBe(cellOf('Leave the quarry', 'title'));
    const [toast] = liveToasts.get();
    expect(toast?.text).toMatch(/is hidden$/u);
    act(() => toast?.action?.run());
    await settle();
    expect(store.get('column', columnId)?.hidden).toBeUndefined();
    expect(document.activeElement?.getAttribute('data-item')).toBe('s4');
  });
});

describe('a field that is open', () => {
  it('closes with its row, and does not open again when that comes back', async () => {
    const { store, act: acts, done, undo, redo } = show();
    done(addPriority(store, { title: 'Sell the mill' }, acts()));
    act(() => cellOf('Sell the mill', 'title').focus());
    await press('Enter');
    expect(screen.getByRole('textbox')).toBeDefined();
    undo();
    await settle();
    expect(rowHere()).toBe('Melt more');
    redo();
    await settle();
    expect(row('Sell the mill')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('keeps a new title whose row was undone while it is written', async () => {
    const { store, session, undo } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Add priority' }));
    const field = screen.getByRole('textbox', { name: 'Title of the new priority' });
    fireEvent.change(field, { target: { value: 'Sell' } });
    act(() => session.flush());
    undo();
    expect(store.priorities()).toHaveLength(3);
    fireEvent.change(field, { target: { value: 'Sell the mill' } });
    act(() => session.flush());
    expect(store.priorities().map(({ title }) => title)).toContain('Sell the mill');
  });

  it('closes when another window writes, keeps its words, and says why', async () => {
    const { store, role, session } = show();
    act(() => cellOf('Melt more', 'title').focus());
    await press('Enter');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Melt much more' } });
    // As a window does that is asked to give up writing.
    act(() => session.flush());
    act(() => role.set('follower'));
    await settle();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(store.get('priority', 'p1')?.title).toBe('Melt much more');
    expect(document.activeElement).toBe(cellOf('Melt much more', 'title'));
    expect(liveToasts.get().map(({ text }) => text)).toEqual(['This window only follows. Take over to go on here.']);
  });
});

describe('an editor', () => {
  it('goes on in the statement that the one it was in was joined to', async () => {
    const bench = makeBench(shaped);
    const { around: Around, store, act: acts } = bench;
    const view = new MatrixView();
    const Holder = (): ReactNode => {
      useLettingGo(view, { current: document.body });
      return null;
    };
    render(
      <Around>
        <Holder />
      </Around>,
    );
    const cell = { priorityId: 'p1', columnId: 'elab', index: 0, caret: 0, was: '' } as const;
    const edit = (statementId: string) => view.editStatement({ ...cell, statementId });
    edit('s2');
    act(() => {
      store.dispatch(joinStatement(store, { statementId: 's2', prose: 'Opens' }, acts()));
      edit('s1');
    });
    await settle();
    expect(view.editing).toMatchObject({ statementId: 's1' });
    act(() => void store.dispatch(deleteStatement(store, { statementId: 's1' }, acts())));
    await settle();
    expect(view.editing).toBeUndefined();
  });
});

describe('a date', () => {
  const open = async () => {
    act(() => cellOf('Melt more', 'day').focus());
    await press('Enter');
    return screen.getByLabelText<HTMLInputElement>('Day', { selector: 'input' });
  };
  const half = (field: HTMLInputElement, badInput: boolean) =>
    Object.defineProperty(field, 'validity', { value: { valid: false, badInput } });

  it('that is left before it is whole is said not to be kept', async () => {
    const { store } = show();
    const field = await open();
    half(field, true);
    fireEvent.blur(field);
    await settle();
    expect(store.valueIn('p1', 'day')).toBeUndefined();
    expect(liveToasts.get()[0]?.text).toMatch(/^The date was not whole/u);
  });

  it('of a year that nobody would type now can be looked at and left', async () => {
    const value = { kind: 'date', date: '0900-05-01' } as const;
    const { store } = show([
      ...shaped,
      { kind: 'cell-value', id: 'v', priorityId: 'p1', columnId: 'day', value, ...made },
    ]);
    half(await open(), false);
    await press('Enter');
    expect(screen.queryByLabelText('Day', { selector: 'input' })).toBeNull();
    expect(store.valueIn('p1', 'day')?.value).toEqual(value);
    expect(liveToasts.get()).toEqual([]);
  });
});

describe('what is selected, sorted by or asked about', () => {
  it('takes no headings, so that nothing stays selected without a bar', () => {
    show();
    fireEvent.click(rank('Leave the quarry'), { ctrlKey: true });
    fireEvent.click(rank('Train their own people'), { shiftKey: true });
    fireEvent.click(rank('Leave the quarry'), { ctrlKey: true });
    fireEvent.click(rank('Train their own people'), { ctrlKey: true });
    expect(screen.queryByRole('group', { name: 'Selected priorities' })).toBeNull();
    expect(screen.getByRole('button', { name: /^Filter rows/u })).toBeDefined();
  });

  it('is let go of when its rows go', () => {
    const { store, act: acts, done } = show();
    fireEvent.click(rank('Melt more'), { ctrlKey: true });
    expect(screen.queryByRole('button', { name: /^Filter rows/u })).toBeNull();
    done(deletePriority(store, { priorityId: 'p1' }, acts()));
    expect(screen.getByRole('button', { name: /^Filter rows/u })).toBeDefined();
  });

  it('is the rank again when the column of the order goes', async () => {
    const { store, act: acts, done } = show();
    fireEvent.click(within(screen.getByRole('columnheader', { name: /Risk/u })).getByRole('button', { name: /Sort/u }));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Sorted by “Risk”/u })).toBeDefined());
    done(deleteColumn(store, { columnId: 'risk' }, acts()));
    expect(screen.queryByRole('button', { name: /^Sorted by/u })).toBeNull();
  });
});
