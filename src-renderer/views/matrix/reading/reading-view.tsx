// The matrix one priority at a time, its cells below each other: for a narrow window, and for reading one through.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Column } from '../../../model/matrix.ts';
import { IconButton } from '../../design/button.tsx';
import { InGridContext } from '../in-grid.ts';
import { RANK, TITLE } from '../matrix-view.ts';
import { AddPriority } from '../rows/add-priority.tsx';
import { ArchivedPriorities } from '../rows/archive.tsx';
import { useCellsIn } from '../use-cells-in.ts';
import { useWriting } from '../use-writing.ts';
import { ReadPriority } from './read-priority.tsx';
import { moveReading } from './reading-keys.ts';
import css from './reading-view.module.css';
import { useReadPriority } from './use-read-priority.ts';

interface ReadingViewProps {
  /** How many priorities are in force. */
  readonly count: number;
  /** Those that are shown. */
  readonly columns: readonly Column[];
  readonly writer: boolean;
  /** Stands in its place while there is nothing to read. */
  readonly children?: ReactNode;
}

export function ReadingView({ count, columns, writer, children }: ReadingViewProps): ReactNode {
  const { view } = useWriting();
  const root = useRef<HTMLDivElement>(null);
  const { ids, at, called, turn } = useReadPriority(root);
  useCellsIn(view, root, false);
  view.table = { rows: ids, columns: [RANK, TITLE, ...columns.map((column) => column.id)] };
  const id = ids[at];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || id === undefined || !(event.target instanceof Element)) return;
    // A menu stands elsewhere in the document, but its events bubble here in React.
    if (!root.current?.contains(event.target) || !moveReading(view, id, event.target, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <InGridContext value={false}>
      {id !== undefined && (
        <div className={css.turner} role="group" aria-label="Turn over">
          <IconButton
            label="Previous priority"
            icon={ChevronLeft}
            command="previous-priority"
            disabled={at === 0}
            onClick={() => turn(-1)}
          />
          <p className={css.where}>{`${called} ${at + 1} of ${ids.length}`}</p>
          <IconButton
            label="Next priority"
            icon={ChevronRight}
            command="next-priority"
            disabled={at === ids.length - 1}
            onClick={() => turn(1)}
          />
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only walks over what has the focus in it */}
      <div ref={root} className={css.scroller} onKeyDown={onKeyDown}>
        {id !== undefined && <ReadPriority key={id} priorityId={id} columns={columns} writer={writer} />}
        {id === undefined && count > 0 && <p className={css.none}>No priority meets the filter.</p>}
        {children}
        {writer && <AddPriority count={count} />}
        <ArchivedPriorities writer={writer} />
      </div>
    </InGridContext>
  );
}
