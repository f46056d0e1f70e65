// What becomes of the rows of a second article: the same priority, a new row, or nothing; always one step.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingAct, sampleContent, sampleMatrix, sampleSource, sampleStudy } from '../store/gestures-for-tests.ts';
import { createStudy } from './create-study.ts';
import { beginStudy } from '../store/begin-study.ts';
import type { StudyStore } from '../store/study-store.ts';
import { addSource, type RowDecision } from './add-source.ts';

type Decide = (study: StudyStore) => readonly (RowDecision | undefined)[];

const sameAs =
  (row: number) =>
  (study: StudyStore): RowDecision => ({ kind: 'same', priorityId: study.priorities()[row]?.id ?? '' });

/** The sample's study after the same article was added again, with these decisions about its two rows. */
function addAgain(decide: Decide): StudyStore {
  const act = countingAct();
  const study = sampleStudy(act);
  const again = { source: sampleSource, content: sampleContent, matrix: sampleMatrix, rows: decide(study) };
  study.dispatch(addSource(study, again, act));
  return study;
}

/** A row as its title with how many statements stand in its cells and how many passages speak for it. */
const picture = (study: StudyStore) =>
  study.priorities().map(({ id, title }) => {
    const cells = study.columns().map((column) => study.statementsIn(id, column.id).length);
    return `${title}: ${cells.join(' ')}, ${study.linksTo(id).length}`;
  });

const kiln = (cells: string, passages: number) => `Open a second kiln: ${cells}, ${passages}`;
const smiths = (cells: string) => `Train smiths: ${cells}, 0`;

const cases: readonly { readonly name: string; readonly decide: Decide; readonly rows: readonly string[] }[] = [
  { name: 'rows of the same words when nothing was decided', decide: () => [], rows: [kiln('4 4', 2), smiths('2 2')] },
  {
    name: 'a new row when the analyst wants one',
    decide: () => [{ kind: 'new' }],
    rows: [kiln('2 2', 1), smiths('2 2'), kiln('2 2', 1)],
  },
  { name: 'nothing of a row that is skipped', decide: () => [{ kind: 'skip' }], rows: [kiln('2 2', 1), smiths('2 2')] },
  {
    name: 'the priority that was chosen, whatever its words',
    decide: (study) => [{ kind: 'skip' }, sameAs(0)(study)],
    rows: [kiln('3 3', 1), smiths('1 1')],
  },
  {
    name: 'two rows for one priority',
    decide: (study) => [sameAs(1)(study), sameAs(1)(study)],
    rows: [kiln('2 2', 1), 'Train smiths: 4 4, 1'],
  },
  {
    name: 'the row of the same words when the chosen priority is gone',
    decide: () => [{ kind: 'same', priorityId: 'gone' }],
    rows: [kiln('4 4', 2), smiths('2 2')],
  },
];

describe('a second article', () => {
  it.each(cases)('gives its statements to $name', ({ decide, rows }) => {
    expect(picture(addAgain(decide))).toEqual(rows);
  });

  it('leaves its statements the passage they came from, in a row that another article began', () => {
    const study = addAgain((standing) => [sameAs(1)(standing), { kind: 'skip' }]);
    const [first, second] = study.sources();
    const [row, column] = [study.priorities()[1]?.id ?? '', study.columns()[0]?.id ?? ''];
    const origins = study
      .statementsIn(row, column)
      .map(({ origin }) => [
        origin?.sourceId,
        sampleContent.text.slice(origin?.selector.position.start, origin?.selector.position.end),
      ]);
    expect(origins).toEqual([
      [first?.id, 'Forty smiths a year.'],
      [second?.id, 'A kiln for magnets.'],
      [second?.id, 'Built in spring.'],
    ]);
  });

  it('adds no column when all of its rows are skipped', () => {
    const act = countingAct();
    const study = sampleStudy(act);
    const matrix = { ...sampleMatrix, columns: [{ title: 'Owner', role: 'other' } as const, ...sampleMatrix.columns] };
    const skip = [{ kind: 'skip' }, { kind: 'skip' }] as const;
    study.dispatch(addSource(study, { source: sampleSource, content: sampleContent, matrix, rows: skip }, act));
    expect(study.columns().map(({ title }) => title)).toEqual(['Elaboration', 'Implications']);
    expect(study.sources()).toHaveLength(2);
  });

  it('hides the columns that would stand empty beside its own while the matrix is empty, and no longer', () => {
    const owners = [
      { title: 'Elaboration', role: 'elaboration' } as const,
      { title: 'Upshot', role: 'other' } as const,
    ];
    const act = countingAct();
    const { store } = beginStudy(createStudy('Kilns', act));
    const adding = (columns: typeof sampleMatrix.columns) => {
      const matrix = { ...sampleMatrix, columns };
      return addSource(store, { source: sampleSource, content: sampleContent, matrix }, act);
    };
    const shown = () => store.columns().flatMap(({ title, hidden }) => (hidden ? [] : [title]));
    store.dispatch(adding(owners));
    expect(shown()).toEqual(['Elaboration', 'Upshot']);
    store.dispatch(adding(sampleMatrix.columns));
    expect(shown()).toEqual(['Elaboration', 'Implications', 'Upshot']);
    store.dispatch(adding([{ title: 'Owner', role: 'other' }, ...owners]));
    expect(shown()).toEqual(['Elaboration', 'Implications', 'Upshot', 'Owner']);
  });

  it('stands under the headings of its matrix, those of the study with the same words or new ones', () => {
    const act = countingAct();
    const study = sampleStudy(act);
    const [row] = sampleMatrix.priorities;
    if (!row) throw new Error('the sample has a row');
    const under = (titleText: string, group?: string) => ({ ...row, titleText, ...(group ? { group } : {}) });
    const add = (...priorities: readonly (typeof row)[]) => {
      const matrix = { ...sampleMatrix, priorities };
      study.dispatch(addSource(study, { source: sampleSource, content: sampleContent, matrix }, act));
    };
    add(under('Dig'), under('Haul', 'Pillar A'), under('Sort', 'Pillar B'), under('Ship', 'Pillar B'));
    add(under('Train smiths', 'Pillar B'), under('Fly', 'pillar A'));
    const titles = (groupId?: string) =>
      study
        .prioritiesIn(groupId)
        .map(({ title }) => title)
        .join(', ');
    expect(titles()).toBe('Open a second kiln, Train smiths, Dig');
    expect(study.groups().map(({ id, title }) => `${title}: ${titles(id)}`)).toEqual([
      'Pillar A: Haul, Fly',
      'Pillar B: Sort, Ship',
    ]);
    study.undo(act);
    study.undo(act);
    expect(study.groups()).toEqual([]);
  });

  it('is one step to undo, whatever was decided', () => {
    const decision = fc.constantFrom<(study: StudyStore) => RowDecision | undefined>(
      () => undefined,
      () => ({ kind: 'new' }),
      () => ({ kind: 'skip' }),
      sameAs(0),
      sameAs(1),
    );
    const before = picture(sampleStudy());
    fc.assert(
      fc.property(fc.tuple(decision, decision), (decisions) => {
        const study = addAgain((standing) => decisions.map((decide) => decide(standing)));
        study.undo(countingAct());
        expect(picture(study)).toEqual(before);
        expect(study.sources()).toHaveLength(1);
      }),
    );
  });
});
