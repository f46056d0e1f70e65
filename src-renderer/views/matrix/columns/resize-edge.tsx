// The edge of a column that is dragged to size it; Alt+Shift+Left and Right on the header do the same by keyboard.
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { useWriting } from '../use-writing.ts';
import { keepWidth, previewWidth, setWidth, widthOf } from './column-acts.ts';
import css from './header-row.module.css';

export function ResizeEdge({ columnId }: { readonly columnId: string }): ReactNode {
  const writing = useWriting();
  const drag = useRef<{ readonly x: number; readonly width: number; readonly scale: number } | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = widthOf(writing, columnId);
    const shown = event.currentTarget.parentElement?.getBoundingClientRect().width ?? width;
    drag.current = { x: event.clientX, width, scale: shown / width || 1 };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (from) previewWidth(writing, columnId, from.width + (event.clientX - from.x) / from.scale, true);
  };
  const stop = () => {
    if (!drag.current) return;
    drag.current = null;
    keepWidth(writing);
  };
  return (
    <span
      aria-hidden
      className={css.edge}
      title="Drag to size the column, double-click for its usual width"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      onDoubleClick={() => setWidth(writing, columnId, undefined)}
    />
  );
}
