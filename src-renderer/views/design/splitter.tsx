// The bar between two panes: dragged, or moved by arrow keys (ARIA window splitter).
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import css from './splitter.module.css';

interface SplitterProps {
  readonly label: string;
  /** The id of the pane whose width this bar sets. */
  readonly controls: string;
  /** Width of that pane in CSS pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** True when the pane lies after the bar. */
  readonly after?: boolean;
  readonly onChange: (value: number) => void;
}

const STEP = 24;

export function Splitter({ label, controls, value, min, max, after = false, onChange }: SplitterProps): ReactNode {
  const drag = useRef<{ readonly x: number; readonly value: number } | null>(null);
  const sign = after ? -1 : 1;
  const change = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))));

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -STEP * sign, ArrowRight: STEP * sign };
    const step = steps[event.key];
    if (step !== undefined) change(value + step);
    else if (event.key === 'Home') change(min);
    else if (event.key === 'End') change(max);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, value };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) change(drag.current.value + (event.clientX - drag.current.x) * sign);
  };
  const stop = () => {
    drag.current = null;
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={css.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
