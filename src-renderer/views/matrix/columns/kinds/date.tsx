// Dates on screen: the day as ISO writes it, edited in the browser's own field.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { date as kind } from '../../../../model/column-kinds/date.ts';
import { useAfterPointer } from '../../../prose/use-after-pointer.ts';
import { useHandOver } from '../../../prose/use-hand-over.ts';
import { showToast } from '../../../session/toasts.ts';
import type { TitleEnd } from '../../rows/title-field.tsx';
import css from './field.module.css';
import type { EditorProps, KindView, ShownProps } from './kind-view.ts';

const wholeDate = 'This is not a whole date yet: it needs a day, a month and a year of four digits. Escape leaves it.';

const notKept = 'The date was not whole, so it was not kept: a date has day, month and a year of four digits.';

/** What stood there before counts as whole, whatever its year. */
const isWhole = (field: HTMLInputElement | null, before: string) =>
  !field || field.validity.valid || (!field.validity.badInput && field.value === before);

function Shown({ value }: ShownProps<'date'>): ReactNode {
  return value ? <time dateTime={value.date}>{value.date}</time> : null;
}

function Editor({ holds, value, label, onEnd }: EditorProps<'date'>): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  /** The whole date in the field, '' for none; undefined while nothing was typed, or no whole date. */
  const typed = useRef<string>(undefined);
  const afterPointer = useAfterPointer();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const end = (how: TitleEnd) => {
    if (ended.current) return;
    if (how !== 'escape' && !isWhole(field.current, value?.date ?? '')) {
      showToast({ text: how === 'left' ? notKept : wholeDate });
      if (how !== 'left') return;
    }
    ended.current = true;
    onEnd(how, how === 'escape' || typed.current === undefined ? undefined : kind.read(holds, typed.current));
  };
  useHandOver(() => {
    if (typed.current !== undefined) end('left');
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') end('enter');
    else if (event.key === 'Escape') end('escape');
    else if (event.key === 'F2') end('enter');
    else {
      // The parts of the date are gone over by the browser's own keys; nothing of the grid may act on them.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={field}
      type="date"
      className={css.field}
      aria-label={label}
      defaultValue={value?.date ?? ''}
      // A year of three digits is one that is still being typed.
      min="1000-01-01"
      max="9999-12-31"
      onChange={({ target }) => {
        typed.current = target.validity.valid ? target.value : undefined;
      }}
      onKeyDown={onKeyDown}
      onBlur={() => document.hasFocus() && afterPointer(() => end('left'))}
    />
  );
}

export const dateView: KindView<'date'> = { Shown, Editor, opensBy: /^\d$/u, least: 8, share: 0.5 };
