// The rows of the matrix: all of them in the document, or of a long matrix those that can be seen.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import type { Column } from '../../../model/matrix.ts';
import type { Source } from '../../../model/source.ts';
import { useMatrixView } from '../matrix-view.ts';
import { GroupRow } from './group-row.tsx';
import { moveInPlace } from './move-in-place.ts';
import { PriorityRow } from './priority-row.tsx';
import type { ShownRow } from './shown-rows.ts';
import { useTallRows } from './use-tall-rows.ts';

/** Below this many rows all are in the document, so that the browser's own search and reading aloud find them. */
export const VIRTUAL_FROM = 50;
const USUAL_HEIGHT = 110;
const HEADING_HEIGHT = 36;

interface MatrixRowsProps {
  readonly rows: readonly ShownRow[];
  readonly columns: readonly Column[];
  /** Those that have a column of what they say. */
  readonly sources: readonly Source[];
  readonly writer: boolean;
  /** The rows stand by something else than their ranks. */
  readonly sorted: boolean;
  readonly scroller: HTMLElement | null;
}

export function MatrixRows(props: MatrixRowsProps): ReactNode {
  const long = props.rows.length >= VIRTUAL_FROM;
  useFocusKept(long);
  useTallRows(props.scroller);
  if (long) return <SeenRows {...props} />;
  return props.rows.map((row, index) => <Row key={row.id} row={row} index={index} {...props} />);
}

/** All rows are made anew when a matrix becomes long or short, by a paste say: the cell that had the focus has it again. */
function useFocusKept(long: boolean): void {
  const view = useMatrixView();
  const before = useRef(long);
  useEffect(() => {
    if (before.current === long) return;
    before.current = long;
    if (document.activeElement === document.body) view.focus(view.place);
  }, [view, long]);
}

type RowProps = Pick<MatrixRowsProps, 'columns' | 'sources' | 'writer' | 'sorted'> & {
  readonly row: ShownRow;
  /** From 0, in what is shown. */
  readonly index: number;
  readonly top?: number;
  readonly measure?: Ref<HTMLDivElement>;
};

function Row({ row, index, columns, sources, writer, sorted, top, measure }: RowProps): ReactNode {
  const place = { index, ...(top === undefined ? {} : { top }), ...(measure ? { measure } : {}) };
  if (row.kind === 'group') {
    const { id, title, count, folded } = row;
    const span = columns.length + sources.length + 2;
    return <GroupRow groupId={id} title={title} count={count} folded={folded} span={span} writer={writer} {...place} />;
  }
  return (
    <PriorityRow
      priorityId={row.id}
      rank={row.rank}
      columns={columns}
      sources={sources}
      writer={writer}
      sorted={sorted}
      {...place}
    />
  );
}

function SeenRows({ rows, scroller, ...shared }: MatrixRowsProps): ReactNode {
  const view = useMatrixView();
  const indexOf = (id: string) => rows.findIndex((row) => row.id === id);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? HEADING_HEIGHT : USUAL_HEIGHT),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    useFlushSync: false,
    // The row that holds the focus stays, wherever one scrolls.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const held = indexOf(view.place.row);
      return held < 0 || shown.includes(held) ? shown : [...shown, held].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    view.showRow = (id) => {
      const index = indexOf(id);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    };
    return () => {
      view.showRow = () => {};
    };
  });
  return (
    <div ref={moveInPlace} role="presentation" style={{ position: 'relative', blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        if (!row) return null;
        const place = { top: start, measure: virtualizer.measureElement };
        return <Row key={key} row={row} index={index} {...shared} {...place} />;
      })}
    </div>
  );
}
