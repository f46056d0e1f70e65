// @vitest-environment jsdom
// The matrix as it is shaped: groups as rows, values set by keys, sorting, selecting, hidden columns.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renamePriority } from '../../commands/edit-priority.ts';
import { setValue } from '../../commands/edit-value.ts';
import type { StudyItem } from '../../model/study.ts';
import { liveAnnouncement } from '../session/toasts.ts';
import { items, makeBench, showMatrix, standInForLayout, type TestBench } from './matrix-for-tests.tsx';

standInForLayout();
afterEach(cleanup);

const made = { createdAt: '2026-11-20T10:00:00.000Z', createdBy: 'Ada' };
const labels = ['slight', '', '', '', 'grave'];
const shaped: readonly StudyItem[] = [
  ...items.map((item) => (item.kind === 'priority' && item.id !== 'p1' ? { ...item, groupId: 'g' } : item)),
  { kind: 'group', id: 'g', order: 'a0', title: 'People and land', ...made },
  { kind: 'column', id: 'risk', order: 'a2', title: 'Risk', role: 'other', holds: { kind: 'rating', labels } },
  {
    kind: 'column',
    id: 'notes',
    order: 'a3',
    title: 'Notes',
    role: 'other',
    holds: { kind: 'statements' },
    hidden: true,
  },
];

function show(records = shaped): TestBench {
  const bench = makeBench(records);
  showMatrix(bench);
  return bench;
}

const settle = async () => act(async () => new Promise((done) => requestAnimationFrame(() => done(undefined))));
const press = async (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  await settle();
};
const row = (name: string) => screen.getByRole('row', { name });
const cellOf = (name: string, column: string) => {
  const cell = row(name).querySelector<HTMLElement>(`[data-cell=${column}]`);
  if (!cell) throw new Error(`there is no cell ${column}`);
  return cell;
};
const focus = (name: string, column: string) => act(() => cellOf(name, column).focus());
const titles = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((one) => one.getAttribute('aria-label'));

describe('the head of a column', () => {
  const head = (column: string) =>
    screen.getAllByRole('columnheader').find(({ dataset }) => dataset['cell'] === column) as HTMLElement;

  it('is written by F2, and keeps the focus', async () => {
    show();
    act(() => head('risk').focus());
    await press('F2');
    const field = screen.getByRole('textbox', { name: 'Title of the column' });
    fireEvent.change(field, { target: { value: 'Danger' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(head('risk').getAttribute('aria-label')).toBe('Danger');
    expect(document.activeElement).toBe(head('risk'));
  });

  it('of the ranks is no field', async () => {
    show();
    act(() => head('rank').focus());
    await press('F2');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('groups in the grid', () => {
  it('are rows of one cell across all columns, counted with the others', () => {
    show();
    expect(titles()).toEqual(['Melt more', 'People and land', 'Leave the quarry', 'Train their own people']);
    const heading = within(row('People and land')).getByRole('gridcell');
    expect(heading.getAttribute('aria-colspan')).toBe('5');
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5');
    expect(row('Leave the quarry').getAttribute('aria-rowindex')).toBe('4');
  });

  it('are passed by the arrows in the column one walks in, and folded by Left', async () => {
    show();
    focus('Melt more', 'impl');
    await press('ArrowDown');
    expect(document.activeElement).toBe(within(row('People and land')).getByRole('gridcell'));
    await press('ArrowLeft');
    expect(titles()).toEqual(['Melt more', 'People and land']);
    await press('ArrowRight');
    await press('ArrowDown');
    expect(document.activeElement).toBe(cellOf('Leave the quarry', 'impl'));
  });

  it('are unfolded for a row that is to be shown', async () => {
    const { session } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Fold “People and land”' }));
    expect(titles()).not.toContain('Leave the quarry');
    act(() => session.revealTarget({ targetId: 's4', focus: true }));
    await settle();
    expect(titles()).toContain('Leave the quarry');
    expect(document.activeElement?.getAttribute('data-item')).toBe('s4');
  });

  it('are made of the rows that are selected', async () => {
    const { store } = show();
    focus('Melt more', 'title');
    await press(' ', { shiftKey: true });
    expect(row('Melt more').getAttribute('aria-selected')).toBe('true');
    focus('Train their own people', 'title');
    await press(' ', { shiftKey: true });
    await press('g', { ctrlKey: true, altKey: true, code: 'KeyG' });
    expect(store.groups().map(({ title }) => title)).toEqual(['New group', 'People and land']);
    expect(screen.getByRole('textbox', { name: 'Title of the group' })).toBe(document.activeElement);
    await press('Enter');
    expect(titles()).toEqual([
      'New group',
      'Melt more',
      'Train their own people',
      'People and land',
      'Leave the quarry',
    ]);
  });

  it('are not made after all when Escape leaves their name, and the focus is back where it was', async () => {
    const { store } = show();
    const before = titles();
    focus('Train their own people', 'title');
    await press('g', { ctrlKey: true, altKey: true, code: 'KeyG' });
    const field = screen.getByRole('textbox', { name: 'Title of the group' });
    fireEvent.change(field, { target: { value: 'No more' } });
    await press('Escape');
    expect(titles()).toEqual(before);
    expect(store.undoLabel).toBeUndefined();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Train their own people'));
    // A heading that stood before stays.
    act(() => within(row('People and land')).getByRole('gridcell').focus());
    await press('F2');
    await press('Escape');
    expect(store.groups().map(({ title }) => title)).toEqual(['People and land']);
  });

  it('are one step with the name they are given at once, and no other step is drawn in', async () => {
    const { store, session, act: acting } = show();
    focus('Melt more', 'title');
    await press('g', { ctrlKey: true, altKey: true, code: 'KeyG' });
    const field = screen.getByRole('textbox', { name: 'Title of the group' });
    for (const value of ['Gro', 'Growth']) {
      fireEvent.change(field, { target: { value } });
      act(() => session.flush());
    }
    expect(screen.getByRole('textbox', { name: 'Title of the group' })).toBe(field);
    await press('Enter');
    expect(store.groups().map(({ title }) => title)).toEqual(['Growth', 'People and land']);
    act(() => void store.undo(acting()));
    expect(titles()).toEqual(['Melt more', 'People and land', 'Leave the quarry', 'Train their own people']);
    act(() => void store.redo(acting()));
    expect(store.groups()[0]?.title).toBe('Growth');

    // Named again later it is another step; so is what was made before something else was done.
    act(() => screen.getByRole('row', { name: 'Growth' }).querySelector<HTMLElement>('[data-cell]')?.focus());
    await press('Enter');
    fireEvent.change(screen.getByRole('textbox', { name: 'Title of the group' }), { target: { value: 'Size' } });
    const rename = renamePriority(store, { priorityId: 'p2', title: 'Leave it' }, acting());
    act(() => void store.dispatch(rename));
    await press('Enter');
    act(() => void store.undo(acting()));
    expect([store.groups()[0]?.title, store.get('priority', 'p2')?.title]).toEqual(['Growth', 'Leave it']);
  });
});

describe('a column of ratings', () => {
  it('is set by the keys 1 to 5 and cleared by 0, each one step to undo', async () => {
    const { store, act: acting } = show();
    focus('Melt more', 'risk');
    await press('5');
    expect(cellOf('Melt more', 'risk').textContent).toBe('5 – grave');
    await press('1');
    await press('0');
    expect(store.valueIn('p1', 'risk')).toBeUndefined();
    act(() => void store.undo(acting()));
    expect(cellOf('Melt more', 'risk').textContent).toBe('1 – slight');
    await press('6');
    expect(cellOf('Melt more', 'risk').textContent).toBe('1 – slight');
  });

  it('sorts the rows within their groups and leaves them their ranks', async () => {
    const { store, act: acting } = show();
    act(() => {
      const rate = (priorityId: string, rating: number) =>
        store.dispatch(setValue(store, { priorityId, columnId: 'risk', value: { kind: 'rating', rating } }, acting()));
      rate('p2', 4);
      rate('p3', 2);
    });
    const head = screen.getByRole('columnheader', { name: 'Risk' });
    fireEvent.click(within(head).getByRole('button', { name: 'Sort by Risk' }));
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    expect(titles()).toEqual(['Melt more', 'People and land', 'Train their own people', 'Leave the quarry']);
    expect(cellOf('Train their own people', 'rank').textContent).toBe('3');
    // What is filled in moves no row from under the hand, be it a value or a title.
    act(() => {
      const value = { kind: 'rating', rating: 5 } as const;
      store.dispatch(setValue(store, { priorityId: 'p3', columnId: 'risk', value }, acting()));
      store.dispatch(renamePriority(store, { priorityId: 'p3', title: 'Train their own people too' }, acting()));
      store.undo(acting());
    });
    expect(titles()).toEqual(['Melt more', 'People and land', 'Train their own people', 'Leave the quarry']);
    focus('Train their own people', 'title');
    await press('ArrowUp', { altKey: true });
    expect(store.priorities().map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
    fireEvent.click(within(head).getByRole('button', { name: 'Sort by Risk' }));
    fireEvent.click(within(head).getByRole('button', { name: 'Sort by Risk' }));
    expect(head.getAttribute('aria-sort')).toBeNull();
    expect(titles()).toEqual(['Melt more', 'People and land', 'Leave the quarry', 'Train their own people']);
  });
});

describe('what is typed into a cell', () => {
  const columns: readonly StudyItem[] = [
    ...shaped,
    { kind: 'column', id: 'who', order: 'a4', title: 'Who', role: 'other', holds: { kind: 'people' } },
    { kind: 'column', id: 'when', order: 'a5', title: 'When', role: 'other', holds: { kind: 'date' } },
  ];
  const type = async (column: string, label: string, value: string) => {
    focus('Melt more', column);
    await press('Enter');
    const field = within(cellOf('Melt more', column)).getByLabelText(label);
    fireEvent.change(field, { target: { value } });
    return field;
  };

  it('is kept when the study is handed over before the field is left', async () => {
    const { store, session } = show(columns);
    await type('who', 'Who', 'Ada; Grace');
    act(() => session.flush());
    expect(store.valueIn('p1', 'who')?.value).toEqual({ kind: 'people', names: ['Ada', 'Grace'] });
    await type('when', 'When', '2026-11-25');
    act(() => session.flush());
    expect(store.valueIn('p1', 'when')?.value).toEqual({ kind: 'date', date: '2026-11-25' });
  });

  it('is kept when the field goes, and leaves the one that was opened instead', async () => {
    const { store } = show(columns);
    await type('when', 'When', '2026-11-25');
    fireEvent.click(cellOf('Leave the quarry', 'who'));
    expect(store.valueIn('p1', 'when')?.value).toEqual({ kind: 'date', date: '2026-11-25' });
    expect(within(cellOf('Leave the quarry', 'who')).getByLabelText('Who')).toBeDefined();
    cleanup();
    expect(store.valueIn('p2', 'who')).toBeUndefined();
  });

  it('is not kept by Escape', async () => {
    const { store } = show(columns);
    await type('when', 'When', '2026-11-25');
    await press('Escape');
    cleanup();
    expect(store.valueIn('p1', 'when')).toBeUndefined();
  });
});

describe('columns', () => {
  it('that are hidden are not in the grid', () => {
    show();
    expect(screen.queryByRole('columnheader', { name: 'Notes' })).toBeNull();
    expect(screen.getByRole('button', { name: /^Columns/u }).textContent).toContain('1 hidden');
  });

  it('go past the next one that is shown by Alt and an arrow on their head', async () => {
    const { store } = show();
    act(() => screen.getByRole('columnheader', { name: 'Risk' }).focus());
    await press('ArrowLeft', { altKey: true });
    expect(store.columns().map(({ id }) => id)).toEqual(['elab', 'risk', 'impl', 'notes']);
    await press('ArrowRight', { altKey: true });
    await press('ArrowRight', { altKey: true });
    expect(store.columns().map(({ id }) => id)).toEqual(['elab', 'impl', 'risk', 'notes']);
  });

  it('are sized by keys, that of the titles too, and kept as one step when the keys rest', async () => {
    const bench = show();
    const { store } = bench;
    const width = () => store.get('study', store.id)?.priorityWidth;
    act(() => screen.getByRole('columnheader', { name: 'Priority' }).focus());
    await press('ArrowRight', { altKey: true, shiftKey: true });
    await press('ArrowRight', { altKey: true, shiftKey: true });
    await waitFor(() => expect(width()).toBe(104));
    act(() => void store.undo(bench.act()));
    expect(width()).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'More for the column “Priority”' }));
    expect(screen.getByRole('menuitem', { name: 'Usual width' }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('the menu of a row or column', () => {
  const titles = () => screen.queryAllByRole('menuitem').map((item) => item.textContent);
  it('opens by a right click on its head, and gives the focus back to the cell that had it', async () => {
    show();
    act(() => cellOf('Leave the quarry', 'title').focus());
    fireEvent.contextMenu(cellOf('Leave the quarry', 'title'), { button: 2 });
    expect(titles().some((title) => title?.startsWith('Rename'))).toBe(true);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await waitFor(() => expect(titles()).toEqual([]));
    await waitFor(() => expect(document.activeElement).toBe(cellOf('Leave the quarry', 'title')));
    fireEvent.contextMenu(screen.getByRole('columnheader', { name: 'Risk' }), { button: 2 });
    expect(titles().some((title) => title?.startsWith('Hide'))).toBe(true);
  });

  it('opens on no cell: what it does is done to the whole row', () => {
    show();
    for (const button of [0, 2]) fireEvent.contextMenu(cellOf('Leave the quarry', 'elab'), { button });
    expect(titles()).toEqual([]);
    fireEvent.contextMenu(cellOf('Leave the quarry', 'title'), { button: 0 });
    expect(titles().some((title) => title?.startsWith('Rename'))).toBe(true);
  });
});

describe('keys in the grid', () => {
  it('select all cells by Ctrl+A, and the words of the window not at all', async () => {
    show();
    focus('Leave the quarry', 'elab');
    await press('a', { ctrlKey: true });
    // Three rows by title, Elaboration, Implications and Risk.
    expect(liveAnnouncement.get()).toBe('12 cells selected');
    expect(cellOf('Melt more', 'title').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(cellOf('Leave the quarry', 'elab'));
    expect(document.getSelection()?.toString() ?? '').toBe('');
  });

  it('empty by Delete the cell that has the focus, and keep its row', async () => {
    const { store } = show();
    const [filled] = [...store.all('statement')];
    const title = store.get('priority', filled?.priorityId ?? '')?.title ?? '';
    focus(title, filled?.columnId ?? '');
    await press('Delete');
    expect(store.statementsIn(filled?.priorityId ?? '', filled?.columnId ?? '')).toEqual([]);
    expect(titles()).toContain(title);
  });

  it('leave a title by Escape as it was, and undo brings back what was typed', async () => {
    const { store, act: acting } = show();
    focus('Melt more', 'title');
    await press('F2');
    fireEvent.change(screen.getByRole('textbox', { name: 'Title of the priority' }), { target: { value: 'Melt all' } });
    await press('Escape');
    expect(titles()).toContain('Melt more');
    act(() => void store.undo(acting()));
    expect(titles()).toContain('Melt all');
  });

  it('make a priority of each line that is pasted as a title', async () => {
    const { store } = show();
    const before = store.priorities().length;
    fireEvent.click(screen.getByRole('button', { name: 'Add priority' }));
    const field = screen.getByRole('textbox', { name: 'Title of the new priority' });
    const getData = (type: string) => (type === 'text/plain' ? '- Buy a mine\n- Sell magnets' : '');
    fireEvent.paste(field, { clipboardData: { getData } });
    await settle();
    expect(
      store
        .priorities()
        .slice(before)
        .map(({ title }) => title),
    ).toEqual(['Buy a mine', 'Sell magnets']);
  });

  it('leave a title by Escape as it was before the first pause of typing', async () => {
    const { store, session } = show();
    focus('Melt more', 'title');
    await press('F2');
    const field = screen.getByRole('textbox', { name: 'Title of the priority' });
    fireEvent.change(field, { target: { value: 'Melt' } });
    act(() => session.flush());
    await settle();
    fireEvent.change(field, { target: { value: 'Melt less' } });
    await press('Escape');
    expect(store.get('priority', 'p1')?.title).toBe('Melt more');
  });

  it('open the menu of a row while words of the article are selected', () => {
    show();
    const article = document.createElement('p');
    article.textContent = 'Words of the article';
    document.body.append(article);
    document.getSelection()?.selectAllChildren(article);
    expect(fireEvent.contextMenu(cellOf('Melt more', 'title'), { button: 2 })).toBe(false);
    expect(screen.queryAllByRole('menuitem').length).toBeGreaterThan(3);
    document.getSelection()?.removeAllRanges();
    article.remove();
  });
});
