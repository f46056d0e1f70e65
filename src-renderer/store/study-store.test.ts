// The laws of the store: indexes equal those built anew, undo takes back, redo brings back, a restart changes nothing.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../model/change.ts';
import type { StudyItem } from '../model/study.ts';
import { byOrder } from '../model/order-key.ts';
import { splitByReferences } from '../model/references.ts';
import { byPlace } from './indexes.ts';
import {
  changeOf,
  countingAct,
  doStep,
  furnishing,
  gesture,
  gestureOf,
  runsOf,
  sampleContent,
  sampleStudy,
  step,
} from './gestures-for-tests.ts';
import type { StoreKey } from './store-keys.ts';
import { storeKey } from './store-keys.ts';
import { StudyStore } from './study-store.ts';
import { annotatePassage } from '../commands/annotate-passage.ts';
import { linkPassage } from '../commands/link-passage.ts';
import { addPriority } from '../commands/edit-priority.ts';
import { moveStatement, writeStatement } from '../commands/edit-statement.ts';
import { writeMemo } from '../commands/edit-annotation.ts';

const itemsOf = (store: StudyStore): StudyItem[] => [...store.records()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What the indexes answer, as plain data. */
function answers(store: StudyStore) {
  return {
    items: itemsOf(store),
    changedAt: store.changedAt,
    sources: store.sources(),
    columns: store.columns(),
    priorities: store.priorities(),
    cells: store.priorities().map((p) => store.columns().map((c) => store.statementsIn(p.id, c.id))),
    groups: store.groups().map((group) => [group, store.prioritiesIn(group.id)]),
    archived: store.archivedPriorities(),
    values: [...store.all('cell-value')].map((one) => store.valueIn(one.priorityId, one.columnId)?.id).toSorted(),
    annotations: store.sources().map((source) => store.annotationsOf(source.id)),
    linksOf: [...store.all('annotation')].map((a) => [a.id, store.linksOf(a.id)] as const).toSorted(),
    linksTo: [...store.all('statement'), ...store.all('priority')].map((t) => [t.id, store.linksTo(t.id)]).toSorted(),
    rejections: [...store.all('statement'), ...store.all('priority')]
      .map((t) => [t.id, store.rejectionsOf(t.id)])
      .toSorted(),
    ranks: [...store.all('priority')].map(({ id }) => [id, store.rankOf(id)]).toSorted(),
    ungrouped: store.prioritiesIn(undefined),
    gaps: store.statementsWithoutEvidence,
  };
}

const reopened = (store: StudyStore, history: readonly LogEntry[] = []) =>
  new StudyStore({
    items: itemsOf(store),
    sequence: store.sequence,
    changedAt: store.changedAt,
    history,
    contents: new Map([['content', sampleContent]]),
  });

describe('a study store', () => {
  it('keeps indexes equal to those built from scratch, whatever is done and undone', () => {
    fc.assert(
      fc.property(runsOf(step, 40), furnishing, (steps, furnished) => {
        const act = countingAct();
        const store = furnished(sampleStudy(act), act);
        for (const each of steps) doStep(store, each, act);
        expect(answers(store)).toEqual(answers(reopened(store)));
        for (const source of store.sources()) {
          expect(store.annotationsOf(source.id)).toEqual([...store.annotationsOf(source.id)].sort(byPlace));
        }
        for (const list of [undefined, ...store.groups().map(({ id }) => id)].map((id) => store.prioritiesIn(id))) {
          expect(list).toEqual([...list].sort(byOrder));
        }
        expect(splitByReferences(itemsOf(store), store.id).broken).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('comes back to where it was when everything is undone, and forward again when everything is redone', () => {
    fc.assert(
      fc.property(runsOf(gesture, 25), furnishing, (gestures, furnished) => {
        const act = countingAct();
        const store = furnished(sampleStudy(act), act);
        const begin = answers(store);
        let done = 0;
        for (const each of gestures) if (store.dispatch(changeOf(store, each, act))) done += 1;
        const end = answers(store);
        for (let i = 0; i < done; i += 1) store.undo(act);
        expect(answers(store)).toEqual(begin);
        for (let i = 0; i < done; i += 1) store.redo(act);
        expect(answers(store)).toEqual(end);
      }),
      { numRuns: 100 },
    );
  });

  it('undoes the same steps after a restart as before it', () => {
    fc.assert(
      fc.property(runsOf(step, 25), furnishing, (steps, furnished) => {
        const act = countingAct();
        const store = furnished(sampleStudy(act), act);
        const log: LogEntry[] = [];
        store.onLogged((entry) => log.push(entry));
        for (const each of steps) doStep(store, each, act);
        const again = reopened(store, log);
        while (again.undoId !== undefined) {
          expect(again.undoId).toBe(store.undoId);
          again.undo(act);
          store.undo(act);
        }
        expect(itemsOf(again)).toEqual(itemsOf(store));
      }),
      { numRuns: 60 },
    );
  });

  it('lists the annotations of a source by where they begin, the longer of two that begin together first', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    const sourceId = store.sources()[0]?.id ?? '';
    for (const [start, end] of [
      [60, 64],
      [60, 90],
      [55, 58],
    ] as const) {
      store.dispatch(annotatePassage(store, { sourceId, passage: { start, end }, colour: 'green' }, act));
    }
    const green = store.annotationsOf(sourceId).filter(({ colour }) => colour === 'green');
    expect(green.map(({ selector }) => selector.position.end)).toEqual([58, 90, 64]);
  });

  it('answers which annotations touch a passage as a plain scan would', () => {
    fc.assert(
      fc.property(
        runsOf(gestureOf(['annotate', 'linkPassage']), 40),
        fc.nat(220),
        fc.integer({ min: 1, max: 60 }),
        (gestures, start, length) => {
          const act = countingAct();
          const store = sampleStudy(act);
          for (const each of gestures) store.dispatch(changeOf(store, each, act));
          const passage = { start, end: start + length };
          const source = store.sources()[0];
          if (!source) return;
          const scanned = store
            .annotationsOf(source.id)
            .filter(({ selector: { position } }) => position.start < passage.end && position.end > passage.start);
          expect(store.annotationsWithin(source.id, passage)).toEqual(scanned);
        },
      ),
    );
  });
});

describe('the listeners of a study store', () => {
  const heardOf = (store: StudyStore, keys: readonly StoreKey[]) => {
    const heard: StoreKey[] = [];
    for (const key of keys) store.subscribe(key, () => heard.push(key));
    return heard;
  };

  it('wake for a link only where the link is shown', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    const [first, second] = store.priorities();
    const source = store.sources()[0];
    if (!first || !second || !source) throw new Error('the sample has two priorities and a source');
    const heard = heardOf(store, [
      'priorities',
      'sources',
      'columns',
      'study',
      storeKey.item(first.id),
      storeKey.item(second.id),
      storeKey.evidence(first.id),
      storeKey.evidence(second.id),
      storeKey.annotations(source.id),
      ...store.columns().map((column) => storeKey.cell(first.id, column.id)),
    ]);
    const from = { sourceId: source.id, passage: { start: 0, end: 4 } };
    const targets = [{ kind: 'priority', id: first.id } as const];
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'yellow' }, act));
    expect(heard.toSorted()).toEqual([storeKey.annotations(source.id), storeKey.evidence(first.id)].toSorted());
  });

  it('do not wake the article for a memo', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    const annotation = [...store.all('annotation')][0];
    if (!annotation) throw new Error('the sample has an annotation');
    const heard = heardOf(store, [storeKey.annotations(annotation.sourceId), storeKey.item(annotation.id)]);
    store.dispatch(writeMemo(store, { annotationId: annotation.id, memo: 'Check the date' }, act));
    expect(heard).toEqual([storeKey.item(annotation.id)]);
  });

  it('of what belongs to a priority wake when a link comes or a statement goes to another row, not for its words', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    const [first, second] = store.priorities();
    const statement = [...store.all('statement')].find(({ priorityId }) => priorityId === first?.id);
    const annotation = [...store.all('annotation')][0];
    if (!second || !statement || !annotation) throw new Error('the sample has all of these');
    const heard = heardOf(store, ['belonging']);
    store.dispatch(writeStatement(store, { statementId: statement.id, prose: 'Other words' }, act));
    store.dispatch(writeMemo(store, { annotationId: annotation.id, memo: 'Check the date' }, act));
    expect(heard).toEqual([]);
    const to = { priorityId: second.id, columnId: statement.columnId, index: 0 };
    store.dispatch(moveStatement(store, { statementId: statement.id, ...to }, act));
    expect(heard).toEqual(['belonging']);
    const from = { sourceId: annotation.sourceId, passage: annotation.selector.position };
    const targets = [{ kind: 'statement', id: statement.id } as const];
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'yellow' }, act));
    expect(heard).toEqual(['belonging', 'belonging']);
  });

  it('are told no more once they have let go', () => {
    const store = sampleStudy();
    let count = 0;
    const off = store.subscribe('priorities', () => (count += 1));
    off();
    store.dispatch(addPriority(store, { title: 'Third' }, countingAct()));
    expect(count).toBe(0);
  });
});

describe('what undo can take back', () => {
  it('is never what made the study', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    store.undo(act);
    expect(store.undo(act)).toBeNull();
    expect(store.title).toBe('Kilns');
  });

  it('reaches at least 500 steps back', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    for (let i = 0; i < 600; i += 1) store.dispatch(addPriority(store, { title: `Aim ${i}` }, act));
    for (let i = 0; i < 600; i += 1) expect(store.undo(act)).not.toBeNull();
    expect(store.priorities()).toHaveLength(2);
  });
});
