// Gives tags to many passages, and takes off those that some of them have.
import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextField } from '../design/text-field.tsx';
import { useWorkbench } from '../session/workbench-context.ts';
import { knownTag } from '../tags/known-tag.ts';
import { allTags } from '../tags/all-tags.ts';
import css from './passages-panel.module.css';
import { passagesWord } from './passages-word.ts';
import type { ManyActs } from './use-many-acts.ts';

interface TagManyDialogProps {
  readonly ids: readonly string[];
  readonly onTag: ManyActs['tag'];
  readonly onClose: () => void;
}

function useTags(ids: readonly string[]) {
  const { store } = useWorkbench();
  const [typed, setTyped] = useState('');
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const given = useMemo(
    () => [...new Set(ids.flatMap((id) => store.get('annotation', id)?.tags ?? []))].sort(),
    [ids, store],
  );
  const known = allTags(store);
  const add = typed.split(',').flatMap((part) => knownTag(part, known) || []);
  const toggle = (tag: string) => {
    const next = new Set(off);
    if (!next.delete(tag)) next.add(tag);
    setOff(next);
  };
  return { typed, setTyped, off, toggle, given, add, nothing: add.length === 0 && off.size === 0 };
}

export function TagManyDialog({ ids, onTag, onClose }: TagManyDialogProps): ReactNode {
  const { store } = useWorkbench();
  const listId = useId();
  const { typed, setTyped, off, toggle, given, add, nothing } = useTags(ids);
  const finish = () => {
    if (nothing) return;
    onTag(ids, add, [...off]);
    onClose();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    finish();
  };
  const footer = (
    <Button look="primary" disabled={nothing} onClick={finish}>
      Tag
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={`Tag ${passagesWord(ids.length)}`} size="small" footer={footer}>
      <form className={css.form} onSubmit={onSubmit}>
        <TextField
          label="Tags to add"
          hint="Several parted by commas; risk/supply stands below risk."
          value={typed}
          onWrite={setTyped}
          list={listId}
          autoComplete="off"
          autoFocus
        />
        <datalist id={listId}>
          {allTags(store).map((tag) => (
            <option key={tag} value={tag} aria-label={tag} />
          ))}
        </datalist>
        {given.length > 0 && <TakeOff given={given} off={off} onToggle={toggle} />}
      </form>
    </Dialog>
  );
}

interface TakeOffProps {
  readonly given: readonly string[];
  readonly off: ReadonlySet<string>;
  readonly onToggle: (tag: string) => void;
}

function TakeOff({ given, off, onToggle }: TakeOffProps): ReactNode {
  return (
    <fieldset>
      <legend className={css.legend}>Take off</legend>
      <div className={css.offs}>
        {given.map((tag) => (
          <label key={tag}>
            <input type="checkbox" checked={off.has(tag)} onChange={() => onToggle(tag)} />
            {tag}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
