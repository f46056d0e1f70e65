// A row of the matrix: the rank, the title of the priority, and a cell for each column.
import { GripVertical } from 'lucide-react';
import { memo, type ReactNode, type Ref, useRef } from 'react';
import { renamePriority } from '../../../commands/edit-priority.ts';
import type { Column, Priority } from '../../../model/matrix.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { useSession, useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { editCellBeside } from '../edit-cell.ts';
import { EvidenceButton } from '../evidence/evidence-button.tsx';
import { firstWords } from '../first-words.ts';
import { isLit } from '../lit-targets.ts';
import { RANK, TITLE, useEditing } from '../matrix-view.ts';
import { OriginButton } from '../evidence/origin-button.tsx';
import { removePriority, stepPriority } from './priority-acts.ts';
import css from './priority-row.module.css';
import { RowMenu } from './row-menu.tsx';
import { StatementCell } from '../statements/statement-cell.tsx';
import { TitleField } from './title-field.tsx';
import { useLightTarget } from '../use-light-target.ts';
import { usePriorityDrag } from '../use-matrix-drag.ts';
import { useWriting } from '../use-writing.ts';

interface PriorityRowProps {
  readonly priorityId: string;
  /** From 0. */
  readonly rank: number;
  readonly count: number;
  readonly columns: readonly Column[];
  readonly writer: boolean;
  /** Where the row lies when only some rows are in the document, in CSS pixels. */
  readonly top?: number;
  readonly measure?: Ref<HTMLDivElement>;
}

export const PriorityRow = memo(function PriorityRow(props: PriorityRowProps): ReactNode {
  const { priorityId, rank, count, columns, writer, top, measure } = props;
  const priority = useStudy(storeKey.item(priorityId), (store) => store.get('priority', priorityId));
  const row = useRef<HTMLDivElement | null>(null);
  const drag = usePriorityDrag(row, priorityId, writer);
  if (!priority) return null;
  return (
    <div
      ref={(element) => {
        row.current = element;
        if (typeof measure === 'function') measure(element);
      }}
      role="row"
      className={css.row}
      style={top === undefined ? undefined : { position: 'absolute', insetBlockStart: top, insetInline: 0 }}
      aria-label={priority.title || 'Untitled priority'}
      aria-rowindex={rank + 2}
      data-row={priorityId}
      data-index={rank}
      data-drop={drag.edge}
      data-dragging={drag.dragging || undefined}
    >
      <div role="gridcell" tabIndex={-1} className={css.rank} data-cell={RANK}>
        <span className={css.number}>{rank + 1}</span>
        {writer && <RankTools priority={priority} rank={rank} count={count} handle={drag.handle} />}
      </div>
      <TitleCell priority={priority} writer={writer} />
      {columns.map((column) => (
        <StatementCell key={column.id} priorityId={priorityId} column={column} writer={writer} />
      ))}
    </div>
  );
});

interface RankToolsProps {
  readonly priority: Priority;
  readonly rank: number;
  readonly count: number;
  readonly handle: Ref<HTMLSpanElement>;
}

function RankTools({ priority, rank, count, handle }: RankToolsProps): ReactNode {
  const writing = useWriting();
  const { view } = writing;
  const move = (step: 1 | -1) => {
    if (stepPriority(writing, priority.id, step)) view.focus({ row: priority.id, column: RANK });
  };
  return (
    <span className={css.rankTools}>
      <RowMenu
        label={`More for “${firstWords(priority.title)}”`}
        verbs={[
          { title: 'Rename', command: 'edit-cell', run: () => view.edit({ kind: 'title', priorityId: priority.id }) },
          { title: 'Move up', command: 'move-up', disabled: rank === 0, run: () => move(-1) },
          { title: 'Move down', command: 'move-down', disabled: rank === count - 1, run: () => move(1) },
          { title: 'Delete', command: 'delete-item', danger: true, run: () => removePriority(writing, priority.id) },
        ]}
      />
      <span ref={handle} className={css.grip} title="Drag to another rank" aria-hidden>
        <GripVertical size="1em" />
      </span>
    </span>
  );
}

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
  );
}
