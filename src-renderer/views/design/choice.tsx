// A choice of one among a few, as native radio buttons in a named group: arrow keys come with them.
import { type ReactNode, useId } from 'react';
import css from './choice.module.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A line below the label. */
  readonly hint?: string;
  /** Stands before the label, for example a swatch of a colour. */
  readonly sign?: ReactNode;
}

interface ChoiceProps<T extends string> {
  /** The accessible name of the group. */
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  /** `row` sets the options side by side. */
  readonly look?: 'row' | 'list';
  readonly disabled?: boolean;
}

export function Choice<T extends string>({
  label,
  options,
  value,
  onChoose,
  look = 'row',
  disabled = false,
}: ChoiceProps<T>): ReactNode {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={label} className={look === 'row' ? css.row : css.list}>
      {options.map((option) => {
        const hintId = `${id}-${option.value}`;
        return (
          <div key={option.value} className={css.option} data-chosen={option.value === value || undefined}>
            <label className={css.label}>
              <input
                type="radio"
                className={css.input}
                name={id}
                checked={option.value === value}
                disabled={disabled}
                aria-describedby={option.hint ? hintId : undefined}
                onChange={() => onChoose(option.value)}
              />
              {option.sign}
              <span>{option.label}</span>
            </label>
            {option.hint && (
              <p id={hintId} className={css.hint}>
                {option.hint}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
