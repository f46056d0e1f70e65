// A cell: its statements in order, the one being written among them, and a quiet way to add one.
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Column, Statement } from '../../../model/matrix.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { draftIn } from '../edit-cell.ts';
import { useInGrid, useStopIndex } from '../in-grid.ts';
import { type Editing, type StatementEditing, useEditing } from '../matrix-view.ts';
import css from './statement-cell.module.css';
import { StatementItem } from './statement-item.tsx';
import { closeEditor } from './statement-writing.ts';
import { useCellDrop } from '../use-matrix-drag.ts';
import { useWriting } from '../use-writing.ts';
import { WrittenStatement } from './written-statement.tsx';

interface StatementCellProps {
  readonly priorityId: string;
  readonly column: Column;
  readonly writer: boolean;
  /** Among several cells that are selected together. */
  readonly selected?: boolean | undefined;
}

const inCell = (editing: Editing | undefined, priorityId: string, columnId: string) =>
  editing?.kind === 'statement' && editing.priorityId === priorityId && editing.columnId === columnId
    ? editing
    : undefined;

export const StatementCell = memo(function StatementCell({
  priorityId,
  column,
  writer,
  selected,
}: StatementCellProps): ReactNode {
  const columnId = column.id;
  const inGrid = useInGrid();
  const writing = useWriting();
  const cell = useRef<HTMLDivElement>(null);
  const statements = useStudy(storeKey.cell(priorityId, columnId), (store) => store.statementsIn(priorityId, columnId));
  const editing = useEditing((now) => inCell(now, priorityId, columnId));
  const over = useCellDrop(cell, priorityId, columnId, writing);
  const lost =
    editing?.statementId !== undefined && !statements.some((statement) => statement.id === editing.statementId);

  useEffect(() => {
    // What was being written is gone (undone, or moved elsewhere by another window).
    if (!lost || !editing || writing.view.editing !== editing) return;
    closeEditor(writing, editing);
    writing.view.focus({ row: priorityId, column: columnId });
  }, [lost, editing, writing, priorityId, columnId]);

  const draft = editing && editing.statementId === undefined ? editing : undefined;
  const shown: (Statement | StatementEditing)[] = statements.map((statement) =>
    editing?.statementId === statement.id ? editing : statement,
  );
  if (draft) shown.splice(draft.index, 0, draft);

  return (
    <div
      ref={cell}
      role={inGrid ? 'gridcell' : 'group'}
      tabIndex={-1}
      className={css.cell}
      aria-label={inGrid ? undefined : column.title}
      aria-selected={selected}
      data-cell={columnId}
      data-alone={inGrid ? undefined : ''}
      data-over={over || undefined}
      onDoubleClick={(event) => {
        if (writer && event.target === event.currentTarget) draftIn(writing, priorityId, columnId);
      }}
    >
      {shown.length === 0 && !inGrid && <p className={css.none}>Nothing yet</p>}
      {shown.length > 0 && (
        <ol className={css.statements}>
          {shown.map((item) =>
            'turn' in item ? (
              <WrittenStatement key={`turn-${item.turn}`} at={item} columnTitle={column.title} />
            ) : (
              <StatementItem key={item.id} statement={item} writer={writer} />
            ),
          )}
        </ol>
      )}
      {writer && !draft && (
        <AddStatement columnTitle={column.title} onAdd={() => draftIn(writing, priorityId, columnId)} />
      )}
    </div>
  );
});

interface AddStatementProps {
  readonly columnTitle: string;
  readonly onAdd: () => void;
}

function AddStatement({ columnTitle, onAdd }: AddStatementProps): ReactNode {
  const stopIndex = useStopIndex();
  return (
    <button
      type="button"
      tabIndex={stopIndex}
      className={css.add}
      data-stop
      aria-label={`Add a statement to ${columnTitle}`}
      title="Add a statement"
      onClick={onAdd}
    />
  );
}
