// The messages at the foot of the window; they wait while the pointer or the focus is on them.
import { X } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '../design/button.tsx';
import { dismissToast, liveToasts, type Toast } from '../session/toasts.ts';
import { useLive } from '../session/workbench-context.ts';
import css from './toasts.module.css';

/** Long enough to read a line and reach its button. */
const STAYS_MS = 8000;

export function Toasts(): ReactNode {
  const toasts = useLive(liveToasts);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const waits = hovered || focused;
  const region = useRef<HTMLElement>(null);
  /** What had the focus before one went to a message. */
  const before = useRef<Element | null>(null);
  useEffect(() => {
    // The message that had it is gone: nobody is left without a place to go on from.
    if (document.activeElement === document.body && before.current instanceof HTMLElement) before.current.focus();
    if (!region.current?.contains(document.activeElement)) before.current = null;
    // No event tells that the toast which had the focus or the pointer is gone.
    setFocused(region.current?.contains(document.activeElement) ?? false);
    if (toasts.length === 0) setHovered(false);
    const frame = requestAnimationFrame(() => setHovered(region.current?.matches(':hover') ?? false));
    return () => cancelAnimationFrame(frame);
  }, [toasts]);
  const onBlur = (event: FocusEvent) => setFocused(event.currentTarget.contains(event.relatedTarget));
  const onKeyDown = (event: KeyboardEvent) => {
    const newest = toasts.at(-1);
    if (event.key !== 'Escape' || !newest) return;
    event.stopPropagation();
    dismissToast(newest.id);
  };
  return (
    // `aria-live` keeps it within reach while a dialog is open; the toasts themselves are what is announced.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches its buttons
    <section
      ref={region}
      aria-label="Messages"
      aria-live="off"
      className={css.toasts}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={(event) => {
        setFocused(true);
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
          before.current = event.relatedTarget;
      }}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} waits={waits} />
      ))}
    </section>
  );
}

function ToastItem({ toast, waits }: { readonly toast: Toast; readonly waits: boolean }): ReactNode {
  const { id, text, tone, action } = toast;
  const stays = waits || tone === 'error';
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => dismissToast(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, stays]);
  return (
    <div role="status" aria-live={tone === 'error' ? 'assertive' : 'polite'} className={css.toast} data-tone={tone}>
      <p className={css.text}>{text}</p>
      {action && (
        <Button
          look="quiet"
          className={css.action}
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={X} onClick={() => dismissToast(id)} />
    </div>
  );
}
