// A filter: the button and the box in which its conditions are chosen, and what is set of them as chips that take it back.
import { Popover } from '@base-ui/react/popover';
import { ListFilter, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './filter-box.module.css';
import { SearchField } from './search-field.tsx';
import { SelectField, type SelectOption } from './select-field.tsx';

interface FilterBoxProps {
  /** The accessible name of the button. */
  readonly name: string;
  /** The accessible name of the box. */
  readonly title: string;
  /** How many conditions are set. */
  readonly used: number;
  /** What the button says that takes all of them back. */
  readonly all: string;
  readonly onAll: () => void;
  /** Made when the box is opened. */
  readonly children: ReactNode;
}

export function FilterBox({ name, title, used, all, onAll, children }: FilterBoxProps): ReactNode {
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button look="quiet" icon={ListFilter} aria-label={used > 0 ? `${name}, ${used} set` : name} title={name}>
            {used > 0 ? used : null}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={css.layer} side="bottom" align="end" sideOffset={4} collisionPadding={8}>
          <Popover.Popup className={css.popup} aria-label={title}>
            {children}
            {/* Not `disabled`: it would drop the focus with the last condition. */}
            <Button
              look="quiet"
              aria-disabled={used === 0 || undefined}
              data-disabled={used === 0 ? '' : undefined}
              onClick={used === 0 ? undefined : onAll}
            >
              {all}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface FilterFieldProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** One condition; `undefined` asks nothing. */
export function FilterField({ label, options, value, onChoose }: FilterFieldProps): ReactNode {
  return (
    <div className={css.field}>
      <span aria-hidden className={css.label}>
        {label}
      </span>
      <SelectField
        label={label}
        wide
        options={[{ value: '', label: options.length > 0 ? 'Any' : 'None yet' }, ...options]}
        value={value ?? ''}
        onChoose={(next) => onChoose(next === '' ? undefined : next)}
      />
    </div>
  );
}

export function FilterWords(props: {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}): ReactNode {
  const { label, value, onType } = props;
  return (
    <div className={css.field}>
      <span aria-hidden className={css.label}>
        {label}
      </span>
      <SearchField label={label} value={value} onType={onType} />
    </div>
  );
}

/** Stands so that nobody wonders where the rest is. */
export function FilterChips({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <ul className={css.chips} aria-label="Shown are only">
      {children}
    </ul>
  );
}

interface FilterChipProps {
  /** What the condition is about. */
  readonly label: string;
  readonly words: string;
  readonly onRemove: () => void;
}

export function FilterChip({ label, words, onRemove }: FilterChipProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className={css.chip}
        aria-label={`Remove the condition ${label}: ${words}`}
        title={words}
        onClick={onRemove}
      >
        <span className={css.chipWords}>{words}</span>
        <X aria-hidden size="0.9em" />
      </button>
    </li>
  );
}
