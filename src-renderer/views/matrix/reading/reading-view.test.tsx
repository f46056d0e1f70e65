// @vitest-environment jsdom
// The matrix one priority at a time: what is shown, how one turns over, and that its cells are those of the grid.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePreference } from '../../../platform/preferences.ts';
import type { StudyItem } from '../../../model/study.ts';
import { items, makeBench, showMatrix, standInForLayout, type TestBench } from '../matrix-for-tests.tsx';

standInForLayout();
beforeEach(() => writePreference('matrixLook', 'reading'));
afterEach(() => {
  cleanup();
  writePreference('matrixLook', 'table');
});

const made = { createdAt: '2026-11-20T10:00:00.000Z', createdBy: 'Ada' };
const labels = ['slight', '', '', '', 'grave'];
const shaped: readonly StudyItem[] = [
  ...items.map((item) => (item.kind === 'priority' && item.id !== 'p1' ? { ...item, groupId: 'g' } : item)),
  { kind: 'group', id: 'g', order: 'a0', title: 'People and land', ...made },
  { kind: 'column', id: 'risk', order: 'a2', title: 'Risk', role: 'other', holds: { kind: 'rating', labels } },
];

async function show(records = shaped, role: 'writer' | 'follower' = 'writer'): Promise<TestBench> {
  const bench = makeBench(records, role);
  showMatrix(bench);
  if (records.some(({ kind }) => kind === 'priority')) await screen.findByRole('article');
  return bench;
}

const settle = async () => act(async () => new Promise((done) => requestAnimationFrame(() => done(undefined))));
const press = async (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  await settle();
};
const read = () => screen.getByRole('article').getAttribute('aria-label');
const heading = () => screen.getByRole('heading', { level: 3 });
const here = () => document.activeElement as HTMLElement;

describe('the reading view', () => {
  it('shows one priority: its place, rank and title, its group, and a heading for every column', async () => {
    await show();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByText('Priority 1 of 3')).toBeTruthy();
    const article = within(screen.getByRole('article', { name: 'Melt more' }));
    expect(article.getByRole('group', { name: 'Rank 1' }).textContent).toBe('1');
    expect(article.getAllByRole('heading').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Melt more',
      'Elaboration',
      'Implications',
      'Risk',
    ]);
    const statements = within(article.getByRole('group', { name: 'Elaboration' })).getAllByRole('listitem');
    expect(statements.map((item) => item.textContent)).toEqual(['It will double what we can melt.', 'Opens next year']);
    expect(article.getByRole('button', { name: 'Risk: nothing yet' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next priority' }));
    expect(screen.getByText('People and land')).toBeTruthy();
    expect(read()).toBe('Leave the quarry');
  });

  it('turns over by keys, also from elsewhere, and stops at the ends', async () => {
    await show();
    await press('PageDown', { altKey: true });
    await press('PageDown', { altKey: true });
    expect(screen.getByText('Priority 3 of 3')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Next priority' }).getAttribute('aria-disabled')).toBe('true');
    await press('PageDown', { altKey: true });
    expect(read()).toBe('Train their own people');
    await press('PageUp', { altKey: true });
    expect(read()).toBe('Leave the quarry');
  });

  it('keeps the focus in the column one works in when it turns over', async () => {
    await show();
    act(() => screen.getByRole('button', { name: 'Risk: nothing yet' }).focus());
    await press('4');
    await press('PageDown', { altKey: true });
    expect(read()).toBe('Leave the quarry');
    expect(here().getAttribute('aria-label')).toBe('Risk: nothing yet');
    await press('PageUp', { altKey: true });
    expect(here().getAttribute('aria-label')).toBe('Risk: 4');
  });

  it('lets Tab reach everything, and the arrows walk over its fields', async () => {
    await show();
    const article = screen.getByRole('article');
    const buttons = within(article).getAllByRole('button');
    expect(buttons.filter((one) => one.tabIndex !== 0)).toEqual([]);
    act(() => heading().focus());
    await press('ArrowDown');
    expect(here()).toBe(within(article).getByRole('group', { name: 'Elaboration' }));
    await press(' ');
    expect(here().dataset['item']).toBe('s1');
    await press('ArrowDown');
    expect(here().dataset['item']).toBe('s2');
    await press('Escape');
    await press('End');
    expect(here()).toBe(within(article).getByRole('button', { name: 'Risk: nothing yet' }));
    expect(heading().tabIndex).toBe(0);
  });

  it('moves and deletes statements and priorities by the keys of the table', async () => {
    const { store } = await show();
    act(() => document.querySelector<HTMLElement>('[data-item=s2]')?.focus());
    await press('ArrowUp', { altKey: true });
    expect(store.statementsIn('p1', 'elab').map(({ id }) => id)).toEqual(['s2', 's1']);
    await press('Delete');
    expect(store.statementsIn('p1', 'elab').map(({ id }) => id)).toEqual(['s1']);
    await press('Escape');
    act(() => heading().focus());
    await press('ArrowDown', { altKey: true });
    expect(store.rankOf('p1')).toBe(0);
    expect(store.get('priority', 'p1')?.groupId).toBe('g');
    await press('Delete');
    expect(read()).toBe('Leave the quarry');
    expect(here()).toBe(heading());
  });

  it('renames by Enter: the title, and Tab goes on into the next field', async () => {
    const { store } = await show();
    act(() => heading().focus());
    await press('Enter');
    const field = screen.getByRole('textbox', { name: 'Title of the priority' });
    fireEvent.change(field, { target: { value: 'Melt twice as much' } });
    await press('Enter');
    expect(store.get('priority', 'p1')?.title).toBe('Melt twice as much');
    expect(here()).toBe(heading());
    expect(read()).toBe('Melt twice as much');
  });

  it('goes to a statement that is asked for, and to the priority that is focused on', async () => {
    const { session } = await show();
    act(() => session.revealTarget({ targetId: 's4', focus: true }));
    await settle();
    expect(read()).toBe('Leave the quarry');
    expect(here().dataset['item']).toBe('s4');
    act(() => session.set({ focusOn: 'p3' }));
    expect(read()).toBe('Train their own people');
  });

  it('walks over the rows that are seen, in the order of the sorting, headings or not', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'More for the column “Risk”' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Sort ascending' }));
    act(() => screen.getByRole('button', { name: 'Risk: nothing yet' }).focus());
    expect(screen.queryByRole('menuitem', { name: 'Wider' })).toBeNull();
    expect(read()).toBe('Melt more');
    fireEvent.click(screen.getByRole('button', { name: /^Filter rows/u }));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Words' }), { target: { value: 'quarry' } });
    await settle();
    expect(read()).toBe('Leave the quarry');
    expect(screen.getByText('Priority 1 of 1')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Words' }), { target: { value: 'no such word' } });
    await settle();
    expect(screen.getByText('No priority meets the filter.')).toBeTruthy();
  });

  it('is left for the table and come back to at the same place', async () => {
    await show();
    act(() => document.querySelector<HTMLElement>('[data-item=s3]')?.focus());
    await press('r', { ctrlKey: true, altKey: true, code: 'KeyR' });
    expect(screen.getByRole('grid')).toBeTruthy();
    expect(here().dataset['item']).toBe('s3');
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    act(() => screen.getByRole('rowheader', { name: /^Train/u }).focus());
    await press('r', { ctrlKey: true, altKey: true, code: 'KeyR' });
    expect(read()).toBe('Train their own people');
    expect(here()).toBe(heading());
  });

  it('offers nothing to change to a window that only follows', async () => {
    await show(shaped, 'follower');
    expect(screen.getByRole('group', { name: 'Risk: nothing yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add a statement/u })).toBeNull();
  });

  it('says how to begin while there is no priority', async () => {
    await show(items.filter(({ kind }) => kind === 'study' || kind === 'column'));
    expect(await screen.findByText('No matrix yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add the first priority' })).toBeTruthy();
  });
});
