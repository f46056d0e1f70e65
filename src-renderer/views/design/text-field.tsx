// A text field with its label above it.
import { type ComponentProps, type ReactNode, useId } from 'react';
import css from './text-field.module.css';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value'> & {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** A line below the field. */
  readonly hint?: string;
};

export function TextField({ label, value, onWrite, hint, ...rest }: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className={css.input}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onWrite(event.currentTarget.value)}
        {...rest}
      />
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
