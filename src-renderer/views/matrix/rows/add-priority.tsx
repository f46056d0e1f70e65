// Adds priorities at the end: a button that becomes a field, and stays one for the next title until it is left empty.
import { Plus } from 'lucide-react';
import { memo, type ReactNode, useRef } from 'react';
import { addPriority, deletePriority, renamePriority } from '../../../commands/edit-priority.ts';
import { Button } from '../../design/button.tsx';
import { useCommands } from '../../session/command-registry.ts';
import { announce } from '../../session/toasts.ts';
import css from './add-priority.module.css';
import { isOneLine } from '../../prose/pasted-table.ts';
import { belowAll, pasteAt, tableFor } from '../clipboard/paste-cells.ts';
import { editCellBeside } from '../edit-cell.ts';
import { TITLE, useEditing } from '../matrix-view.ts';
import { TitleField, type TitleEnd } from './title-field.tsx';
import { useWriting } from '../use-writing.ts';

/** Makes the command known wherever a matrix is shown, also an empty one. */
export function useAddPriorityCommand(writer: boolean): void {
  const { view } = useWriting();
  useCommands({ 'add-priority': { enabled: () => writer, run: () => view.edit({ kind: 'new-priority', turn: 0 }) } });
}

export const AddPriority = memo(function AddPriority({ count }: { readonly count: number }): ReactNode {
  const { view } = useWriting();
  const naming = useEditing((now) => (now?.kind === 'new-priority' ? now : undefined));
  return (
    <div className={css.add} data-focus-home>
      {naming ? (
        <NewTitle key={naming.turn} turn={naming.turn} rank={count + 1} />
      ) : (
        <Button
          look="quiet"
          icon={Plus}
          className={css.button}
          data-add-priority
          onClick={() => view.edit({ kind: 'new-priority', turn: 0 })}
        >
          {count === 0 ? 'Add the first priority' : 'Add priority'}
        </Button>
      )}
    </div>
  );
});

function NewTitle({ turn, rank }: { readonly turn: number; readonly rank: number }): ReactNode {
  const writing = useWriting();
  const { view, run, store } = writing;
  const id = useRef<string>(undefined);
  const first = useRef(rank);

  /** Undo may have taken away what was added. */
  const added = () => (id.current !== undefined && store.get('priority', id.current) ? id.current : undefined);
  const write = (title: string) => {
    const words = title.trim();
    id.current = added();
    if (id.current !== undefined && words === '') {
      run(deletePriority, { priorityId: id.current });
      id.current = undefined;
    } else if (id.current !== undefined) run(renamePriority, { priorityId: id.current, title });
    else if (words !== '') id.current = run(addPriority, { title })?.added[0]?.id;
  };
  const end = (how: TitleEnd) => {
    const made = added();
    if (made !== undefined) announce(`Added at rank ${store.rankOf(made) + 1}`);
    // The next title at once: a list of aims is typed line by line.
    if (how === 'enter' && made !== undefined) return view.edit({ kind: 'new-priority', turn: turn + 1 });
    view.edit(undefined);
    if (how === 'left') return undefined;
    if (made !== undefined && how !== 'escape') return editCellBeside(writing, { row: made, column: TITLE }, 1);
    return view.focusElement(() => document.querySelector<HTMLElement>('[data-add-priority]'));
  };
  /** A list of titles becomes as many priorities; a single line comes into the field. */
  const paste = (data: DataTransfer) => {
    const table = isOneLine(data) ? null : tableFor(belowAll(writing), data);
    if (table) pasteAt(writing, belowAll(writing), table);
    return table !== null;
  };
  return (
    <div className={css.field}>
      <span className={css.rank} aria-hidden>
        {first.current}
      </span>
      <TitleField
        label="Title of the new priority"
        title=""
        placeholder="What are they going to do?"
        onWrite={write}
        onEnd={end}
        onPaste={paste}
      />
    </div>
  );
}
