// What a pasted table does: where each cell goes, what stays as it is, and what is told because it cannot be put.
import { describe, expect, it } from 'vitest';
import { valueText } from '../model/column-values.ts';
import type { Act, Change } from '../model/change.ts';
import { countingAct, sampleStudy } from '../store/gestures-for-tests.ts';
import type { StudyStore } from '../store/study-store.ts';
import { addColumn, hideColumn } from './edit-column.ts';
import { addPriority } from './edit-priority.ts';
import { setValue } from './edit-value.ts';
import { groupPriorities } from './group-priorities.ts';
import { planPaste, PASTE_LIMITS, type PasteTable } from './paste-plan.ts';
import { pasteTable, tooLarge } from './paste-table.ts';

const KILN = 'Open a second kiln';
const SMITHS = 'Train smiths';

/** The sample with a column of each kind of value behind its Elaboration and Implications. */
function scene(): { study: StudyStore; act: Act; run: (change: Change | null) => Change } {
  const act = countingAct();
  const study = sampleStudy(act);
  const run = (change: Change | null) => {
    if (!change) throw new Error('the command answered that it cannot');
    study.dispatch(change);
    return change;
  };
  run(addColumn(study, { title: 'Impact', kind: 'rating' }, act));
  run(addColumn(study, { title: 'Agreed', kind: 'choice' }, act));
  run(addColumn(study, { title: 'Until', kind: 'date' }, act));
  run(addColumn(study, { title: 'Who', kind: 'people' }, act));
  return { study, act, run };
}

const cellOf = (text: string) => ({ text, proses: text.split('\n').filter((line) => line.trim() !== '') });

/** What is pasted at a cell; `column` counts from 0 for the titles. */
function at(study: StudyStore, row: number, column: number, ...table: readonly string[][]): PasteTable {
  return {
    rows: study.priorities().flatMap(({ id }, i) => (i < row ? [] : [id])),
    columns: [null, ...study.columns().flatMap(({ id, hidden }) => (hidden ? [] : [id]))],
    from: column,
    table: table.map((cells) => cells.map(cellOf)),
  };
}

/** Every row as words: its title, and of each cell the statements or the value. */
const asWords = (study: StudyStore): readonly (readonly string[])[] =>
  study.priorities().map(({ id, title }) => [
    title,
    ...study.columns().map(({ id: columnId, holds }) => {
      const value = study.valueIn(id, columnId)?.value;
      const proses = study.statementsIn(id, columnId).map(({ prose }) => prose);
      return value ? valueText(holds, value) : proses.join(' / ');
    }),
  ]);

const left = (study: StudyStore, args: PasteTable) =>
  planPaste(study, args).left.map(({ words, why }) => `${words}: ${why.kind}`);

const kiln = [KILN, 'A kiln for magnets. / Built in spring.', 'Prices fall. / Rivals follow.', '', '', '', ''];
const smiths = [SMITHS, 'Forty smiths a year.', 'Wages rise.', '', '', '', ''];

describe('a pasted table', () => {
  it.each<readonly [name: string, place: readonly [number, number], table: string[][], after: string[][]]>([
    [
      'adds statements to those of a cell',
      [1, 1],
      [['One.\nTwo.']],
      [kiln, [SMITHS, 'Forty smiths a year. / One. / Two.', ...smiths.slice(2)]],
    ],
    [
      'does not say what stands there again',
      [1, 2],
      [['Wages rise.\nNew.']],
      [kiln, [...smiths.slice(0, 2), 'Wages rise. / New.', '', '', '', '']],
    ],
    [
      'fills to the right and down',
      [0, 3],
      [
        ['4', 'Yes'],
        ['very low', 'no'],
      ],
      [
        [...kiln.slice(0, 3), '4 – high', 'Yes', '', ''],
        [...smiths.slice(0, 3), '1 – very low', 'No', '', ''],
      ],
    ],
    [
      'reads days and people',
      [0, 5],
      [['12.3.2026', 'Ada Byron, Acme, Inc., Bo']],
      [[...kiln.slice(0, 5), '2026-03-12', 'Ada Byron; Acme, Inc.; Bo'], smiths],
    ],
    [
      'leaves cells alone for which it has nothing',
      [0, 2],
      [['', '4']],
      [[...kiln.slice(0, 3), '4 – high', '', '', ''], smiths],
    ],
    [
      'makes priorities of rows beyond the last',
      [1, 0],
      [
        [SMITHS, 'Soon.'],
        ['Buy a mine', 'Ore.'],
      ],
      [kiln, [SMITHS, 'Forty smiths a year. / Soon.', ...smiths.slice(2)], ['Buy a mine', 'Ore.', '', '', '', '', '']],
    ],
    [
      'finds the row a title is of, wherever it is pasted',
      [0, 0],
      [['train  SMITHS', 'Soon.']],
      [kiln, [SMITHS, 'Forty smiths a year. / Soon.', ...smiths.slice(2)]],
    ],
    [
      'makes a priority of a title that no row has, so that its words stand beside no other',
      [0, 0],
      [['Buy a mine', 'Ore.']],
      [kiln, smiths, ['Buy a mine', 'Ore.', '', '', '', '', '']],
    ],
    [
      'takes a row without a title as more of the one above, as merged cells are',
      [1, 0],
      [
        ['Buy a mine', 'Ore.'],
        ['', 'Coal.'],
      ],
      [kiln, smiths, ['Buy a mine', 'Ore. / Coal.', '', '', '', '', '']],
    ],
    [
      'leaves out a header row that says what stands above',
      [1, 1],
      [
        ['elaboration', 'Implications'],
        ['One.', 'Two.'],
      ],
      [kiln, [SMITHS, 'Forty smiths a year. / One.', 'Wages rise. / Two.', '', '', '', '']],
    ],
    [
      'goes by its header row where that names other columns',
      [1, 2],
      [
        ['#', 'Priority', 'Impact'],
        ['7', SMITHS, '2'],
      ],
      [kiln, [...smiths.slice(0, 3), '2 – low', '', '', '']],
    ],
    [
      'takes a single row for no header',
      [1, 1],
      [['Elaboration']],
      [kiln, [SMITHS, 'Forty smiths a year. / Elaboration', ...smiths.slice(2)]],
    ],
    [
      'makes no row of blanks',
      [1, 0],
      [
        ['', ''],
        [' ', ''],
        ['Buy a mine', ''],
      ],
      [kiln, smiths, ['Buy a mine', '', '', '', '', '', '']],
    ],
  ])('%s', (_name, [row, column], table, after) => {
    const { study, act, run } = scene();
    const args = at(study, row, column, ...table);
    const before = asWords(study);
    run(pasteTable(study, args, act));
    expect(asWords(study)).toEqual(after);
    study.undo(act);
    expect(asWords(study)).toEqual(before);
  });

  it.each<readonly [name: string, place: readonly [number, number], table: string[][], told: readonly string[]]>([
    [
      'words that are no value',
      [0, 3],
      [['soon', 'perhaps', '3/4/2026']],
      ['soon: unreadable', 'perhaps: unreadable', '3/4/2026: unreadable'],
    ],
    ['two choices where one may be made', [0, 4], [['Yes; No']], ['Yes; No: unreadable']],
    ['a value where another stands', [0, 4], [['No'], ['No']], ['No: filled']],
    ['the same value', [0, 4], [['yes']], []],
    [
      'what is beyond the last column',
      [0, 6],
      [
        ['Ada', 'x', ''],
        ['Bo', 'y', ''],
      ],
      ['x: no-column', 'y: no-column'],
    ],
    ['what is beyond the last row when there are no titles', [1, 1], [['One.'], ['Two.'], ['']], ['Two.: no-row']],
    ['a lone title where another stands', [0, 0], [['Buy a mine']], ['Buy a mine: titled']],
  ])('tells %s', (_name, [row, column], table, told) => {
    const { study, act, run } = scene();
    const [agreed] = study.columns().filter(({ title }) => title === 'Agreed');
    const value = {
      kind: 'choice',
      optionIds: agreed?.holds.kind === 'choice' ? [agreed.holds.options[0]?.id ?? ''] : [],
    } as const;
    run(setValue(study, { priorityId: study.priorities()[0]?.id ?? '', columnId: agreed?.id ?? '', value }, act));
    const args = at(study, row, column, ...table);
    expect(left(study, args)).toEqual(told);
  });

  it('gives an untitled row its title', () => {
    const { study, act, run } = scene();
    run(addPriority(study, { title: '', at: { groupId: undefined, index: 0 } }, act));
    run(pasteTable(study, at(study, 0, 0, ['Buy a mine', 'Ore.']), act));
    expect(asWords(study)[0]?.slice(0, 2)).toEqual(['Buy a mine', 'Ore.']);
  });

  it('adds to people, and knows a name with a comma that it has seen', () => {
    const { study, act, run } = scene();
    const [id = ''] = study.priorities().map((priority) => priority.id);
    const columnId = study.columns().at(-1)?.id ?? '';
    run(setValue(study, { priorityId: id, columnId, value: { kind: 'people', names: ['Doe, Jane'] } }, act));
    run(pasteTable(study, at(study, 1, 6, ['Doe, Jane']), act));
    run(pasteTable(study, at(study, 0, 6, ['Bo; ada']), act));
    expect(asWords(study).map((row) => row.at(-1))).toEqual(['Doe, Jane; Bo; ada', 'Doe, Jane']);
  });

  it('skips hidden columns and follows the rows as they are seen', () => {
    const { study, act, run } = scene();
    run(hideColumn(study, { columnId: study.columns()[1]?.id ?? '', hidden: true }, act));
    const args = at(study, 0, 1, ['One.', '1'], ['Two.', '2']);
    run(pasteTable(study, { ...args, rows: [...args.rows].reverse() }, act));
    expect(asWords(study).map((row) => row.slice(1, 4))).toEqual([
      ['A kiln for magnets. / Built in spring. / Two.', kiln[2], '2 – low'],
      ['Forty smiths a year. / One.', smiths[2], '1 – very low'],
    ]);
  });

  it('puts new priorities last, in the last group', () => {
    const { study, act, run } = scene();
    run(groupPriorities(study, { priorityIds: [study.priorities()[0]?.id ?? ''], title: 'Works' }, act));
    run(pasteTable(study, at(study, 2, 0, ['Buy a mine'], ['Sell it']), act));
    expect(study.prioritiesIn(study.groups()[0]?.id).map(({ title }) => title)).toEqual([
      KILN,
      'Buy a mine',
      'Sell it',
    ]);
  });

  it('changes nothing when all of it is there already, or nothing of it can be put', () => {
    const { study, act } = scene();
    expect(pasteTable(study, at(study, 1, 0, smiths.slice(0, 3)), act)).toBeNull();
    expect(pasteTable(study, at(study, 0, 3, ['soon']), act)).toBeNull();
  });

  it('is refused beyond the limits', () => {
    const { study, act } = scene();
    const long = at(study, 0, 0, ...Array.from({ length: PASTE_LIMITS.rows + 1 }, (_, i) => [`Row ${i}`]));
    expect(tooLarge(long.table)).toEqual({ rows: PASTE_LIMITS.rows + 1, cells: PASTE_LIMITS.rows + 1 });
    expect(pasteTable(study, long, act)).toBeNull();
  });
});
