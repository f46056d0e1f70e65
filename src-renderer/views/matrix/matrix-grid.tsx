// The matrix as an ARIA grid: a header and a title column that stay in sight, and rows that only re-render for themselves.
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import type { Column } from '../../model/matrix.ts';
import type { Source } from '../../model/source.ts';
import { useStudy } from '../session/workbench-context.ts';
import { useArrangement } from './use-arrangement.ts';
import { useCellRange } from './cells/use-cell-range.ts';
import { columnWidths } from './columns/column-widths.ts';
import { AddPriority } from './rows/add-priority.tsx';
import { isField, moveFocus } from './grid-keys.ts';
import { HeaderRow } from './columns/header-row.tsx';
import css from './matrix-grid.module.css';
import { useGroupPlaces } from './rows/use-group-drag.ts';
import { moveInPlace } from './rows/move-in-place.ts';
import { openMenuHere } from './rows/row-menu.tsx';
import { MatrixRows } from './rows/matrix-rows.tsx';
import { ArchivedPriorities } from './rows/archive.tsx';
import { type ShownRow, useShownRows } from './rows/shown-rows.ts';
import { HEAD, RANK, type ShownTable, TITLE, useMatrixView } from './matrix-view.ts';
import { columnOfSource, useSourcesShown } from './sources/source-columns.ts';
import { useCellsIn } from './use-cells-in.ts';
import { useElement } from './use-element.ts';
import { useMovedAside } from './use-moved-aside.ts';

interface MatrixGridProps {
  /** How many priorities are in force. */
  readonly count: number;
  /** Those that are shown. */
  readonly columns: readonly Column[];
  readonly writer: boolean;
  /** Stands below the header while there are no rows. */
  readonly children?: ReactNode;
}

function useTable(rows: readonly ShownRow[], columns: readonly Column[], sources: readonly Source[]): ShownTable {
  return useMemo(
    () => ({
      rows: rows.map((row) => row.id),
      columns: [RANK, TITLE, ...columns.map(({ id }) => id), ...sources.map(({ id }) => columnOfSource(id))],
    }),
    [rows, columns, sources],
  );
}

const isNamed = (columnId: string, columns: readonly Column[]) =>
  columnId === TITLE || columns.some(({ id }) => id === columnId);

export function MatrixGrid({ count, columns, writer, children }: MatrixGridProps): ReactNode {
  const view = useMatrixView();
  // State, not a ref: the rows measure it, and their effects run before a ref of an element around them is set.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [grid, takeGrid] = useElement(moveInPlace);
  const rows = useShownRows();
  const sources = useSourcesShown();
  const sorted = useArrangement((state) => state.sorting !== undefined);
  const titleWidth = useStudy('study', (store) => store.get('study', store.id)?.priorityWidth);
  const resizing = useArrangement((state) => state.resizing);
  useMovedAside(scroller);
  const table = useTable(rows, columns, sources);
  view.table = table;

  useCellsIn(view, grid, true);
  useGroupPlaces(grid, writer);
  const ranging = useCellRange(grid, table, writer);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    // A menu of the grid stands elsewhere in the document, but its events bubble here in React.
    if (!grid.current?.contains(event.target)) return;
    const { row, column } = view.place;
    if (event.key === 'Escape' && view.arrangement.state.selected.size > 0 && event.target.matches('[data-cell]')) {
      view.arrangement.set({ selected: new Set() });
    } else if (writer && event.key === 'F2' && row === HEAD && isNamed(column, columns) && !isField(event.target)) {
      // Enter opens the menu of a head; this is the key that writes.
      view.edit({ kind: 'column', columnId: column });
    } else if (!moveFocus(view, table, event.target, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const widths = columnWidths(columns, titleWidth, resizing, sources.length) as Record<string, string>;
  return (
    <div ref={setScroller} className={css.scroller} style={widths}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells have the focus, one of them in the tab order */}
      <div
        ref={takeGrid}
        role="grid"
        aria-label="Priority matrix"
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        aria-colcount={columns.length + sources.length + 2}
        className={css.grid}
        onKeyDown={onKeyDown}
        onContextMenu={openMenuHere}
        {...ranging}
      >
        <HeaderRow columns={columns} sources={sources} writer={writer} />
        <MatrixRows
          rows={rows}
          columns={columns}
          sources={sources}
          writer={writer}
          sorted={sorted}
          scroller={scroller}
        />
      </div>
      {rows.length === 0 && count > 0 && <p className={css.none}>No priority meets the filter.</p>}
      {children}
      {writer && <AddPriority count={count} />}
      <ArchivedPriorities writer={writer} />
    </div>
  );
}
