// A row of the matrix: the rank, the title of the priority, and a cell for each column.
import { memo, type ReactNode, type Ref, useRef } from 'react';
import { renamePriority } from '../../../commands/edit-priority.ts';
import type { Column, Priority } from '../../../model/matrix.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { useFocused } from '../../session/use-focused.ts';
import { useSession, useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { useArrangement } from '../use-arrangement.ts';
import { ValueCell } from '../columns/value-cell.tsx';
import { editCellBeside } from '../edit-cell.ts';
import { EvidenceButton } from '../evidence/evidence-button.tsx';
import { firstWords } from '../first-words.ts';
import { isLit } from '../lit-targets.ts';
import { TITLE, useEditing } from '../matrix-view.ts';
import { OriginButton } from '../evidence/origin-button.tsx';
import css from './priority-row.module.css';
import { StatementCell } from '../statements/statement-cell.tsx';
import { RankCell } from './rank-cell.tsx';
import { rowPlace } from './row-place.ts';
import { TitleField } from './title-field.tsx';
import { useLightTarget } from '../use-light-target.ts';
import { usePriorityDrag } from '../use-matrix-drag.ts';
import { useWriting } from '../use-writing.ts';

interface PriorityRowProps {
  readonly priorityId: string;
  /** From 0. */
  readonly rank: number;
  /** Where it is shown, from 0. */
  readonly index: number;
  readonly columns: readonly Column[];
  readonly writer: boolean;
  /** The rows stand by something else than their ranks, which cannot be changed then. */
  readonly sorted: boolean;
  /** Where the row lies when only some rows are in the document, in CSS pixels. */
  readonly top?: number;
  readonly measure?: Ref<HTMLDivElement>;
}

export const PriorityRow = memo(function PriorityRow(props: PriorityRowProps): ReactNode {
  const { priorityId, rank, index, columns, writer, sorted, top, measure } = props;
  const priority = useStudy(storeKey.item(priorityId), (store) => store.get('priority', priorityId));
  const row = useRef<HTMLDivElement | null>(null);
  const selected = useArrangement((state) => state.selected.has(priorityId));
  const dimmed = useFocused((focus) => focus !== undefined && focus !== priorityId);
  const drag = usePriorityDrag(row, priorityId, writer && !sorted);
  if (!priority) return null;
  return (
    <div
      ref={(element) => {
        row.current = element;
        if (typeof measure === 'function') measure(element);
      }}
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
      <TitleCell priority={priority} writer={writer} />
      {columns.map((column) => {
        const Cell = column.holds.kind === 'statements' ? StatementCell : ValueCell;
        return <Cell key={column.id} priorityId={priorityId} column={column} writer={writer} />;
      })}
    </div>
  );
});

function TitleCell({ priority, writer }: { readonly priority: Priority; readonly writer: boolean }): ReactNode {
  const { store } = useWorkbench();
  const writing = useWriting();
  const { view, run } = writing;
  const { id: priorityId, title } = priority;
  const light = useLightTarget(priorityId);
  const lit = useSession((state) => isLit(store, state.lit, priorityId));
  const naming = useEditing((now) => now?.kind === 'title' && now.priorityId === priorityId);
  const place = { row: priorityId, column: TITLE };
  return (
    <div
      role="rowheader"
      tabIndex={-1}
      className={css.title}
      data-cell={TITLE}
      data-item={priorityId}
      data-lit={lit || undefined}
      onDoubleClick={(event) => {
        const onTool = event.target instanceof Element && event.target.closest('button');
        if (writer && !onTool) view.edit({ kind: 'title', priorityId });
      }}
      {...light}
    >
      {/* Not the cell itself: its place among the columns does not turn with its words. */}
      <div dir="auto">
        {naming ? (
          <TitleField
            label="Title of the priority"
            title={title}
            onWrite={(next) => run(renamePriority, { priorityId, title: next })}
            onEnd={(how) => {
              view.edit(undefined);
              if (how === 'next') editCellBeside(writing, place, 1);
              else if (how === 'previous') editCellBeside(writing, place, -1);
              else if (how !== 'left') view.focus(place);
            }}
          />
        ) : (
          <span className={title === '' ? css.untitled : css.titleText}>{title || 'Untitled priority'}</span>
        )}
        <span className={css.titleTools}>
          {priority.origin && <OriginButton origin={priority.origin} provenance="source" />}
          <EvidenceButton kind="priority" id={priorityId} words={firstWords(title)} />
        </span>
      </div>
    </div>
  );
}
