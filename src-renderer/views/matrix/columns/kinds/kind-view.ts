// What a kind of column shows: its values, the field that edits one, and the keys that set one without a field.
import type { ComponentType, RefObject } from 'react';
import type { HoldsOf, ValueKindName, ValueOf } from '../../../../model/column-kinds/value-kind.ts';
import type { TitleEnd } from '../../rows/title-field.tsx';

export interface ShownProps<K extends ValueKindName> {
  readonly holds: HoldsOf<K>;
  /** Undefined for an empty cell. */
  readonly value: ValueOf<K> | undefined;
}

export interface EditorProps<K extends ValueKindName> extends ShownProps<K> {
  /** The accessible name of the field. */
  readonly label: string;
  /** What was typed to open the field. */
  readonly typed: string;
  /** What is shown in the cell, for what opens beside it. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Called once: what is to stand in the cell from now on; `undefined` leaves what stood. */
  readonly onEnd: (how: TitleEnd, value?: ValueOf<K> | null) => void;
}

/** For a field of words. */
export const letterOrDigit = /^[\p{L}\p{N}]$/u;

export interface KindView<K extends ValueKindName> {
  readonly Shown: ComponentType<ShownProps<K>>;
  readonly Editor: ComponentType<EditorProps<K>>;
  /** Which characters open the field, in which they are the first that is typed; others stay keys of the matrix. */
  readonly opensBy?: RegExp;
  /** What a key pressed on the cell sets; undefined when the key is not for it. */
  readonly valueOfKey?: (holds: HoldsOf<K>, key: string) => ValueOf<K> | undefined;
  /** What a click on something in the shown value sets, null to clear; undefined opens the field. */
  readonly valueOfClick?: (value: ValueOf<K> | undefined, target: Element) => ValueOf<K> | null | undefined;
  /** The least width of such a column that nobody has sized, in rem. */
  readonly least: number;
  /** Its share of the width that is left, beside 1.35 for a column of statements. */
  readonly share: number;
}
