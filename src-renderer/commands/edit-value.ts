// Fills and clears the cells of columns that hold values, and changes what such a column offers.
import { tidyValue } from '../model/column-values.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import { type CellValue, type ChoiceOption, type Column, RATING_STEPS, type Value } from '../model/matrix.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { tidyTitle } from './edit-priority.ts';
import type { Cell } from './edit-statement.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Sets the value of a cell; `null` clears it, and so does a value of which nothing can be kept. Cannot: another kind of column. */
export function setValue(study: Study, args: Cell & { readonly value: Value | null }, act: Act): Change | null {
  const { priorityId, columnId } = args;
  const column = study.get('column', columnId);
  if (!study.get('priority', priorityId) || !column) return null;
  if (args.value && args.value.kind !== column.holds.kind) return null;
  const standing = study.valueIn(priorityId, columnId);
  const value = args.value && tidyValue(column.holds, args.value);
  if (!value) return standing ? makeChange(act, 'Clear cell', { removed: [standing] }) : null;
  if (standing) {
    return same(standing.value, value)
      ? null
      : makeChange(act, 'Fill cell', { updated: [[standing, { ...standing, value }]] });
  }
  const made = { createdAt: act.now(), createdBy: act.by };
  const cell: CellValue = { kind: 'cell-value', id: act.newId(), priorityId, columnId, value, ...made };
  return makeChange(act, 'Fill cell', { added: [cell] });
}

interface OfColumn {
  readonly columnId: string;
}

/** What the steps of a rating mean, from 1 up; missing labels are empty. */
export function setRatingLabels(
  study: Study,
  args: OfColumn & { readonly labels: readonly string[] },
  act: Act,
): Change | null {
  const column = study.get('column', args.columnId);
  if (column?.holds.kind !== 'rating') return null;
  const labels = Array.from({ length: RATING_STEPS }, (_, i) => tidyTitle(args.labels[i] ?? ''));
  if (same(labels, column.holds.labels)) return null;
  const after: Column = { ...column, holds: { kind: 'rating', labels } };
  return makeChange(act, 'Change labels', { updated: [[column, after]] });
}

function tidyOptions(options: readonly ChoiceOption[]): readonly ChoiceOption[] {
  const ids = new Set<string>();
  return options.flatMap(({ id, title, colour }) => {
    const words = tidyTitle(title);
    if (words === '' || ids.has(id)) return [];
    ids.add(id);
    return [{ id, title: words, colour }];
  });
}

/** The options of a choice, in their order; those without a title are left out. Cells lose the options that are gone. */
export function setOptions(
  study: Study,
  args: OfColumn & { readonly options: readonly ChoiceOption[]; readonly several: boolean },
  act: Act,
): Change | null {
  const column = study.get('column', args.columnId);
  if (column?.holds.kind !== 'choice') return null;
  const holds = { kind: 'choice', options: tidyOptions(args.options), several: args.several } as const;
  if (holds.options.length === 0 || same(holds, column.holds)) return null;
  const updated: [StudyItem, StudyItem][] = [[column, { ...column, holds }]];
  const removed: StudyItem[] = [];
  for (const { id } of [...study.priorities(), ...study.archivedPriorities()]) {
    const cell = study.valueIn(id, column.id);
    const value = cell && tidyValue(holds, cell.value);
    if (cell && !value) removed.push(cell);
    else if (cell && value && !same(value, cell.value)) updated.push([cell, { ...cell, value }]);
  }
  return makeChange(act, 'Change options', { updated, removed });
}
