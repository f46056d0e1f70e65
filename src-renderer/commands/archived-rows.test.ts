// What is out of force follows what is done to groups and columns, since it comes back one day.
import { expect, it } from 'vitest';
import type { Change } from '../model/change.ts';
import { countingAct, sampleStudy } from '../store/gestures-for-tests.ts';
import { addColumn } from './edit-column.ts';
import { setOptions, setValue } from './edit-value.ts';
import { dissolveGroup, groupPriorities } from './group-priorities.ts';
import { archivePriorities, restorePriority } from './reshape-priority.ts';

function open() {
  const act = countingAct();
  const store = sampleStudy(act);
  const run = (change: Change | null): string => {
    if (!change) throw new Error('the command answered that it cannot');
    store.dispatch(change);
    return change.added[0]?.id ?? '';
  };
  return { act, store, run, id: store.priorities()[0]?.id ?? '' };
}

it('an archived row whose heading is taken away comes back under none', () => {
  const { act, store, run, id } = open();
  const groupId = run(groupPriorities(store, { priorityIds: [id], title: 'North' }, act));
  run(archivePriorities(store, { priorityIds: [id] }, act));
  run(dissolveGroup(store, { groupId }, act));
  expect(store.get('priority', id)?.groupId).toBeUndefined();
  run(restorePriority(store, { priorityId: id }, act));
  expect(store.prioritiesIn(undefined).map((one) => one.id)).toContain(id);
});

it('an archived row loses the options that are taken away', () => {
  const { act, store, run, id } = open();
  const columnId = run(addColumn(store, { title: 'Done', kind: 'choice' }, act));
  const holds = store.get('column', columnId)?.holds;
  if (holds?.kind !== 'choice') throw new Error('the column holds choices');
  const [first, ...others] = holds.options;
  run(setValue(store, { priorityId: id, columnId, value: { kind: 'choice', optionIds: [first?.id ?? ''] } }, act));
  run(archivePriorities(store, { priorityIds: [id] }, act));
  run(setOptions(store, { columnId, options: others, several: false }, act));
  expect(store.valueIn(id, columnId)).toBeUndefined();
});
