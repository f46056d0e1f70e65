// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Profiler, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addPriority } from '../../commands/edit-priority.ts';
import { linkPassage } from '../../commands/link-passage.ts';
import { useKeymap } from '../session/use-keymap.ts';
import { useUndoRedo } from '../workbench/undo-redo.ts';
import type * as FirstWords from './first-words.ts';
import {
  baseItems,
  items,
  makeBench,
  passageOf,
  proses,
  showMatrix,
  standInForLayout,
  type TestBench,
} from './matrix-for-tests.tsx';
import { MatrixPane } from './matrix-pane.tsx';
import { VIRTUAL_FROM } from './rows/matrix-rows.tsx';

// Every row and every statement calls this once for each of its renders, and nothing else in the matrix does at rest.
const named = vi.hoisted(() => ({ count: 0 }));
vi.mock('./first-words.ts', async (original) => {
  const actual = await original<typeof FirstWords>();
  return {
    firstWords: (text: string) => {
      named.count += 1;
      return actual.firstWords(text);
    },
  };
});

standInForLayout();
afterEach(cleanup);

function Keys({ children }: { readonly children: ReactNode }): ReactNode {
  useKeymap();
  useUndoRedo();
  return children;
}

function show(bench: TestBench = makeBench()): TestBench {
  showMatrix(bench, Keys);
  return bench;
}

const focusCell = (row: string, column: number) => {
  const cells = screen
    .getByRole('row', { name: row })
    .querySelectorAll<HTMLElement>('[role=gridcell], [role=rowheader]');
  act(() => cells[column]?.focus());
};
const press = async (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  await act(async () => {
    await new Promise((done) => requestAnimationFrame(done));
  });
};
const here = () => document.activeElement as HTMLElement;
const rowHere = () => here().closest('[role=row]')?.getAttribute('aria-label');
const columnHere = () => here().closest<HTMLElement>('[data-cell]')?.dataset['cell'];

describe('the priority matrix', () => {
  it('is a grid whose rows are named by their priorities and whose headers are the columns', () => {
    show();
    const grid = within(screen.getByRole('region', { name: 'Matrix' })).getByRole('grid', { name: 'Priority matrix' });
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((head) => head.getAttribute('aria-label') ?? head.textContent),
    ).toEqual(['#', 'Priority', 'Elaboration', 'Implications']);
    const rows = within(grid).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
      'Melt more',
      'Leave the quarry',
      'Train their own people',
    ]);
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4']);
  });

  it('shows the statements of a cell as a list, and nothing but their words', () => {
    show();
    const cell = within(screen.getByRole('row', { name: 'Melt more' })).getAllByRole('gridcell')[1] as HTMLElement;
    const statements = within(cell).getAllByRole('listitem');
    expect(statements.map((item) => item.textContent)).toEqual(['It will double what we can melt.', 'Opens next year']);
    expect(statements.map((item) => item.dataset['provenance'])).toEqual(['source', 'own']);
  });

  it('has one cell in the tab order, and arrow keys walk over all of them', async () => {
    show();
    const grid = screen.getByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    focusCell('Melt more', 1);
    await press('ArrowRight');
    expect([rowHere(), columnHere()]).toEqual(['Melt more', 'elab']);
    await press('ArrowDown');
    expect([rowHere(), columnHere()]).toEqual(['Leave the quarry', 'elab']);
    await press('End');
    expect(columnHere()).toBe('impl');
    await press('ArrowRight');
    expect(columnHere()).toBe('impl');
    await press('Home', { ctrlKey: true });
    expect([rowHere(), columnHere()]).toEqual(['Melt more', 'rank']);
    await press('ArrowUp');
    expect(here().getAttribute('role')).toBe('columnheader');
    await press('End', { ctrlKey: true });
    expect([rowHere(), columnHere()]).toEqual(['Train their own people', 'impl']);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(here().tabIndex).toBe(0);
  });

  it('goes into a cell by Space, over its statements by Down, and out by Escape', async () => {
    show();
    focusCell('Melt more', 2);
    await press(' ');
    expect(here().dataset['item']).toBe('s1');
    await press('ArrowRight');
    expect(here().getAttribute('aria-label')).toBe('Said in ¶ 2');
    await press('ArrowDown');
    expect(here().dataset['item']).toBe('s2');
    await press('ArrowRight');
    expect(here().getAttribute('aria-label')).toMatch(/^Evidence for statement “Opens next year”: 1 passage$/u);
    await press('Escape');
    expect([here().getAttribute('role'), columnHere()]).toEqual(['gridcell', 'elab']);
  });

  it('names evidence buttons by the number of passages', () => {
    show();
    expect(screen.getAllByRole('button', { name: /: 0 passages$/u })).toHaveLength(6);
    expect(screen.getAllByRole('button', { name: /: 1 passage$/u })).toHaveLength(1);
  });

  it('moves a priority by Alt+Down and keeps the focus on it', async () => {
    const { store } = show();
    focusCell('Melt more', 1);
    await press('ArrowDown', { altKey: true });
    expect(store.priorities().map((priority) => priority.id)).toEqual(['p2', 'p1', 'p3']);
    expect([rowHere(), columnHere()]).toEqual(['Melt more', 'title']);
  });

  it('moves and deletes the statement that has the focus', async () => {
    const { store } = show();
    focusCell('Melt more', 2);
    await press(' ');
    await press('ArrowDown', { altKey: true });
    expect(proses(store, 'p1/elab')).toEqual(['Opens **next year**', 'It will double what we can melt.']);
    await press('Delete');
    expect(proses(store, 'p1/elab')).toEqual(['Opens **next year**']);
    expect(here().dataset['item']).toBe('s2');
  });

  it('deletes a priority from its title and stays in the matrix', async () => {
    const { store } = show();
    focusCell('Leave the quarry', 1);
    await press('Delete');
    expect(store.priorities().map((priority) => priority.id)).toEqual(['p1', 'p3']);
    expect(store.get('statement', 's4')).toBeUndefined();
    expect([rowHere(), columnHere()]).toEqual(['Train their own people', 'title']);
  });

  it('renames a priority in place; Escape keeps the old title', async () => {
    const { store } = show();
    focusCell('Melt more', 1);
    await press('F2');
    fireEvent.change(here(), { target: { value: 'Melt  a lot' } });
    await press('Enter');
    expect(store.get('priority', 'p1')?.title).toBe('Melt a lot');
    expect([rowHere(), columnHere()]).toEqual(['Melt a lot', 'title']);
    await press('Enter');
    fireEvent.change(here(), { target: { value: 'Nothing' } });
    await press('Escape');
    expect(store.get('priority', 'p1')?.title).toBe('Melt a lot');
  });

  it('adds priorities line by line', async () => {
    const { store } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Add priority' }));
    await press('x');
    fireEvent.change(here(), { target: { value: 'Fourth' } });
    await press('Enter');
    fireEvent.change(here(), { target: { value: 'Fifth' } });
    await press('Enter');
    await press('Enter');
    expect(
      store
        .priorities()
        .map((priority) => priority.title)
        .slice(3),
    ).toEqual(['Fourth', 'Fifth']);
    expect(store.sequence).toBe(2);
    expect(here().textContent).toBe('Add priority');
  });

  it('lets a follower change nothing', async () => {
    const { store } = show(makeBench(items, 'follower'));
    focusCell('Melt more', 1);
    await press('Delete');
    await press('F2');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add priority' })).toBeNull();
    expect(store.sequence).toBe(0);
  });

  it('teaches while there is no matrix, and adds the first priority', async () => {
    const { store } = show(makeBench(baseItems));
    expect(screen.getByRole('heading', { name: 'No matrix yet' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add the first priority' }));
    await press('x');
    fireEvent.change(here(), { target: { value: 'First' } });
    await press('Enter');
    expect(store.priorities().map((priority) => priority.title)).toEqual(['First']);
    expect(screen.getByRole('row', { name: 'First' })).toBeTruthy();
  });

  const aims = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      kind: 'priority' as const,
      id: `p${i}`,
      order: `a${String(i).padStart(4, '0')}V`,
      title: `Aim ${i}`,
      createdAt: '',
      createdBy: '',
    }));

  it('keeps the focus in its cell when the matrix becomes long, and short again', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
    const { store, act: anAct } = show(makeBench([...baseItems, ...aims(VIRTUAL_FROM - 1)]));
    focusCell('Aim 2', 1);
    act(() => void store.dispatch(addPriority(store, { title: 'One more' }, anAct())));
    await waitFor(() => expect(rowHere()).toBe('Aim 2'));
    expect(screen.getAllByRole('row').length).toBeLessThan(VIRTUAL_FROM);
    act(() => void store.undo(anAct()));
    await waitFor(() => expect(rowHere()).toBe('Aim 2'));
    expect(screen.getAllByRole('row')).toHaveLength(VIRTUAL_FROM);
  });

  it('shows only some of the rows of a long matrix, and says how many there are', () => {
    const many = aims(VIRTUAL_FROM + 50);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
    show(makeBench([...baseItems, ...many]));
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(`${VIRTUAL_FROM + 51}`);
    expect(screen.getByRole('row', { name: 'Aim 0' })).toBeTruthy();
    expect(screen.getAllByRole('row').length).toBeLessThan(VIRTUAL_FROM);
    cleanup();
    show(makeBench([...baseItems, ...many.slice(0, VIRTUAL_FROM - 1)]));
    expect(screen.getAllByRole('row')).toHaveLength(VIRTUAL_FROM);
  });
});

describe('the evidence of a statement', () => {
  it('opens from its button, goes to the passage and changes the stance', async () => {
    const { session, store } = show();
    const gone: unknown[] = [];
    session.onReveal((reveal) => gone.push(reveal));
    fireEvent.click(screen.getByRole('button', { name: /“Opens next year”: 1 passage$/u }));
    const popup = await screen.findByRole('dialog', { name: /Evidence/u });
    expect(popup.textContent).toContain('Ask the owner.');
    fireEvent.click(within(popup).getByRole('button', { name: /we open a second furnace/u }));
    expect(gone).toEqual([
      {
        sourceId: 'source',
        offset: passageOf('we open a second furnace').start,
        passage: passageOf('we open a second furnace'),
        annotationId: 'a1',
        pulse: true,
      },
    ]);
    fireEvent.change(within(popup).getByRole('combobox', { name: /^Stance of/u }), {
      target: { value: 'contradicts' },
    });
    expect(store.get('evidence-link', 'l1')?.stance).toBe('contradicts');
    fireEvent.click(within(popup).getByRole('button', { name: 'Unlink passage' }));
    expect(store.linksTo('s2')).toEqual([]);
    expect(within(popup).getByText(/No passage yet/u)).toBeTruthy();
  });

  it('links the passage that is selected in the article', async () => {
    const { session, store } = show();
    act(() =>
      session.set({
        evidenceOf: 's4',
        selected: { sourceId: 'source', passage: passageOf('We will sell our share'), by: 'pointer' },
      }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Link the selected passage' }));
    expect(store.linksTo('s4')).toHaveLength(1);
    await waitFor(() => expect(screen.getByText('We will sell our share')).toBeTruthy());
  });
});

describe('what re-renders', () => {
  it('is only the chip of the statement that a passage is linked to: no row and no statement', () => {
    const bench = makeBench();
    const { around: Around, store } = bench;
    let commits = 0;
    render(
      <Around>
        <Profiler id="matrix" onRender={() => (commits += 1)}>
          <MatrixPane />
        </Profiler>
      </Around>,
    );
    const changed: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const record of records) {
        const element = record.target instanceof Element ? record.target : record.target.parentElement;
        changed.push(element?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? 'outside');
      }
    });
    watch.observe(screen.getByRole('region'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    expect(named.count).toBeGreaterThan(0);
    commits = 0;
    named.count = 0;
    act(() => {
      const from = { sourceId: 'source', passage: passageOf('Twelve drivers') };
      const targets = [{ kind: 'statement', id: 's4' }] as const;
      store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'blue' }, bench.act()));
    });
    for (const record of watch.takeRecords())
      changed.push((record.target as Element).closest<HTMLElement>('[data-item]')?.dataset['item'] ?? 'outside');
    expect(commits).toBe(1);
    expect(named.count).toBe(0);
    expect(new Set(changed)).toEqual(new Set(['s4']));
  });

  it('lights only the statements of the passage that is pointed at', () => {
    const { session } = show();
    act(() => session.set({ lit: { kind: 'annotations', ids: ['a1'] } }));
    expect([...document.querySelectorAll<HTMLElement>('[data-lit]')].map((item) => item.dataset['item'])).toEqual([
      's2',
    ]);
    act(() => session.set({ lit: undefined }));
    expect(document.querySelectorAll('[data-lit]')).toHaveLength(0);
  });
});
