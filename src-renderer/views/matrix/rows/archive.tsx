// What is out of force, at the end of the matrix: folded away, and a step from coming back.
import { Archive, ChevronDown, ChevronRight, Trash2, Undo2 } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { restorePriority } from '../../../commands/reshape-priority.ts';
import type { Priority } from '../../../model/matrix.ts';
import { Button, IconButton } from '../../design/button.tsx';
import { focusBeside } from '../../design/focus-beside.ts';
import { announce } from '../../session/toasts.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { useArrangement } from '../use-arrangement.ts';
import { firstWords } from '../first-words.ts';
import { TITLE } from '../matrix-view.ts';
import { useWriting } from '../use-writing.ts';
import css from './archive.module.css';
import { removeArchived } from './priority-acts.ts';

export const ArchivedPriorities = memo(function ArchivedPriorities({
  writer,
}: {
  readonly writer: boolean;
}): ReactNode {
  const archived = useStudy('priorities', (store) => store.archivedPriorities());
  const open = useArrangement((state) => state.archiveOpen);
  const { view } = useWriting();
  if (archived.length === 0) return null;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className={css.archive} aria-label="Archived priorities">
      <button
        type="button"
        className={css.toggle}
        aria-expanded={open}
        onClick={() => view.arrangement.set({ archiveOpen: !open })}
      >
        <Chevron aria-hidden size="1.1em" />
        <Archive aria-hidden size="1.1em" strokeWidth={1.75} />
        Archived ({archived.length})
      </button>
      {open && (
        <ul className={css.list}>
          {archived.map((priority) => (
            <ArchivedItem key={priority.id} priority={priority} writer={writer} />
          ))}
        </ul>
      )}
    </section>
  );
});

function ArchivedItem({ priority, writer }: { readonly priority: Priority; readonly writer: boolean }): ReactNode {
  const writing = useWriting();
  const { run, view, store } = writing;
  const words = firstWords(priority.title) || 'Untitled priority';
  const restore = () => {
    if (!run(restorePriority, { priorityId: priority.id })) return;
    announce(`Restored at rank ${store.rankOf(priority.id) + 1}`);
    view.focus({ row: priority.id, column: TITLE });
  };
  const remove = ({ currentTarget }: MouseEvent) => {
    focusBeside(currentTarget.closest('li'), 'button:last-child', undefined);
    removeArchived(writing, priority.id);
    if (store.archivedPriorities().length === 0) view.focusStop();
  };
  return (
    <li className={css.item} data-archived={priority.id} tabIndex={-1}>
      <span className={css.title} dir="auto">
        {priority.title || 'Untitled priority'}
      </span>
      {writer && (
        <>
          <Button look="quiet" icon={Undo2} aria-label={`Restore “${words}”`} onClick={restore}>
            Restore
          </Button>
          <IconButton label={`Delete “${words}”`} icon={Trash2} onClick={remove} />
        </>
      )}
    </li>
  );
}
