// The rows of the matrix: all of them in the document, or of a long matrix those that can be seen.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect } from 'react';
import type { Column, Priority } from '../../../model/matrix.ts';
import { useMatrixView } from '../matrix-view.ts';
import { PriorityRow } from './priority-row.tsx';

/** Below this many rows all are in the document, so that the browser's own search and reading aloud find them. */
export const VIRTUAL_FROM = 50;
const USUAL_HEIGHT = 110;

interface MatrixRowsProps {
  readonly priorities: readonly Priority[];
  readonly columns: readonly Column[];
  readonly writer: boolean;
  readonly scroller: HTMLElement | null;
}

export function MatrixRows(props: MatrixRowsProps): ReactNode {
  if (props.priorities.length >= VIRTUAL_FROM) return <SeenRows {...props} />;
  return <AllRows {...props} />;
}

function AllRows({ priorities, columns, writer }: MatrixRowsProps): ReactNode {
  return priorities.map(({ id }, rank) => (
    <PriorityRow key={id} priorityId={id} rank={rank} count={priorities.length} columns={columns} writer={writer} />
  ));
}

function SeenRows({ priorities, columns, writer, scroller }: MatrixRowsProps): ReactNode {
  const view = useMatrixView();
  const rankOf = (id: string) => priorities.findIndex((priority) => priority.id === id);
  const virtualizer = useVirtualizer({
    count: priorities.length,
    getScrollElement: () => scroller,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => priorities[index]?.id ?? index,
    overscan: 6,
    useFlushSync: false,
    // The row that holds the focus stays, wherever one scrolls.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const held = rankOf(view.place.row);
      return held < 0 || shown.includes(held) ? shown : [...shown, held].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    view.showRow = (id) => {
      const rank = rankOf(id);
      if (rank >= 0) virtualizer.scrollToIndex(rank, { align: 'auto' });
    };
    return () => {
      view.showRow = () => {};
    };
  });
  return (
    <div role="presentation" style={{ position: 'relative', blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <PriorityRow
          key={key}
          priorityId={priorities[index]?.id ?? ''}
          rank={index}
          count={priorities.length}
          columns={columns}
          writer={writer}
          top={start}
          measure={virtualizer.measureElement}
        />
      ))}
    </div>
  );
}
