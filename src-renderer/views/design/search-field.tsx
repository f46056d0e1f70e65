// A field for words to look for, with the system's own button that empties it.
import type { ReactNode } from 'react';
import css from './search-field.module.css';

interface SearchFieldProps {
  /** The accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

export function SearchField({ label, placeholder, value, onType }: SearchFieldProps): ReactNode {
  return (
    <input
      type="search"
      className={css.field}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
