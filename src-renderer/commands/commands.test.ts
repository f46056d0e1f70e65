// What each command yields in a small study, and when it answers 'cannot'.
import { describe, expect, it } from 'vitest';
import type { Change } from '../model/change.ts';
import type { Act } from '../model/change.ts';
import { countingAct, sampleContent, sampleMatrix, sampleSource, sampleStudy } from '../store/gestures-for-tests.ts';
import type { StudyStore } from '../store/study-store.ts';
import { addSource, takeSourceMatrix } from './add-source.ts';
import { annotatePassage } from './annotate-passage.ts';
import { deleteAnnotation } from './edit-annotation.ts';
import { setStance } from './edit-link.ts';
import { addPriority, deletePriority, movePriority, renamePriority } from './edit-priority.ts';
import { articlesOf } from '../model/source-versions.ts';
import { addVersion } from './add-version.ts';
import { removeSource } from './edit-source.ts';
import { addStatement, joinStatement, moveStatement, splitStatement, writeStatement } from './edit-statement.ts';
import { linkPassage } from './link-passage.ts';
import { renameStudy } from './rename-study.ts';
import { setTags, tidyTags } from './tag-annotation.ts';

interface Scene {
  readonly act: Act;
  readonly study: StudyStore;
  readonly run: (change: Change | null) => Change;
  readonly cell: (row: number, column: number) => readonly string[];
}

function scene(): Scene {
  const act = countingAct();
  const study = sampleStudy(act);
  const run = (change: Change | null) => {
    if (!change) throw new Error('the command answered that it cannot');
    study.dispatch(change);
    return change;
  };
  const cell = (row: number, column: number) => {
    const p = study.priorities()[row];
    const c = study.columns()[column];
    return p && c ? study.statementsIn(p.id, c.id).map(({ prose }) => prose) : [];
  };
  return { act, study, run, cell };
}

const at = <T>(list: Iterable<T>, index: number): T => {
  const item = [...list][index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
};

const titles = (study: StudyStore) => study.priorities().map(({ title }) => title);

describe('adding a source with its matrix', () => {
  it('keeps rows and columns in order, and splits each cell into statements that know their passage', () => {
    const { study, cell } = scene();
    expect(titles(study)).toEqual(['Open a second kiln', 'Train smiths']);
    expect(study.columns().map(({ title }) => title)).toEqual(['Elaboration', 'Implications']);
    expect(cell(0, 0)).toEqual(['A kiln for magnets.', 'Built in spring.']);
    const first = at(study.all('statement'), 0);
    const { start, end } = first.origin?.selector.position ?? { start: 0, end: 0 };
    expect(sampleContent.text.slice(start, end)).toBe('A kiln for magnets.');
  });

  it('makes what names the priority elsewhere its evidence', () => {
    const { study } = scene();
    expect(study.linksTo(at(study.priorities(), 0).id)).toHaveLength(1);
    expect(study.linksTo(at(study.priorities(), 1).id)).toHaveLength(0);
  });

  it('adds the statements of a second article to the row of the same name', () => {
    const { study, act, run, cell } = scene();
    run(addSource(study, { source: sampleSource, content: sampleContent, matrix: sampleMatrix }, act));
    expect(titles(study)).toEqual(['Open a second kiln', 'Train smiths']);
    expect(cell(0, 0)).toEqual(['A kiln for magnets.', 'Built in spring.', 'A kiln for magnets.', 'Built in spring.']);
  });

  it('gives an empty matrix the article’s own headings, and leaves those of a matrix in use', () => {
    const { study, act, run } = scene();
    const [elaboration, implications] = sampleMatrix.columns;
    if (!elaboration || !implications) throw new Error('the sample matrix has two columns');
    const renamed = { ...sampleMatrix, columns: [{ ...elaboration, title: 'Rationale' }, implications] };
    run(addSource(study, { source: sampleSource, content: sampleContent, matrix: renamed }, act));
    expect(study.columns().map(({ title }) => title)).toEqual(['Elaboration', 'Implications']);
    study.undo(act);
    study.undo(act);
    run(addSource(study, { source: sampleSource, content: sampleContent, matrix: renamed }, act));
    expect(study.columns().map(({ title }) => title)).toEqual(['Rationale', 'Implications']);
  });

  it('can take the matrix later, from a source that is there', () => {
    const { study, act, run, cell } = scene();
    for (const { id } of [...study.priorities()]) run(deletePriority(study, { priorityId: id }, act));
    run(takeSourceMatrix(study, { sourceId: at(study.sources(), 0).id, matrix: sampleMatrix }, act));
    expect(titles(study)).toEqual(['Open a second kiln', 'Train smiths']);
    expect(cell(1, 0)).toEqual(['Forty smiths a year.']);
  });

  it('is one step to undo', () => {
    const { study, act } = scene();
    study.undo(act);
    expect([study.count('source'), study.count('priority'), study.count('statement')]).toEqual([0, 0, 0]);
  });
});

describe('annotating', () => {
  const place = (study: StudyStore) => ({ sourceId: at(study.sources(), 0).id, passage: { start: 0, end: 4 } });

  it('does not annotate the same passage twice when it is linked again', () => {
    const { study, act, run } = scene();
    const before = study.count('annotation');
    const [one, two] = study.priorities().map(({ id }) => ({ kind: 'priority', id }) as const);
    if (!one || !two) throw new Error('two priorities are needed');
    const from = place(study);
    run(linkPassage(study, { from, targets: [one], stance: 'supports', colour: 'yellow' }, act));
    run(linkPassage(study, { from, targets: [two], stance: 'contradicts', colour: 'yellow' }, act));
    expect(study.count('annotation')).toBe(before + 1);
    expect(linkPassage(study, { from, targets: [one], stance: 'supports', colour: 'yellow' }, act)).toBeNull();
  });

  it('links to several targets in one step', () => {
    const { study, act, run } = scene();
    const targets = [...study.all('statement')].map(({ id }) => ({ kind: 'statement', id }) as const);
    const links = study.count('evidence-link');
    run(linkPassage(study, { from: place(study), targets, stance: 'context', colour: 'blue' }, act));
    expect(study.count('evidence-link')).toBe(links + targets.length);
    study.undo(act);
    expect(study.count('evidence-link')).toBe(links);
  });

  it('adds the priority that a passage is to be linked to in the same step', () => {
    const { study, act, run } = scene();
    const newPriorities = [
      { title: ' Save  water ', said: false },
      { title: ' ', said: false },
    ];
    run(
      linkPassage(study, { from: place(study), targets: [], newPriorities, stance: 'supports', colour: 'blue' }, act),
    );
    const added = at(study.priorities(), 2);
    expect([added.title, study.linksTo(added.id).length]).toEqual(['Save water', 1]);
    study.undo(act);
    expect(study.count('priority')).toBe(2);
  });

  it('adds statements that know the passage they were taken from, and links to them, in the same step', () => {
    const { study, act, run, cell } = scene();
    const into = { priorityId: at(study.priorities(), 1).id, columnId: at(study.columns(), 0).id };
    const before = cell(1, 0);
    const newStatements = [
      { ...into, prose: 'Smiths are rare.', said: true },
      { ...into, prose: ' ', said: true },
      { ...into, prose: 'So are kilns.', said: false },
      { ...into, columnId: 'gone', prose: 'Nowhere.', said: false },
    ];
    run(
      linkPassage(study, { from: place(study), targets: [], newStatements, stance: 'supports', colour: 'blue' }, act),
    );
    expect(cell(1, 0)).toEqual([...before, 'Smiths are rare.', 'So are kilns.']);
    const [said, own] = study.statementsIn(into.priorityId, into.columnId).slice(before.length);
    expect(said?.origin?.selector.position).toEqual(place(study).passage);
    expect(own?.origin).toBeUndefined();
    expect([said, own].map((one) => study.linksTo(one?.id ?? '').length)).toEqual([1, 1]);
    study.undo(act);
    expect(cell(1, 0)).toEqual(before);
  });

  it.each([
    ['an empty passage', { start: 3, end: 3 }],
    ['a passage before the text', { start: -1, end: 3 }],
    ['a passage beyond the text', { start: 0, end: sampleContent.text.length + 1 }],
  ])('cannot be done to %s', (_name, passage) => {
    const { study, act } = scene();
    const sourceId = at(study.sources(), 0).id;
    expect(annotatePassage(study, { sourceId, passage, colour: 'yellow' }, act)).toBeNull();
  });

  it('keeps when it was made and by whom', () => {
    const { study, act, run } = scene();
    const change = run(annotatePassage(study, { ...place(study), colour: 'pink' }, act));
    expect(change.added[0]).toMatchObject({ kind: 'annotation', colour: 'pink', createdBy: 'Ada' });
    expect((change.added[0] as { createdAt: string }).createdAt).toMatch(/^2026-01-01T/u);
  });

  it('takes the links of a deleted annotation along', () => {
    const { study, act, run } = scene();
    const annotation = at(study.all('annotation'), 0);
    run(deleteAnnotation(study, { annotationId: annotation.id }, act));
    expect(study.count('evidence-link')).toBe(0);
    study.undo(act);
    expect(study.linksOf(annotation.id)).toHaveLength(1);
  });

  it('answers that a stance cannot be set to what it is', () => {
    const { study, act } = scene();
    const link = at(study.all('evidence-link'), 0);
    expect(setStance(study, { linkId: link.id, stance: link.stance }, act)).toBeNull();
  });
});

describe('tags', () => {
  it.each([
    [['#risk', ' risk '], ['risk']],
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
    [['risk / supply  chain '], ['risk/supply chain']],
    [['//', '', '#'], []],
  ])('%j are kept as %j', (given, kept) => {
    expect(tidyTags(given)).toEqual(kept);
  });

  it('that say nothing new are no change', () => {
    const { study, act, run } = scene();
    const { id } = at(study.all('annotation'), 0);
    run(setTags(study, { annotationId: id, tags: ['risk'] }, act));
    expect(setTags(study, { annotationId: id, tags: ['#risk'] }, act)).toBeNull();
  });
});

describe('priorities', () => {
  it('can be added anywhere and moved to any rank', () => {
    const { study, act, run } = scene();
    run(addPriority(study, { title: ' Save  water ', at: { groupId: undefined, index: 1 } }, act));
    expect(titles(study)).toEqual(['Open a second kiln', 'Save water', 'Train smiths']);
    run(movePriority(study, { priorityId: at(study.priorities(), 0).id, to: { groupId: undefined, index: 2 } }, act));
    expect(titles(study)).toEqual(['Save water', 'Train smiths', 'Open a second kiln']);
  });

  it('cannot be moved to where they stand, or beyond the end', () => {
    const { study, act } = scene();
    const { id } = at(study.priorities(), 0);
    expect(movePriority(study, { priorityId: id, to: { groupId: undefined, index: 0 } }, act)).toBeNull();
    expect(movePriority(study, { priorityId: id, to: { groupId: undefined, index: 2 } }, act)).toBeNull();
    expect(renamePriority(study, { priorityId: id, title: 'Open a second kiln' }, act)).toBeNull();
  });

  it('take their statements and links along when they are deleted, and leave the annotations', () => {
    const { study, act, run } = scene();
    run(deletePriority(study, { priorityId: at(study.priorities(), 0).id }, act));
    expect([study.count('priority'), study.count('statement')]).toEqual([1, 2]);
    expect([study.count('annotation'), study.count('evidence-link')]).toEqual([1, 0]);
  });
});

describe('statements', () => {
  const first = (study: StudyStore) => at(study.all('statement'), 0);

  it('know after a split and a join just which words of the source they are', () => {
    const { study, act, run } = scene();
    const { id, priorityId, columnId } = first(study);
    const quotes = () =>
      study.statementsIn(priorityId, columnId).map(({ origin }) => origin?.selector.quote.exact ?? 'none');
    run(splitStatement(study, { statementId: id, before: 'A kiln', after: 'for magnets.' }, act));
    expect(quotes()).toEqual(['A kiln', 'for magnets.', 'Built in spring.']);
    run(joinStatement(study, { statementId: at(study.statementsIn(priorityId, columnId), 1).id }, act));
    expect(quotes()).toEqual(['A kiln for magnets.', 'Built in spring.']);
    run(splitStatement(study, { statementId: id, before: 'A big kiln', after: 'for magnets.' }, act));
    expect(quotes()).toEqual(['A kiln for magnets.', 'A kiln for magnets.', 'Built in spring.']);
  });

  it('are split where Enter was pressed, both parts keeping the origin', () => {
    const { study, act, run, cell } = scene();
    run(splitStatement(study, { statementId: first(study).id, before: 'A kiln', after: 'for magnets.' }, act));
    expect(cell(0, 0)).toEqual(['A kiln', 'for magnets.', 'Built in spring.']);
    const row = at(study.priorities(), 0).id;
    expect(study.statementsIn(row, at(study.columns(), 0).id).map(({ origin }) => origin !== undefined)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('made by Enter at the end are the analyst’s own', () => {
    const { study, act, run } = scene();
    const { id, prose } = first(study);
    const change = run(splitStatement(study, { statementId: id, before: prose, after: '' }, act));
    expect(change.added[0]).not.toHaveProperty('origin');
    expect(change.updated).toEqual([]);
  });

  it('are joined with all their evidence, each passage once', () => {
    const { study, act, run, cell } = scene();
    const [one, two] = [...study.all('statement')];
    if (!one || !two) throw new Error('two statements are needed');
    const annotationId = at(study.all('annotation'), 0).id;
    const targets = [one, two].map(({ id }) => ({ kind: 'statement', id }) as const);
    run(linkPassage(study, { from: { annotationId }, targets, stance: 'supports', colour: 'yellow' }, act));
    run(joinStatement(study, { statementId: two.id }, act));
    expect(cell(0, 0)).toEqual(['A kiln for magnets. Built in spring.']);
    expect(study.linksTo(one.id)).toHaveLength(1);
    expect(joinStatement(study, { statementId: one.id }, act)).toBeNull();
  });

  it('can be moved within a cell and to another', () => {
    const { study, act, run, cell } = scene();
    const { id, priorityId } = first(study);
    const [elaboration, implications] = study.columns().map((column) => column.id);
    run(moveStatement(study, { statementId: id, priorityId, columnId: elaboration ?? '', index: 1 }, act));
    expect(cell(0, 0)).toEqual(['Built in spring.', 'A kiln for magnets.']);
    run(moveStatement(study, { statementId: id, priorityId, columnId: implications ?? '', index: 0 }, act));
    expect(cell(0, 1)).toEqual(['A kiln for magnets.', 'Prices fall.', 'Rivals follow.']);
  });

  it('cannot be added to a row that is not there, nor written as they are', () => {
    const { study, act } = scene();
    const { id, prose, columnId } = first(study);
    expect(addStatement(study, { priorityId: 'gone', columnId, prose: 'x' }, act)).toBeNull();
    expect(writeStatement(study, { statementId: id, prose }, act)).toBeNull();
  });
});

describe('a study and its sources', () => {
  it('cannot be given an empty title', () => {
    const { study, act } = scene();
    expect(renameStudy(study, { title: '  ' }, act)).toBeNull();
  });

  it('keep the statements when the source is removed, and get it back with its passages', () => {
    const { study, act, run } = scene();
    run(removeSource(study, { sourceId: at(study.sources(), 0).id }, act));
    expect([study.count('annotation'), study.count('statement')]).toEqual([0, 6]);
    study.undo(act);
    expect([study.count('source'), study.count('annotation'), study.count('evidence-link')]).toEqual([1, 1, 1]);
  });

  it('stay one article when a version between two others is removed', () => {
    const { study, act, run } = scene();
    const first = at(study.sources(), 0);
    const again = (replaces: string) => {
      const content = { text: 'Anew.', blocks: [{ kind: 'paragraph' as const, start: 0, end: 5 }] };
      const { title, fileName, mediaType, textSha256, contentSha256, originalSha256 } = first;
      const source = { title, fileName, mediaType, length: 5, textSha256, contentSha256, originalSha256 };
      return run(addVersion(study, { source, content, replaces, found: new Map() }, act)).added[0]?.id ?? '';
    };
    const middle = again(first.id);
    const last = again(middle);
    run(removeSource(study, { sourceId: middle }, act));
    expect(study.get('source', last)?.replaces).toBe(first.id);
    expect(new Set(articlesOf(study.sources()).values()).size).toBe(1);
    study.undo(act);
    expect(study.get('source', last)?.replaces).toBe(middle);
  });
});
