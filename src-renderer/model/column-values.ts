// Values of every kind of column behind one door: a new kind is a module in column-kinds/ and a line here.
import { choice } from './column-kinds/choice.ts';
import { date } from './column-kinds/date.ts';
import { people } from './column-kinds/people.ts';
import { rating } from './column-kinds/rating.ts';
import type { ValueKind, ValueKindName } from './column-kinds/value-kind.ts';
import type { ColumnHolds, ColumnKind, Value } from './matrix.ts';

const valueKinds: { readonly [K in ValueKindName]: ValueKind<K> } = { rating, choice, date, people };

/** What holds one value a cell. */
export type ValueHolds = Exclude<ColumnHolds, { kind: 'statements' }>;

export const holdsValues = (holds: ColumnHolds): holds is ValueHolds => holds.kind !== 'statements';

// The record that is looked up knows which kind it is for; the pair of holds and value is checked where they meet.
const kindOf = (kind: ValueKindName) => valueKinds[kind] as unknown as ValueKind<ValueKindName>;

/** What the menu calls each kind, in its order there. */
export const columnKindTitles: readonly (readonly [kind: ColumnKind, title: string])[] = [
  ['statements', 'Statements'],
  ...(Object.keys(valueKinds) as ValueKindName[]).map((kind) => [kind, valueKinds[kind].title] as const),
];

/** What a new column of a kind begins with. */
export function beginColumn(kind: ColumnKind, newId: () => string): ColumnHolds {
  return kind === 'statements' ? { kind } : kindOf(kind).begin(newId);
}

/** The value as it may be kept in a column that holds this; null when nothing of it can be. */
export function tidyValue(holds: ColumnHolds, value: Value): Value | null {
  return holdsValues(holds) && holds.kind === value.kind ? kindOf(holds.kind).tidy(holds, value) : null;
}

/** One line of plain text; empty when the value is not of the column's kind. */
export function valueText(holds: ColumnHolds, value: Value): string {
  return holdsValues(holds) && holds.kind === value.kind ? kindOf(holds.kind).text(holds, value) : '';
}

/** What somebody typed or pasted into a cell; null when it cannot be read as a value of this column. */
export function readValue(holds: ColumnHolds, text: string): Value | null {
  return holdsValues(holds) ? kindOf(holds.kind).read(holds, text) : null;
}

/** Negative when the first comes first in ascending order. Both are of the column's kind. */
export function compareValues(holds: ColumnHolds, a: Value, b: Value): number {
  return holdsValues(holds) && a.kind === holds.kind && b.kind === holds.kind
    ? kindOf(holds.kind).compare(holds, a, b)
    : 0;
}
