// The field a title is typed into in place: Enter and leaving keep it, Escape puts back what stood.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { PauseFlush } from '../../prose/pause-flush.ts';
import { useAfterPointer } from '../../prose/use-after-pointer.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import css from './title-field.module.css';

export type TitleEnd = 'enter' | 'escape' | 'left' | 'next' | 'previous';

export interface TitleFieldProps {
  readonly label: string;
  /** What stands when the field opens. */
  readonly title: string;
  readonly placeholder?: string;
  /** Called at pauses of typing, when it ends, and with what stood when the field opened when Escape ends it. */
  readonly onWrite: (title: string) => void;
  /** Called once, after the last `onWrite`, with what stood when the field opened. */
  readonly onEnd: (how: TitleEnd, was: string) => void;
  /** Called by Escape; answers whether it took the whole thing back, so that nothing is to be put back. */
  readonly onCancel?: () => boolean;
  /** Answers whether it took what is pasted, which then does not come into the field. */
  readonly onPaste?: (data: DataTransfer) => boolean;
}

interface TitleTyping {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly type: (title: string) => void;
  readonly flush: () => void;
  readonly end: (how: TitleEnd) => void;
}

/** Owns what is typed until it is handed over; the field has the focus from the start. */
function useTitleTyping({ title, onWrite, onEnd, onCancel }: TitleFieldProps): TitleTyping {
  // What is handed over at pauses comes back as `title`.
  const [was] = useState(title);
  const { session } = useWorkbench();
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const latest = useRef({ onWrite, onEnd, onCancel });
  useEffect(() => {
    latest.current = { onWrite, onEnd, onCancel };
  });
  const typed = useRef<string>(undefined);
  const [wait] = useState(() => new PauseFlush(() => latest.current.onWrite(typed.current ?? was)));

  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.select();
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const offFlush = session.onFlush(wait.now);
    return () => {
      offFlush();
      // The field went without being left: what was typed is kept all the same.
      if (!ended.current) wait.now();
    };
  }, [session, wait]);

  const type = (next: string) => {
    typed.current = next;
    wait.typed();
  };
  const end = (how: TitleEnd) => {
    if (ended.current) return;
    ended.current = true;
    // Before it is put back, so that undo brings back what was typed.
    wait.now();
    if (how === 'escape' && !latest.current.onCancel?.()) latest.current.onWrite(was);
    latest.current.onEnd(how, was);
  };
  return { field, type, flush: wait.now, end };
}

export function TitleField(props: TitleFieldProps): ReactNode {
  const { label, title, placeholder, onPaste } = props;
  const { field, type, flush, end } = useTitleTyping(props);
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
        type(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        if (onPaste?.(event.clipboardData)) event.preventDefault();
      }}
      onBlur={() => {
        if (document.hasFocus()) afterPointer(() => end('left'));
        else flush();
      }}
    />
  );
}
