// @vitest-environment jsdom
// Rectangles of cells: selected by keys and by Shift+click, said, copied, emptied in one step, and let go of.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../model/study.ts';
import { liveAnnouncement } from '../../session/toasts.ts';
import { items, makeBench, proses, showMatrix, standInForLayout, type TestBench } from '../matrix-for-tests.tsx';

standInForLayout();
afterEach(cleanup);

const made = { createdAt: '2026-11-20T10:00:00.000Z', createdBy: 'Ada' };
const shaped: readonly StudyItem[] = [
  ...items.map((item) => (item.kind === 'priority' && item.id !== 'p1' ? { ...item, groupId: 'g' } : item)),
  { kind: 'group', id: 'g', order: 'a0', title: 'People and land', ...made },
  { kind: 'column', id: 'day', order: 'a2', title: 'Day', role: 'other', holds: { kind: 'date' } },
  {
    kind: 'cell-value',
    id: 'v',
    priorityId: 'p1',
    columnId: 'day',
    value: { kind: 'date', date: '2027-03-01' },
    ...made,
  },
];

function show(role: 'writer' | 'follower' = 'writer'): TestBench {
  const bench = makeBench(shaped, role);
  showMatrix(bench);
  return bench;
}

const settle = async () => act(async () => new Promise((done) => requestAnimationFrame(() => done(undefined))));
const press = async (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  await settle();
};
const shift = async (key: string, more: object = {}) => press(key, { shiftKey: true, ...more });
const cellOf = (row: string, column: string) => {
  const cell = document.querySelector<HTMLElement>(`[data-row=${row}] > [data-cell=${column}]`);
  if (!cell) throw new Error(`there is no cell ${column} in ${row}`);
  return cell;
};
const start = (row: string, column: string) => act(() => cellOf(row, column).focus());
const selected = () =>
  [...document.querySelectorAll<HTMLElement>('[data-cell][aria-selected=true]')].map(
    (cell) => `${cell.parentElement?.dataset['row']}/${cell.dataset['cell']}`,
  );
const said = () => liveAnnouncement.get().replaceAll('\u200B', '');

/** What a copy of the focused element puts on the clipboard. */
function copy(): Record<string, string> {
  const data: Record<string, string> = {};
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { setData: (type: string, text: string) => (data[type] = text) } });
  act(() => void document.activeElement?.dispatchEvent(event));
  return data;
}

describe('a rectangle of cells', () => {
  it('grows and shrinks with Shift and the arrows, over headings of groups, and is said', async () => {
    show();
    start('p1', 'elab');
    await shift('ArrowRight');
    await shift('ArrowDown');
    expect(selected()).toEqual(['p1/elab', 'p1/impl', 'p2/elab', 'p2/impl']);
    expect(said()).toBe('4 cells selected');
    expect(document.activeElement).toBe(cellOf('p2', 'impl'));
    await shift('ArrowUp');
    await shift('ArrowLeft');
    expect(selected()).toEqual(['p1/elab']);
    expect(said()).toBe('1 cell selected');
    await shift('ArrowDown', { ctrlKey: true });
    expect(selected()).toEqual(['p1/elab', 'p2/elab', 'p3/elab']);
  });

  it('begins with the title, not with the rank', async () => {
    show();
    start('p2', 'rank');
    await shift('ArrowDown');
    expect(selected()).toEqual(['p2/title', 'p3/title']);
    await shift('Home');
    expect(selected()).toEqual(['p2/title', 'p3/title']);
  });

  it('is let go of by Escape, by going on without Shift, by writing, and when rows change', async () => {
    const { store } = show();
    start('p1', 'elab');
    await shift('ArrowRight');
    await press('Escape');
    expect(selected()).toEqual([]);
    expect(document.activeElement).toBe(cellOf('p1', 'impl'));
    await shift('ArrowLeft');
    await press('ArrowDown');
    expect(selected()).toEqual([]);
    start('p2', 'elab');
    await shift('ArrowDown');
    await press('Enter');
    // The editor is loaded when it is first needed.
    await waitFor(() => expect(selected()).toEqual([]));
    await press('Escape');
    start('p1', 'elab');
    await shift('ArrowRight');
    await press('ArrowDown', { altKey: true });
    expect(store.get('priority', 'p1')?.groupId).toBe('g');
    expect(selected()).toEqual([]);
  });

  it('ends where one clicks with Shift, and the click does nothing else', async () => {
    show();
    start('p1', 'title');
    const words = within(cellOf('p2', 'elab')).getByText('The owner sells.');
    const down = fireEvent.mouseDown(words, { shiftKey: true });
    fireEvent.click(words, { shiftKey: true });
    await settle();
    expect(down).toBe(false);
    expect(selected()).toEqual(['p1/title', 'p1/elab', 'p2/title', 'p2/elab']);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(cellOf('p2', 'elab'));
  });

  it('does not stand beside selected rows', async () => {
    show();
    start('p1', 'title');
    await shift(' ');
    await shift('ArrowRight');
    expect(screen.queryByRole('group', { name: 'Selected priorities' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Selected cells' }).textContent).toContain('2 cells selected');
    await shift(' ');
    expect(selected()).toEqual([]);
    expect(screen.getByRole('group', { name: 'Selected priorities' })).toBeTruthy();
  });

  it('is copied as the cells of a table, without a head', async () => {
    show('follower');
    start('p1', 'impl');
    await shift('ArrowRight');
    await shift('ArrowDown');
    expect(copy()).toEqual({
      'text/plain': 'Neighbours will fear the noise.\t2027-03-01\n\t',
      'text/html':
        '<table><tbody><tr><td>Neighbours will fear the noise.</td><td>2027-03-01</td></tr><tr><td></td><td></td></tr></tbody></table>',
    });
    expect(said()).toBe('Copied 4 cells');
  });

  it('is emptied by Delete in one step, titles excepted', async () => {
    const bench = show();
    const { store } = bench;
    start('p1', 'title');
    await shift('End');
    await press('Delete');
    expect(store.get('priority', 'p1')?.title).toBe('Melt more');
    expect([proses(store, 'p1/elab'), proses(store, 'p1/impl'), store.valueIn('p1', 'day')]).toEqual([
      [],
      [],
      undefined,
    ]);
    expect(store.linksTo('s2')).toEqual([]);
    expect(said()).toBe('Emptied 3 cells');
    act(() => void store.undo(bench.act()));
    expect(proses(store, 'p1/elab')).toHaveLength(2);
    expect(store.valueIn('p1', 'day')).toBeTruthy();
    expect(store.linksTo('s2')).toHaveLength(1);
  });

  it('leaves Delete alone where nothing is selected or titles are', async () => {
    const { store } = show();
    start('p2', 'title');
    await shift('ArrowDown');
    await press('Delete');
    expect(store.priorities()).toHaveLength(3);
    expect(said()).toBe('Titles are not emptied');
    await press('Escape');
    await press('Delete');
    expect(store.priorities().map(({ id }) => id)).toEqual(['p1', 'p2']);
  });
});
