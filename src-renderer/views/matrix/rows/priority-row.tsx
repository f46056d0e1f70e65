// A row of the matrix: the rank, the title of the priority, and a cell for each column.
import { memo, type ReactNode, type Ref } from 'react';
import type { Column } from '../../../model/matrix.ts';
import type { Source } from '../../../model/source.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { useFocused } from '../../session/use-focused.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { TITLE } from '../matrix-view.ts';
import { useArrangement } from '../use-arrangement.ts';
import { useElement } from '../use-element.ts';
import { ValueCell } from '../columns/value-cell.tsx';
import css from './priority-row.module.css';
import { SourceCells } from '../sources/source-cells.tsx';
import { StatementCell } from '../statements/statement-cell.tsx';
import { RankCell } from './rank-cell.tsx';
import { rowPlace } from './row-place.ts';
import { TitleCell } from './title-cell.tsx';
import { usePriorityDrag } from '../use-matrix-drag.ts';

interface PriorityRowProps {
  readonly priorityId: string;
  /** From 0. */
  readonly rank: number;
  /** Where it is shown, from 0. */
  readonly index: number;
  readonly columns: readonly Column[];
  /** Those that have a column of what they say. */
  readonly sources: readonly Source[];
  readonly writer: boolean;
  /** The rows stand by something else than their ranks, which cannot be changed then. */
  readonly sorted: boolean;
  /** Where the row lies when only some rows are in the document, in CSS pixels. */
  readonly top?: number;
  readonly measure?: Ref<HTMLDivElement>;
}

export const PriorityRow = memo(function PriorityRow(props: PriorityRowProps): ReactNode {
  const { priorityId, rank, index, columns, sources, writer, sorted, top, measure } = props;
  const priority = useStudy(storeKey.item(priorityId), (store) => store.get('priority', priorityId));
  // Told once: a row is measured when it comes, not at each render.
  const [row, attach] = useElement(measure);
  const selected = useArrangement((state) => state.selected.has(priorityId));
  const marked = useArrangement(({ range }) => (range?.rows.includes(priorityId) ? range.columns : undefined));
  const dimmed = useFocused((focus) => focus !== undefined && focus !== priorityId);
  const drag = usePriorityDrag(row, priorityId, writer && !sorted);
  if (!priority) return null;
  return (
    <div
      ref={attach}
      role="row"
      className={css.row}
      style={rowPlace(top)}
      aria-label={priority.title || 'Untitled priority'}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={priorityId}
      data-index={index}
      data-drop={drag.edge}
      data-dragging={drag.dragging || undefined}
      data-dimmed={dimmed || undefined}
    >
      <RankCell priority={priority} rank={rank} writer={writer} sorted={sorted} handle={drag.handle} />
      <TitleCell priority={priority} writer={writer} selected={marked?.includes(TITLE)} />
      {columns.map((column) => {
        const Cell = column.holds.kind === 'statements' ? StatementCell : ValueCell;
        const { id } = column;
        return (
          <Cell key={id} priorityId={priorityId} column={column} writer={writer} selected={marked?.includes(id)} />
        );
      })}
      {sources.length > 0 && <SourceCells priorityId={priorityId} sources={sources} />}
    </div>
  );
});
