// The law of the keys: what a key stands for changes only with a call of those who listen to it.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tagsOf } from '../model/prose-tags.ts';
import type { ItemKind } from '../model/study.ts';
import { countingAct, doStep, furnishSources, runsOf, sampleStudy, step } from './gestures-for-tests.ts';
import { storeKey, type StoreKey } from './store-keys.ts';
import type { StudyStore } from './study-store.ts';

const kinds = ['source', 'column', 'group', 'priority', 'statement', 'annotation', 'evidence-link'] as const;
const ofOne: readonly ItemKind[] = ['study', ...kinds, 'cell-value', 'rejection', 'tag'];

/** What views read under each key, in words. */
function answers(store: StudyStore): ReadonlyMap<StoreKey, string> {
  const found = new Map<StoreKey, unknown>();
  const annotations = [...store.all('annotation')];
  const statements = [...store.all('statement')];
  const links = [...store.all('evidence-link')];
  found.set('study', store.get('study', store.id));
  found.set('sources', store.sources());
  found.set('columns', store.columns());
  found.set('priorities', [store.priorities(), store.groups(), store.archivedPriorities()]);
  found.set('totals', [kinds.map((kind) => store.count(kind))]);
  found.set('tags', [
    annotations.flatMap(({ tags }) => tags).sort(),
    statements.flatMap(tagsOf).sort(),
    [...store.all('tag')].map((one) => JSON.stringify(one)).sort(),
  ]);
  found.set('belonging', [
    statements.map(({ id, priorityId }) => `${id} ${priorityId}`).sort(),
    links.map(({ annotationId, target }) => `${annotationId} ${target.id}`).sort(),
  ]);
  for (const { id } of store.sources()) {
    found.set(
      storeKey.annotations(id),
      store.annotationsOf(id).map((one) => [one.id, one.selector, one.colour]),
    );
  }
  for (const { id } of annotations) found.set(storeKey.linksOf(id), store.linksOf(id));
  for (const { id } of [...store.all('priority'), ...statements]) {
    found.set(storeKey.evidence(id), store.linksTo(id));
    found.set(storeKey.rejections(id), store.rejectionsOf(id));
  }
  for (const { id } of store.all('priority')) {
    for (const column of store.columns()) {
      const cell = [store.statementsIn(id, column.id), store.valueIn(id, column.id)];
      found.set(storeKey.cell(id, column.id), cell);
    }
  }
  for (const kind of ofOne) for (const item of store.all(kind)) found.set(storeKey.item(item.id), item);
  return new Map([...found].map(([key, answer]) => [key, JSON.stringify(answer) ?? '']));
}

it('whoever listens to a key is told whenever its answer becomes another, whatever is done and undone', () => {
  fc.assert(
    fc.property(runsOf(step, 12), (steps) => {
      const act = countingAct();
      const store = furnishSources(sampleStudy(act), act);
      let before = answers(store);
      for (const each of steps) {
        const told = new Set<StoreKey>();
        const offs = [...before.keys()].map((key) => store.subscribe(key, () => told.add(key)));
        doStep(store, each, act);
        for (const off of offs) off();
        const after = answers(store);
        // Of what is gone nothing is read but that it is.
        const read = ([key]: readonly [StoreKey, string]) => after.has(key) || key.startsWith('item:');
        const silent = [...before].filter(read).filter(([key, answer]) => after.get(key) !== answer && !told.has(key));
        expect(silent.map(([key]) => key)).toEqual([]);
        before = after;
      }
    }),
    { numRuns: 120 },
  );
});
