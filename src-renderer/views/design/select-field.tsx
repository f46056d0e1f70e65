// A choice of one among many, as a native select; its options may stand in a named group.
import type { ReactNode } from 'react';
import css from './select-field.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  /** The accessible name. */
  readonly label: string;
  readonly options: readonly SelectOption[];
  /** Stand below the others, under their name. */
  readonly group?: { readonly label: string; readonly options: readonly SelectOption[] };
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly wide?: boolean;
}

const shown = ({ value, label }: SelectOption) => (
  <option key={value} value={value}>
    {label}
  </option>
);

export function SelectField({ label, options, group, value, onChoose, wide = false }: SelectFieldProps): ReactNode {
  return (
    <select
      className={css.select}
      data-wide={wide || undefined}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map(shown)}
      {group && group.options.length > 0 && <optgroup label={group.label}>{group.options.map(shown)}</optgroup>}
    </select>
  );
}
