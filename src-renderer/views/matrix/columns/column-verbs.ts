// What can be done to a column from the menu at its head.
import type { Column } from '../../../model/matrix.ts';
import type { Writing } from '../statements/statement-writing.ts';
import type { Verb } from '../verb-menu.tsx';
import {
  addColumnAfter,
  canStepColumn,
  hideOrShow,
  keptWidth,
  kindVerbs,
  removeColumn,
  setWidth,
  stepColumn,
  stepWidth,
} from './column-acts.ts';
import { sortBy } from './sort-acts.ts';

function settingsVerb({ view }: Writing, { id, holds }: Column): readonly Verb[] {
  const open = (kind: 'labels' | 'options') => () => view.arrangement.set({ dialog: { kind, columnId: id } });
  if (holds.kind === 'rating') return [{ title: 'Labels…', run: open('labels') }];
  return holds.kind === 'choice' ? [{ title: 'Options…', run: open('options') }] : [];
}

/** Where the columns stand beside each other, and how wide they are. */
function placeVerbs(writing: Writing, { id }: Column): readonly Verb[] {
  return [
    {
      title: 'Move left',
      command: 'move-left',
      rule: true,
      disabled: !canStepColumn(writing, id, -1),
      run: () => stepColumn(writing, id, -1),
    },
    {
      title: 'Move right',
      command: 'move-right',
      disabled: !canStepColumn(writing, id, 1),
      run: () => stepColumn(writing, id, 1),
    },
    ...widthVerbs(writing, id),
  ];
}

export function widthVerbs(writing: Writing, columnId: string): readonly Verb[] {
  return [
    { title: 'Narrower', command: 'narrower', run: () => stepWidth(writing, columnId, -1) },
    { title: 'Wider', command: 'wider', run: () => stepWidth(writing, columnId, 1) },
    {
      title: 'Usual width',
      disabled: keptWidth(writing, columnId) === undefined,
      run: () => setWidth(writing, columnId, undefined),
    },
  ];
}

/** `inTable` where the columns stand beside each other. */
export function columnVerbs(writing: Writing, column: Column, inTable: boolean): readonly Verb[] {
  const { view, store } = writing;
  const { id } = column;
  const key = { kind: 'column', columnId: id } as const;
  const sort = (direction: 'ascending' | 'descending' | undefined) => () => sortBy(writing, key, direction);
  const { sorting } = view.arrangement.state;
  const alone = store.columns().filter(({ hidden }) => !hidden).length === 1;
  return [
    { title: 'Rename', run: () => view.edit({ kind: 'column', columnId: id }) },
    ...settingsVerb(writing, column),
    { title: 'Sort ascending', rule: true, run: sort('ascending') },
    { title: 'Sort descending', run: sort('descending') },
    { title: 'Order by rank', disabled: !sorting, run: sort(undefined) },
    ...(inTable ? placeVerbs(writing, column) : []),
    { title: 'Add a column after it', rule: true, run: () => addColumnAfter(writing, id, 'statements') },
    { title: 'Add a column of a kind', verbs: kindVerbs(writing, id) },
    { title: 'Hide', rule: true, disabled: alone, run: () => hideOrShow(writing, column) },
    { title: 'Delete', danger: true, disabled: alone, run: () => removeColumn(writing, column) },
  ];
}
