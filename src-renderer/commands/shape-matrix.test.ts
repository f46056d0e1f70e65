// Shaping the matrix: groups, merging, splitting, the archive, columns of every kind and their cells.
import { describe, expect, it } from 'vitest';
import type { EvidenceLink } from '../model/annotation.ts';
import type { Change } from '../model/change.ts';
import type { Value } from '../model/matrix.ts';
import { sortPriorities } from '../model/sort-priorities.ts';
import type { StudyItem } from '../model/study.ts';
import { countingAct } from '../store/gestures-for-tests.ts';
import { StudyStore } from '../store/study-store.ts';
import { strongerLink } from './carry-over.ts';
import { applyTemplate, columnTemplates } from './column-templates.ts';
import { addColumn, hideColumn, moveColumn, resizeColumn, resizePriorityColumn } from './edit-column.ts';
import { addPriority, movePriority } from './edit-priority.ts';
import { setOptions, setRatingLabels, setValue } from './edit-value.ts';
import { dissolveGroup, groupPriorities, moveGroup, moveToGroup, renameGroup } from './group-priorities.ts';
import { stepPlace } from './priority-place.ts';
import {
  archivePriorities,
  duplicatePriority,
  mergePriorities,
  restorePriority,
  splitPriority,
} from './reshape-priority.ts';

const made = { createdAt: '2026-11-20T10:00:00.000Z', createdBy: 'Ada' };
const position = { start: 0, end: 4 };
const link = (id: string, targetId: string, more: Partial<EvidenceLink> = {}): EvidenceLink => ({
  kind: 'evidence-link',
  id,
  annotationId: 'a',
  target: { kind: targetId.startsWith('s') ? 'statement' : 'priority', id: targetId },
  stance: 'supports',
  ...made,
  ...more,
});

const items: readonly StudyItem[] = [
  { kind: 'study', id: 'study', title: 'A study', ...made },
  { kind: 'column', id: 'elab', order: 'a0', title: 'Elaboration', role: 'elaboration', holds: { kind: 'statements' } },
  {
    kind: 'column',
    id: 'impl',
    order: 'a1',
    title: 'Implications',
    role: 'implications',
    holds: { kind: 'statements' },
  },
  ...['A', 'B', 'C', 'D'].map((title, i) => ({ kind: 'priority', id: title, order: `a${i}`, title, ...made }) as const),
  ...['A', 'A', 'B'].map(
    (priorityId, i) =>
      ({
        kind: 'statement',
        id: `s${i}`,
        priorityId,
        columnId: 'elab',
        order: `a${i}`,
        prose: `${i}`,
        ...made,
      }) as const,
  ),
  {
    kind: 'annotation',
    id: 'a',
    sourceId: 'source',
    selector: { position, quote: { exact: 'Aims', prefix: '', suffix: '' } },
    colour: 'yellow',
    tags: [],
    memo: '',
    ...made,
  },
];

function open(more: readonly StudyItem[] = []) {
  const act = countingAct();
  const store = new StudyStore({
    items: [...items, ...more],
    sequence: 0,
    changedAt: made.createdAt,
    history: [],
    contents: new Map(),
  });
  const run = (change: Change | null): Change => {
    if (!change) throw new Error('the command answered that it cannot');
    store.dispatch(change);
    return change;
  };
  const idOfFirst = (change: Change) => change.added[0]?.id ?? '';
  const titles = () =>
    store
      .priorities()
      .map(({ title }) => title)
      .join('');
  const cell = (row: string) =>
    store
      .statementsIn(row, 'elab')
      .map(({ prose }) => prose)
      .join('');
  return { act, store, run, idOfFirst, titles, cell };
}

describe('groups', () => {
  it('gather priorities in their order and are ranked behind those under no heading', () => {
    const { act, store, run, idOfFirst, titles } = open();
    const north = idOfFirst(run(groupPriorities(store, { priorityIds: ['C', 'A'], title: ' North ' }, act)));
    expect(titles()).toBe('BDAC');
    expect(store.get('group', north)?.title).toBe('North');
    const south = idOfFirst(run(groupPriorities(store, { priorityIds: ['B'], title: 'South' }, act)));
    expect(titles()).toBe('DBAC');
    run(moveGroup(store, { groupId: north, index: 0 }, act));
    expect(titles()).toBe('DACB');
    run(moveToGroup(store, { priorityIds: ['D'], groupId: south }, act));
    expect(titles()).toBe('ACBD');
    run(dissolveGroup(store, { groupId: north }, act));
    expect(titles()).toBe('ACBD');
    expect(store.groups().map(({ title }) => title)).toEqual(['South']);
    for (let i = 0; i < 5; i += 1) store.undo(act);
    expect(titles()).toBe('ABCD');
  });

  it('are left and entered step by step', () => {
    const { act, store, run, idOfFirst, titles } = open();
    const groupId = idOfFirst(run(groupPriorities(store, { priorityIds: ['C', 'D'], title: 'G' }, act)));
    const step = (priorityId: string, by: 1 | -1) => {
      const to = stepPlace(store, priorityId, by);
      return to && run(movePriority(store, { priorityId, to }, act));
    };
    step('C', -1);
    expect([titles(), store.get('priority', 'C')?.groupId]).toEqual(['ABCD', undefined]);
    step('C', 1);
    expect([titles(), store.get('priority', 'C')?.groupId]).toEqual(['ABCD', groupId]);
    expect(step('A', -1)).toBeNull();
    expect(step('D', 1)).toBeNull();
  });

  it('take a priority that is added last, or where asked', () => {
    const { act, store, run, titles } = open();
    run(groupPriorities(store, { priorityIds: ['A'], title: 'G' }, act));
    run(addPriority(store, { title: 'E' }, act));
    run(addPriority(store, { title: 'F', at: { groupId: undefined, index: 0 } }, act));
    expect(titles()).toBe('FBCDAE');
  });

  it('cannot be made of nothing or named nothing', () => {
    const { act, store, run, idOfFirst } = open();
    expect(groupPriorities(store, { priorityIds: ['none'], title: 'G' }, act)).toBeNull();
    expect(groupPriorities(store, { priorityIds: ['A'], title: ' ' }, act)).toBeNull();
    const groupId = idOfFirst(run(groupPriorities(store, { priorityIds: ['A'], title: 'G' }, act)));
    expect(renameGroup(store, { groupId, title: '' }, act)).toBeNull();
    expect(moveGroup(store, { groupId, index: 1 }, act)).toBeNull();
    expect(moveToGroup(store, { priorityIds: ['A'], groupId }, act)).toBeNull();
    expect(movePriority(store, { priorityId: 'A', to: { groupId: 'gone', index: 0 } }, act)).toBeNull();
  });
});

describe('merging', () => {
  it('brings statements, evidence, rejections and lacking values over', () => {
    const rejection = { kind: 'rejection', sourceId: 'source', position, ...made } as const;
    const { act, store, run, titles, cell } = open([
      { kind: 'column', id: 'when', order: 'a2', title: 'When', role: 'other', holds: { kind: 'date' } },
      { kind: 'column', id: 'who', order: 'a3', title: 'Who', role: 'other', holds: { kind: 'people' } },
      {
        kind: 'cell-value',
        id: 'v1',
        priorityId: 'A',
        columnId: 'when',
        value: { kind: 'date', date: '2026-01-01' },
        ...made,
      },
      {
        kind: 'cell-value',
        id: 'v2',
        priorityId: 'B',
        columnId: 'when',
        value: { kind: 'date', date: '2026-02-02' },
        ...made,
      },
      {
        kind: 'cell-value',
        id: 'v3',
        priorityId: 'B',
        columnId: 'who',
        value: { kind: 'people', names: ['Bo'] },
        ...made,
      },
      link('l1', 'A', { stance: 'context', comment: 'Half of it.' }),
      link('l2', 'B', { confidence: 'high', comment: 'All of it.' }),
      link('l3', 's2'),
      { ...rejection, id: 'r1', target: { kind: 'priority', id: 'A' } },
      { ...rejection, id: 'r2', target: { kind: 'priority', id: 'B' } },
    ]);
    run(mergePriorities(store, { intoId: 'A', fromIds: ['B'] }, act));
    expect([titles(), cell('A')]).toEqual(['ACD', '012']);
    expect(store.valueIn('A', 'when')?.id).toBe('v1');
    expect(store.valueIn('A', 'who')?.id).toBe('v3');
    expect(store.count('cell-value')).toBe(2);
    expect(store.linksTo('A')).toMatchObject([
      { id: 'l1', stance: 'supports', confidence: 'high', comment: 'Half of it.\n\nAll of it.' },
    ]);
    expect(store.linksTo('s2')).toHaveLength(1);
    expect(store.rejectionsOf('A').map(({ id }) => id)).toEqual(['r1']);
    store.undo(act);
    expect([titles(), cell('A'), cell('B'), store.count('evidence-link')]).toEqual(['ABCD', '01', '2', 3]);
  });

  it('cannot join a priority to itself or to one that is archived', () => {
    const { act, store, run } = open();
    run(archivePriorities(store, { priorityIds: ['B'] }, act));
    expect(mergePriorities(store, { intoId: 'A', fromIds: ['A', 'B'] }, act)).toBeNull();
    expect(mergePriorities(store, { intoId: 'B', fromIds: ['A'] }, act)).toBeNull();
  });

  it.each<readonly [string, Partial<EvidenceLink>, Partial<EvidenceLink>, Partial<EvidenceLink>]>([
    ['a stance over context', { stance: 'context' }, { stance: 'contradicts' }, { stance: 'contradicts' }],
    ['the first of two stances', { stance: 'supports' }, { stance: 'contradicts' }, { stance: 'supports' }],
    [
      'the surer of two stances',
      { stance: 'supports', confidence: 'low' },
      { stance: 'contradicts', confidence: 'high' },
      { stance: 'contradicts', confidence: 'high' },
    ],
    ['one comment once', { comment: 'So.' }, { comment: 'So.' }, { comment: 'So.' }],
  ])('keeps %s', (_what, first, second, kept) => {
    expect(strongerLink(link('l1', 'A', first), link('l2', 'A', second))).toMatchObject({ id: 'l1', ...kept });
  });
});

describe('splitting, copying and archiving', () => {
  it('puts chosen statements into a new priority right behind', () => {
    const { act, store, run, idOfFirst, titles, cell } = open([link('l', 's1')]);
    const next = idOfFirst(run(splitPriority(store, { priorityId: 'A', statementIds: ['s1', 's2'], title: 'N' }, act)));
    expect([titles(), cell('A'), cell(next), cell('B')]).toEqual(['ANBCD', '0', '1', '2']);
    expect(store.linksTo('s1')).toHaveLength(1);
    expect(splitPriority(store, { priorityId: 'A', statementIds: ['s2'], title: 'N' }, act)).toBeNull();
  });

  it('copies a priority with what hangs on it', () => {
    const { act, store, run, idOfFirst, titles, cell } = open([link('l1', 'A'), link('l2', 's1')]);
    const copy = idOfFirst(run(duplicatePriority(store, { priorityId: 'A' }, act)));
    expect([titles(), cell(copy)]).toEqual(['AA (copy)BCD', '01']);
    expect(store.linksTo(copy)).toHaveLength(1);
    expect(store.linksTo(store.statementsIn(copy, 'elab')[1]?.id ?? '')).toHaveLength(1);
  });

  it('takes priorities out of force and brings them back to where they stood', () => {
    const { act, store, run, titles, cell } = open();
    run(archivePriorities(store, { priorityIds: ['C', 'A'] }, act));
    expect([titles(), store.archivedPriorities().map(({ id }) => id)]).toEqual(['BD', ['A', 'C']]);
    expect(archivePriorities(store, { priorityIds: ['A'] }, act)).toBeNull();
    run(restorePriority(store, { priorityId: 'A' }, act));
    expect([titles(), cell('A')]).toEqual(['ABD', '01']);
    expect(restorePriority(store, { priorityId: 'A' }, act)).toBeNull();
    store.undo(act);
    store.undo(act);
    expect(titles()).toBe('ABCD');
  });
});

describe('columns', () => {
  it('are moved, hidden and sized', () => {
    const { act, store, run } = open();
    run(moveColumn(store, { columnId: 'impl', index: 0 }, act));
    expect(store.columns().map(({ id }) => id)).toEqual(['impl', 'elab']);
    expect(moveColumn(store, { columnId: 'impl', index: 0 }, act)).toBeNull();
    run(hideColumn(store, { columnId: 'impl', hidden: true }, act));
    expect(hideColumn(store, { columnId: 'elab', hidden: true }, act)).toBeNull();
    run(hideColumn(store, { columnId: 'impl', hidden: false }, act));
    expect(store.columns()[0]).not.toHaveProperty('hidden');
    run(resizeColumn(store, { columnId: 'elab', width: 7.3 }, act));
    expect(store.get('column', 'elab')?.width).toBe(80);
    run(resizeColumn(store, { columnId: 'elab', width: undefined }, act));
    expect(store.get('column', 'elab')).not.toHaveProperty('width');
  });

  it('of the titles is sized as the others are, but never so wide that nothing else is seen', () => {
    const { act, store, run } = open();
    const width = () => store.get('study', store.id)?.priorityWidth;
    run(resizePriorityColumn(store, { width: 200.4 }, act));
    expect(width()).toBe(200);
    expect(resizePriorityColumn(store, { width: 200 }, act)).toBeNull();
    run(resizePriorityColumn(store, { width: 2000 }, act));
    expect(width()).toBe(480);
    run(resizePriorityColumn(store, { width: undefined }, act));
    expect(store.get('study', store.id)).not.toHaveProperty('priorityWidth');
  });

  it('of every kind begin with what they need, and take only values of their kind', () => {
    const { act, store, run, idOfFirst } = open();
    const columnId = idOfFirst(run(addColumn(store, { title: 'Risk', kind: 'rating' }, act)));
    const rate = (value: Value | null) => setValue(store, { priorityId: 'A', columnId, value }, act);
    run(rate({ kind: 'rating', rating: 3 }));
    expect(rate({ kind: 'rating', rating: 3 })).toBeNull();
    expect(rate({ kind: 'date', date: '2026-01-01' })).toBeNull();
    run(rate({ kind: 'rating', rating: 5 }));
    expect(store.count('cell-value')).toBe(1);
    run(rate(null));
    expect([store.count('cell-value'), rate(null)]).toEqual([0, null]);
    run(setRatingLabels(store, { columnId, labels: [' slight '] }, act));
    expect(store.get('column', columnId)?.holds).toEqual({ kind: 'rating', labels: ['slight', '', '', '', ''] });
  });

  it('lose in their cells the options that are taken away', () => {
    const { act, store, run, idOfFirst } = open();
    const columnId = idOfFirst(run(addColumn(store, { title: 'Done', kind: 'choice' }, act)));
    const holds = store.get('column', columnId)?.holds;
    if (holds?.kind !== 'choice') throw new Error('the column holds choices');
    const [yes, partly, no] = holds.options.map(({ id }) => id) as [string, string, string];
    run(setOptions(store, { columnId, options: holds.options, several: true }, act));
    run(setValue(store, { priorityId: 'A', columnId, value: { kind: 'choice', optionIds: [no, yes] } }, act));
    run(setValue(store, { priorityId: 'B', columnId, value: { kind: 'choice', optionIds: [partly] } }, act));
    run(setOptions(store, { columnId, options: holds.options.filter(({ id }) => id !== partly), several: false }, act));
    expect(store.valueIn('A', columnId)?.value).toEqual({ kind: 'choice', optionIds: [yes] });
    expect(store.valueIn('B', columnId)).toBeUndefined();
    expect(setOptions(store, { columnId, options: [], several: false }, act)).toBeNull();
    store.undo(act);
    expect(store.valueIn('A', columnId)?.value).toEqual({ kind: 'choice', optionIds: [yes, no] });
  });
});

describe('templates', () => {
  const shown = (store: StudyStore) =>
    store
      .columns()
      .filter(({ hidden }) => !hidden)
      .map(({ title }) => title);

  it('add what lacks to a matrix in use and take nothing away', () => {
    const { act, store, run } = open();
    run(applyTemplate(store, { templateId: 'assessment' }, act));
    const five = ['Elaboration', 'Implications', 'Affected party', 'Likelihood', 'Confidence'];
    expect(shown(store)).toEqual(five);
    expect(applyTemplate(store, { templateId: 'assessment' }, act)).toBeNull();
    run(applyTemplate(store, { templateId: 'hypotheses' }, act));
    expect(shown(store)).toEqual([
      ...five,
      'Consistent evidence',
      'Inconsistent evidence',
      'Key assumptions',
      'Indicators',
    ]);
    expect(store.get('study', 'study')?.priorityTitle).toBe('Hypothesis');
    store.undo(act);
    expect(shown(store)).toEqual(five);
  });

  it('shape an empty matrix wholly, one after the other', () => {
    const act = countingAct();
    const store = new StudyStore({
      items: items.slice(0, 3),
      sequence: 0,
      changedAt: made.createdAt,
      history: [],
      contents: new Map(),
    });
    for (const { id, columns, priorityTitle } of [...columnTemplates].reverse()) {
      store.dispatch(applyTemplate(store, { templateId: id }, act));
      expect(shown(store)).toEqual(columns.map(({ title }) => title));
      expect(store.get('study', 'study')?.priorityTitle).toBe(priorityTitle);
    }
  });
});

describe('sorting', () => {
  const holds = { kind: 'rating', labels: ['', '', '', '', ''] } as const;
  const rated = (priorityId: string, step: number) =>
    ({
      kind: 'cell-value',
      id: `v${priorityId}`,
      priorityId,
      columnId: 'risk',
      value: { kind: 'rating', rating: step },
      ...made,
    }) as const;
  const more: readonly StudyItem[] = [
    { kind: 'column', id: 'risk', order: 'a2', title: 'Risk', role: 'other', holds },
    rated('A', 2),
    rated('C', 5),
    rated('D', 2),
    link('l', 's2'),
  ];

  it.each([
    ['a rating', { kind: 'column', columnId: 'risk' }, 'ADCB', 'CADB'],
    ['how many statements there are', { kind: 'column', columnId: 'elab' }, 'BACD', 'ABCD'],
    ['how much evidence there is', { kind: 'evidence' }, 'ACDB', 'BACD'],
    ['the title', { kind: 'title' }, 'ABCD', 'DCBA'],
    ['a column that is gone', { kind: 'column', columnId: 'gone' }, 'ABCD', 'ABCD'],
  ] as const)('goes by %s, empty cells last, equal ones by rank', (_what, by, ascending, descending) => {
    const { store } = open(more);
    const sorted = (direction: 'ascending' | 'descending') =>
      sortPriorities(store, store.priorities(), { by, direction })
        .map(({ id }) => id)
        .join('');
    expect([sorted('ascending'), sorted('descending')]).toEqual([ascending, descending]);
  });
});
