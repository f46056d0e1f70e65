// A cell: its statements in order, the one being written among them, and a quiet way to add one.
import { Plus } from 'lucide-react';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Column, Statement } from '../../model/matrix.ts';
import { provenanceOf } from '../../model/provenance.ts';
import { storeKey } from '../../store/store-keys.ts';
import { StatementEditor } from '../prose/statement-editor.tsx';
import type { StatementGesture } from '../prose/statement-gesture.ts';
import { useStudy } from '../session/workbench-context.ts';
import { draftIn } from './edit-cell.ts';
import { type Editing, type StatementEditing, useEditing } from './matrix-view.ts';
import css from './statement-cell.module.css';
import itemCss from './statement-item.module.css';
import { StatementItem } from './statement-item.tsx';
import { closeEditor, doGesture, dropEmpty, writeProse } from './statement-writing.ts';
import { useCellDrop } from './use-matrix-drag.ts';
import { useWriting } from './use-writing.ts';

interface StatementCellProps {
  readonly priorityId: string;
  readonly column: Column;
  readonly writer: boolean;
}

const inCell = (editing: Editing | undefined, priorityId: string, columnId: string) =>
  editing?.kind === 'statement' && editing.priorityId === priorityId && editing.columnId === columnId
    ? editing
    : undefined;

export const StatementCell = memo(function StatementCell({
  priorityId,
  column,
  writer,
}: StatementCellProps): ReactNode {
  const columnId = column.id;
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
      role="gridcell"
      tabIndex={-1}
      className={css.cell}
      data-cell={columnId}
      data-over={over || undefined}
      onDoubleClick={(event) => {
        if (writer && event.target === event.currentTarget) draftIn(writing, priorityId, columnId);
      }}
    >
      {shown.length > 0 && (
        <ol className={css.statements}>
          {shown.map((item) =>
            'turn' in item ? (
              <Written key={`turn-${item.turn}`} at={item} columnTitle={column.title} />
            ) : (
              <StatementItem key={item.id} statement={item} writer={writer} />
            ),
          )}
        </ol>
      )}
      {writer && !draft && (
        <button
          type="button"
          tabIndex={-1}
          className={css.add}
          data-stop
          aria-label={`Add a statement to ${column.title}`}
          title="Add a statement"
          onClick={() => draftIn(writing, priorityId, columnId)}
        >
          <Plus aria-hidden size="1em" strokeWidth={2} />
        </button>
      )}
    </div>
  );
});

/** The statement that is being written. Its key is the turn, so that a draft keeps its editor when it becomes a record. */
function Written({ at, columnTitle }: { readonly at: StatementEditing; readonly columnTitle: string }): ReactNode {
  const writing = useWriting();
  const { view } = writing;
  const statement = useStudy(storeKey.item(at.statementId ?? ''), (store) =>
    at.statementId === undefined ? undefined : store.get('statement', at.statementId),
  );
  const now = (): StatementEditing | undefined =>
    view.editing?.kind === 'statement' && view.editing.turn === at.turn ? view.editing : undefined;
  const latest = useRef(at);
  useEffect(() => {
    latest.current = at;
  });
  // Also when another field was opened without leaving this one first.
  useEffect(() => () => queueMicrotask(() => dropEmpty(writing, latest.current)), [writing]);
  const onGesture = (gesture: StatementGesture) => {
    const here = now();
    if (here) doGesture(writing, here, gesture);
  };
  return (
    <li
      className={itemCss.written}
      data-item={at.statementId}
      data-provenance={statement ? provenanceOf(statement) : 'own'}
    >
      <StatementEditor
        prose={statement?.prose ?? ''}
        label={`Statement in ${columnTitle}`}
        caret={at.caret}
        onWrite={(next) => writeProse(writing, now() ?? at, next)}
        onGesture={onGesture}
      />
    </li>
  );
}
