// The matrix as an ARIA grid: a header and a title column that stay in sight, and rows that only re-render for themselves.
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Column, Priority } from '../../model/matrix.ts';
import { AddPriority } from './rows/add-priority.tsx';
import { moveFocus } from './grid-keys.ts';
import { HeaderRow } from './columns/header-row.tsx';
import css from './matrix-grid.module.css';
import { MatrixRows } from './rows/matrix-rows.tsx';
import { RANK, TITLE, useMatrixView } from './matrix-view.ts';
import { useMatrixCommands } from './use-matrix-commands.ts';

interface MatrixGridProps {
  readonly priorities: readonly Priority[];
  readonly columns: readonly Column[];
  readonly writer: boolean;
  /** Stands below the header while there are no rows. */
  readonly children?: ReactNode;
}

export function MatrixGrid({ priorities, columns, writer, children }: MatrixGridProps): ReactNode {
  const view = useMatrixView();
  // State, not a ref: the rows measure it, and their effects run before a ref of an element around them is set.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  useMatrixCommands();

  useEffect(() => {
    view.grid = grid.current;
    return () => {
      view.grid = null;
    };
  }, [view]);
  // After every commit: the cell in the tab order may have been of a row that went.
  useLayoutEffect(() => {
    view.grid = grid.current;
    view.keepStop();
  });

  const table = useMemo(
    () => ({ rows: priorities.map((item) => item.id), columns: [RANK, TITLE, ...columns.map((item) => item.id)] }),
    [priorities, columns],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    // A menu of the grid stands elsewhere in the document, but its events bubble here in React.
    if (!grid.current?.contains(event.target)) return;
    if (!moveFocus(view, table, event.target, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent) => {
    const cell = event.target.closest<HTMLElement>('[data-cell]');
    if (cell && grid.current?.contains(cell)) view.setStop(cell);
  };
  const widths = {
    '--matrix-columns': columns.map(() => 'minmax(12.5rem, 1.35fr)').join(' ') || ' ',
    '--matrix-least': `calc(11.25rem + ${columns.length} * 12.5rem)`,
  } as Record<string, string>;
  return (
    <div ref={setScroller} className={css.scroller} style={widths}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells have the focus, one of them in the tab order */}
      <div
        ref={grid}
        role="grid"
        aria-label="Priority matrix"
        aria-rowcount={priorities.length + 1}
        aria-colcount={columns.length + 2}
        className={css.grid}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <HeaderRow columns={columns} writer={writer} />
        <MatrixRows priorities={priorities} columns={columns} writer={writer} scroller={scroller} />
      </div>
      {children}
      {writer && <AddPriority count={priorities.length} />}
    </div>
  );
}
