// The field a title is typed into in place: Enter and leaving keep it, Escape puts back what stood.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { PauseFlush } from '../prose/pause-flush.ts';
import { useAfterPointer } from '../prose/use-after-pointer.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import css from './title-field.module.css';

export type TitleEnd = 'enter' | 'escape' | 'left' | 'next' | 'previous';

interface TitleFieldProps {
  readonly label: string;
  /** What stands when the field opens. */
  readonly title: string;
  readonly placeholder?: string;
  /** Called at pauses of typing, when it ends, and with what stood before when Escape ends it. */
  readonly onWrite: (title: string) => void;
  /** Called once, after the last `onWrite`. */
  readonly onEnd: (how: TitleEnd) => void;
}

export function TitleField({ label, title, placeholder, onWrite, onEnd }: TitleFieldProps): ReactNode {
  const { session } = useWorkbench();
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const latest = useRef({ onWrite, onEnd });
  useEffect(() => {
    latest.current = { onWrite, onEnd };
  });
  const typing = useRef<PauseFlush>(null);
  const typed = useRef<string>(undefined);
  typing.current ??= new PauseFlush(() => latest.current.onWrite(typed.current ?? title));
  const wait = typing.current;

  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.select();
    element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    const offFlush = session.onFlush(wait.now);
    return () => {
      offFlush();
      // The field went without being left: what was typed is kept all the same.
      if (!ended.current && typed.current !== undefined) {
        wait.forget();
        latest.current.onWrite(typed.current);
      }
    };
  }, [session, wait]);

  const end = (how: TitleEnd) => {
    if (ended.current) return;
    ended.current = true;
    if (how === 'escape') {
      wait.forget();
      latest.current.onWrite(title);
    } else wait.now();
    latest.current.onEnd(how);
  };
  const afterPointer = useAfterPointer();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') end('enter');
    else if (event.key === 'Escape') end('escape');
    else if (event.key === 'Tab') end(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <textarea
      ref={field}
      className={css.field}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={title}
      onChange={(event) => {
        typed.current = event.target.value;
        wait.typed();
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (document.hasFocus()) afterPointer(() => end('left'));
        else wait.now();
      }}
    />
  );
}
