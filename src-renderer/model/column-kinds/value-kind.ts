// What the pure part of a kind of column answers: how its values are tidied, written, read and compared.
import type { ColumnHolds, Value } from '../matrix.ts';

export type ValueKindName = Value['kind'];
export type ValueOf<K extends ValueKindName> = Extract<Value, { kind: K }>;
export type HoldsOf<K extends ValueKindName> = Extract<ColumnHolds, { kind: K }>;

export interface ValueKind<K extends ValueKindName> {
  /** What the menu calls it. */
  readonly title: string;
  /** What a new column of the kind begins with. */
  readonly begin: (newId: () => string) => HoldsOf<K>;
  /** The value as it may be kept in a column that holds this; null when nothing of it can be. */
  readonly tidy: (holds: HoldsOf<K>, value: ValueOf<K>) => ValueOf<K> | null;
  /** One line of plain text, for export, for copying and for a screen reader. */
  readonly text: (holds: HoldsOf<K>, value: ValueOf<K>) => string;
  /** What somebody typed or pasted; null when it cannot be read as such a value. `read(text(value))` is the value. */
  readonly read: (holds: HoldsOf<K>, text: string) => ValueOf<K> | null;
  /** Negative when the first comes first in ascending order. */
  readonly compare: (holds: HoldsOf<K>, a: ValueOf<K>, b: ValueOf<K>) => number;
}

/** One line, white space folded. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** As a reader would order words: without regard to case and accents, numbers by their size. */
export const byWords = (a: string, b: string): number => collator.compare(a, b);

/** Whether two labels are the same to whoever types one of them. */
export const sameLabel = (a: string, b: string): boolean => byWords(oneLine(a), oneLine(b)) === 0;
