// @vitest-environment jsdom
// What stands on paper: every kind of column under one head, the numbers of the evidence, and the evidence in full.
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { buildStudy, type StudyOutline } from '../../export/study-for-tests.ts';
import type { Value } from '../../model/matrix.ts';
import type { StudyItem } from '../../model/study.ts';
import { StudyStore } from '../../store/study-store.ts';
import { PrintedStudy } from './printed-study.tsx';

afterEach(cleanup);

const made = { createdAt: '2025-02-03T04:05:06.789Z', createdBy: 'Ada' };

const outline: StudyOutline = {
  title: 'Plans for 2025',
  source: { byline: 'B. Writer', url: 'https://example.org/plans' },
  columns: ['Elaboration'],
  rows: [
    { title: 'Sell more', cells: [['Open a *second* shop.', '+Train the staff.']] },
    { title: 'Buy a mine', cells: [[]] },
    { title: 'Given up', cells: [['Never mind.']] },
  ],
  marks: [
    {
      quote: 'The town wants a shop.',
      memo: 'Ask **who** wants it.',
      links: [
        ['0/0/0', 'supports'],
        ['1', 'context'],
      ],
    },
    { quote: 'Nobody buys here.', links: [['0/0/0', 'contradicts']] },
    { quote: 'Quite another thing.' },
  ],
};

const column = { kind: 'column', role: 'other' } as const;
const option = { id: 'o1', title: 'Likely', colour: 'orange' } as const;
const cell = (columnId: string, value: Value) =>
  ({ kind: 'cell-value', id: `value-${columnId}`, priorityId: 'row-0', columnId, value, ...made }) as const;

const shape: readonly StudyItem[] = [
  { kind: 'group', id: 'abroad', order: 'a', title: 'Abroad', ...made },
  { ...column, id: 'risk', order: 'b1', title: 'Risk', holds: { kind: 'rating', labels: ['', '', '', 'high', ''] } },
  { ...column, id: 'odds', order: 'b2', title: 'Odds', holds: { kind: 'choice', options: [option], several: false } },
  { ...column, id: 'when', order: 'b3', title: 'When', holds: { kind: 'date' } },
  { ...column, id: 'who', order: 'b4', title: 'Who', holds: { kind: 'people' }, hidden: true },
  cell('risk', { kind: 'rating', rating: 4 }),
  cell('odds', { kind: 'choice', optionIds: ['o1'] }),
  cell('when', { kind: 'date', date: '2025-03-01' }),
  cell('who', { kind: 'people', names: ['Town council', 'Ada'] }),
];

function arranged(item: StudyItem): StudyItem {
  if (item.id === 'row-1' && item.kind === 'priority') return { ...item, groupId: 'abroad' };
  if (item.id === 'row-2' && item.kind === 'priority') return { ...item, archived: true };
  if (item.kind !== 'evidence-link' || item.stance !== 'contradicts') return item;
  return { ...item, confidence: 'high', comment: 'Counted twice.' };
}

function show(given = outline): HTMLElement {
  const { items, content } = buildStudy(given);
  const study = new StudyStore({
    items: given === outline ? [...items.map(arranged), ...shape] : items,
    sequence: 0,
    changedAt: made.createdAt,
    history: [],
    contents: new Map([['c'.repeat(64), content]]),
  });
  render(<PrintedStudy study={study} />);
  return screen.getByRole('region', { name: 'Printed study' });
}

const wordsIn = (element: Element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

describe('the printed study', () => {
  it('has one table with its head in thead, every kind of column, groups, and the numbers of the evidence', () => {
    const table = within(show()).getByRole('table');
    expect([...(table.querySelector('thead')?.querySelectorAll('th') ?? [])].map(wordsIn)).toEqual([
      '#',
      'Priority',
      'Elaboration',
      'Risk',
      'Odds',
      'When',
      'Who',
    ]);
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsIn));
    const [first, ...others] = rows;
    expect(first?.slice(0, 3)).toEqual([
      '1',
      'Sell more',
      'Open a second shop. [1; contradicted by 2]Train the staff.',
    ]);
    expect(first?.slice(3)).toEqual(['4 – high', 'Likely', '2025-03-01', 'Town council; Ada']);
    expect(others).toEqual([['Abroad'], ['2', 'Buy a mine [context 1]', '', '', '', '', '']]);
  });

  it('gives each quote with place, stance, confidence, comment and memo under every priority it is linked to', () => {
    const passages = within(show())
      .getAllByRole('article')
      .map((passage) => [...passage.querySelectorAll('p, li')].map(wordsIn));
    expect(passages[0]).toEqual([
      '[1]',
      'The town wants a shop.',
      '— The article, ¶ 2',
      'Supports Elaboration: “Open a second shop.”',
      'Ask who wants it.',
    ]);
    expect(passages[1]).toEqual([
      '[2]',
      'Nobody buys here.',
      '— The article, ¶ 3',
      'Contradicts Elaboration: “Open a second shop.” (high confidence)Counted twice.',
      'Counted twice.',
    ]);
    expect(passages[2]?.slice(0, 2)).toEqual(['[1]', 'The town wants a shop.']);
    expect(passages).toHaveLength(3);
  });

  it('lists the sources, tells the voices apart, and leaves out what is archived or linked to nothing', () => {
    const page = show();
    expect(wordsIn(within(page).getByRole('list', { name: 'Sources' }))).toBe(
      'The article · B. Writer · https://example.org/plans',
    );
    expect(wordsIn(page)).toContain('Statements in italics are the analyst’s own');
    expect(wordsIn(page)).not.toMatch(/Given up|Never mind|Quite another thing/u);
  });

  it('says so when there are no priorities', () => {
    const page = show({ title: 'Empty', columns: ['Elaboration'], rows: [], marks: [] });
    expect(wordsIn(page)).toContain('This study has no priorities yet.');
    expect(within(page).queryByRole('table')).toBeNull();
  });

  it('names every source that something came from, and says where two have the same words', () => {
    const { items, content } = buildStudy(outline);
    const [origin] = items.flatMap((item) => (item.kind === 'annotation' ? [item] : []));
    const link = items.find((item) => item.kind === 'evidence-link');
    const source = items.find((item) => item.kind === 'source');
    if (!origin || link?.kind !== 'evidence-link' || source?.kind !== 'source') throw new Error('not in the outline');
    const { selector } = origin;
    const [paper, letter] = ['paper', 'letter'];
    const second: readonly StudyItem[] = [
      ...items.map((item) => (item.id === 'row-1' ? { ...item, origin: { sourceId: letter, selector } } : item)),
      { ...source, id: paper, order: 'z1', title: 'The evening paper' },
      { ...source, id: letter, order: 'z2', title: 'A letter' },
      { ...source, id: 'unread', order: 'z3', title: 'Not used' },
      { ...origin, id: 'echo', sourceId: paper },
      { ...link, id: 'echo-link', annotationId: 'echo' },
    ] as readonly StudyItem[];
    const contents = new Map([['c'.repeat(64), content]]);
    const state = { items: second, sequence: 0, changedAt: made.createdAt, history: [], contents };
    render(<PrintedStudy study={new StudyStore(state)} />);
    const listed = within(screen.getByRole('list', { name: 'Sources' })).getAllByRole('listitem');
    expect(listed.map((item) => wordsIn(item).split(' · ')[0])).toEqual([
      source.title,
      'The evening paper',
      'A letter',
    ]);
    const notes = screen.getAllByText(/not independent: \[\d\] has the same words/u);
    expect(notes).toHaveLength(2);
  });
});
