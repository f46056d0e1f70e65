// The title of a priority, with where it is said and what it rests on: the head of its row, or a heading of its own.
import type { ReactNode } from 'react';
import { renamePriority } from '../../../commands/edit-priority.ts';
import type { Priority } from '../../../model/matrix.ts';
import { showToast } from '../../session/toasts.ts';
import { useSession, useWorkbench } from '../../session/workbench-context.ts';
import { editCellBeside } from '../edit-cell.ts';
import { EvidenceButton } from '../evidence/evidence-button.tsx';
import { OriginButton } from '../evidence/origin-button.tsx';
import { firstWords } from '../first-words.ts';
import { useInGrid, useStopIndex } from '../in-grid.ts';
import { isLit } from '../lit-targets.ts';
import { TITLE, useEditing } from '../matrix-view.ts';
import { useLightTarget } from '../use-light-target.ts';
import { useWriting } from '../use-writing.ts';
import css from './priority-row.module.css';
import { NamingField } from './naming-field.tsx';

interface TitleCellProps {
  readonly priority: Priority;
  readonly writer: boolean;
  /** Among several cells that are selected together. */
  readonly selected?: boolean | undefined;
}

export function TitleCell({ priority, writer, selected }: TitleCellProps): ReactNode {
  const { store } = useWorkbench();
  const writing = useWriting();
  const inGrid = useInGrid();
  const stopIndex = useStopIndex();
  const { view } = writing;
  const { id: priorityId, title } = priority;
  const light = useLightTarget(priorityId);
  const lit = useSession((state) => isLit(store, state.lit, priorityId));
  const naming = useEditing((now) => now?.kind === 'title' && now.priorityId === priorityId);
  const place = { row: priorityId, column: TITLE };
  return (
    <div
      role={inGrid ? 'rowheader' : 'heading'}
      aria-level={inGrid ? undefined : 3}
      aria-label={inGrid ? undefined : title || 'Untitled priority'}
      tabIndex={stopIndex}
      className={inGrid ? css.title : css.alone}
      aria-selected={selected}
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
          <NamingField
            label="Title of the priority"
            title={title}
            onWrite={(next, amend) => amend(renamePriority, { priorityId, title: next })}
            onEnd={(how, was) => {
              view.edit(undefined);
              if (was !== '' && store.get('priority', priorityId)?.title === '')
                showToast({ text: `Priority ${store.rankOf(priorityId) + 1} has no title now` });
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
