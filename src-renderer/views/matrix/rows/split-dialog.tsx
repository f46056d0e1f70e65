// Splits a priority: which of its statements become a new one, and what that one is called.
import { type ReactNode, useId, useRef, useState } from 'react';
import { splitPriority } from '../../../commands/reshape-priority.ts';
import type { Priority } from '../../../model/matrix.ts';
import { plainProse } from '../../../model/prose.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/text-field.tsx';
import { offerUndo } from '../../session/offer-undo.ts';
import { firstWords } from '../first-words.ts';
import { TITLE } from '../matrix-view.ts';
import { useWriting } from '../use-writing.ts';
import css from './split-dialog.module.css';

interface SplitDialogProps {
  readonly priority: Priority;
  readonly onClose: () => void;
}

export function SplitDialog({ priority, onClose }: SplitDialogProps): ReactNode {
  const { run, view, store } = useWriting();
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ready = chosen.size > 0 && title.trim() !== '';
  const choose = (id: string, on: boolean) => {
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  };
  const split = () => {
    const change = ready && run(splitPriority, { priorityId: priority.id, statementIds: [...chosen], title });
    if (!change) return;
    const added = change.added[0]?.id ?? '';
    onClose();
    offerUndo(`Split “${firstWords(priority.title)}”`, change);
    view.focus({ row: added, column: TITLE });
  };
  const cells = store.columns().flatMap((column) => {
    const statements = store.statementsIn(priority.id, column.id);
    return statements.length === 0 ? [] : [{ column, statements }];
  });
  return (
    <Dialog
      open
      onClose={onClose}
      otherwise={() => view.cellAt(view.place)}
      initialFocus={field}
      title={`Split “${firstWords(priority.title) || 'Untitled priority'}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!ready} onClick={split}>
            Split
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <TextField ref={field} label="Title of the new priority" value={title} onWrite={setTitle} />
        {cells.length === 0 && <p className={css.hint}>This priority has no statements to give away.</p>}
        {cells.map(({ column, statements }) => (
          <fieldset key={column.id} className={css.cell}>
            <legend className={css.legend}>{column.title}</legend>
            {statements.map(({ id, prose }) => (
              <Choose key={id} words={plainProse(prose)} on={chosen.has(id)} onChoose={(on) => choose(id, on)} />
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}

interface ChooseProps {
  readonly words: string;
  readonly on: boolean;
  readonly onChoose: (on: boolean) => void;
}

function Choose({ words, on, onChoose }: ChooseProps): ReactNode {
  const id = useId();
  return (
    <div className={css.statement}>
      <input id={id} type="checkbox" checked={on} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <label htmlFor={id} dir="auto">
        {words}
      </label>
    </div>
  );
}
