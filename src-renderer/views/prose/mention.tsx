// A mention in a cell: the words lead to the row of the priority, and the way back from there is kept.
import type { MouseEvent, ReactNode } from 'react';
import { mentionHref } from '../../model/mention.ts';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import css from './prose.module.css';

interface MentionProps {
  readonly priorityId: string;
  readonly children: ReactNode;
}

export function Mention({ priorityId, children }: MentionProps): ReactNode {
  const { session } = useWorkbench();
  const rank = useStudy('priorities', (store) => store.rankOf(priorityId));
  if (rank < 0) {
    return (
      <span data-priority={priorityId} className={css.gone} title="This priority is not in the matrix now">
        {children}
      </span>
    );
  }
  const go = (event: MouseEvent<HTMLElement>) => {
    // The words around it open their editor.
    event.stopPropagation();
    event.preventDefault();
    const from = event.currentTarget.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? priorityId;
    session.followMention({ from, to: priorityId });
  };
  return (
    <a
      href={mentionHref(priorityId)}
      data-priority={priorityId}
      data-stop
      tabIndex={-1}
      draggable={false}
      className={css.mention}
      title={`Go to priority ${rank + 1}`}
      onClick={go}
    >
      {children}
    </a>
  );
}
