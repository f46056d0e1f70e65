// Links many passages to the priorities and statements that are ticked.
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import type { Stance } from '../../model/annotation.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { stanceOptions } from '../design/stance-titles.ts';
import { TextField } from '../design/text-field.tsx';
import { useWorkbench } from '../session/workbench-context.ts';
import { OptionRow } from '../source/linking/link-option.tsx';
import { type LinkTarget, matchTargets, targetsOf } from '../source/linking/link-targets.ts';
import css from './passages-panel.module.css';
import { passagesWord } from './passages-word.ts';
import type { ManyActs } from './use-many-acts.ts';

/** More would be a list to read rather than to choose from. */
const SHOWN_AT_MOST = 200;

interface LinkManyDialogProps {
  readonly ids: readonly string[];
  readonly onLink: ManyActs['link'];
  readonly onClose: () => void;
}

/** What is typed, ticked and stood on; Enter links to what is ticked and to the one stood on. */
function useTargets({ ids, onLink, onClose }: LinkManyDialogProps) {
  const { store } = useWorkbench();
  // Not the one that the link palette was left with: it is not meant here.
  const [stance, setStance] = useState<Stance>('supports');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const targets = useMemo(() => targetsOf(store), [store]);
  const found = useMemo(() => matchTargets(targets, query).slice(0, SHOWN_AT_MOST), [targets, query]);
  const active = Math.min(at, found.length - 1);
  const toggle = ({ target }: LinkTarget) => {
    const next = new Set(ticked);
    if (!next.delete(target.id)) next.add(target.id);
    setTicked(next);
  };
  const finish = (also?: LinkTarget) => {
    const chosen = targets.filter((one) => ticked.has(one.target.id) || one === also);
    if (chosen.length === 0) return;
    const links = chosen.map(({ target }) => target);
    onLink(ids, links, stance);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = found[active];
    const several = event.shiftKey || event.ctrlKey || event.metaKey;
    if (event.nativeEvent.isComposing || !current) return;
    if (event.key === 'ArrowDown') setAt((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((active - 1 + found.length) % found.length);
    else if (event.key === 'Enter' && several) toggle(current);
    else if (event.key === 'Enter') finish(current);
    else return;
    event.preventDefault();
  };
  const type = (next: string) => {
    setQuery(next);
    setAt(0);
  };
  /** As a click does: Enter then links to no other row than those ticked. */
  const tick = (index: number) => {
    setAt(index);
    toggle(found[index] as LinkTarget);
  };
  return { query, type, found, active, ticked, tick, finish, onKeyDown, stance, setStance };
}

export function LinkManyDialog(props: LinkManyDialogProps): ReactNode {
  const listId = useId();
  const { query, type, found, active, ticked, tick, finish, onKeyDown, stance, setStance } = useTargets(props);
  const footer = (
    <Button look="primary" disabled={ticked.size === 0} onClick={() => finish()}>
      {ticked.size > 1 ? `Link to ${ticked.size}` : 'Link'}
    </Button>
  );
  const row = (target: LinkTarget, i: number) => (
    <OptionRow
      key={target.target.id}
      id={`${listId}-${i}`}
      option={{ kind: 'target', key: target.target.id, target, because: [], linked: undefined }}
      active={i === active}
      checked={ticked.has(target.target.id)}
      onTake={() => tick(i)}
    />
  );
  return (
    <Dialog open onClose={props.onClose} title={`Link ${passagesWord(props.ids.length)}`} footer={footer}>
      <div className={css.form}>
        <TextField
          label="Link passages to"
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          autoFocus
          hint="Enter links; Shift+Enter ticks several."
          value={query}
          onWrite={type}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label="Targets" aria-multiselectable className={css.targets}>
          {found.map(row)}
        </div>
        <Choice label="Stance" options={stanceOptions} value={stance} onChoose={setStance} />
      </div>
    </Dialog>
  );
}
