// The link palette: type to find a priority or a statement, Enter links; suggestions stand first.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { addPriority } from '../../commands/edit-priority.ts';
import { annotationAt } from '../../commands/new-annotation.ts';
import type { EvidenceLink, EvidenceTarget, Stance } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';
import { Choice } from '../design/choice.tsx';
import { useRun, useSession, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { quoteOf } from './citation.ts';
import css from './link-palette.module.css';
import { OptionRow } from './link-option.tsx';
import { PassagePopup } from './passage-popup.tsx';
import { type LinkOption, useLinkOptions } from './use-link-options.ts';
import { usePassageActs } from './use-passage-acts.ts';

const stanceKeys: Readonly<Record<string, Stance>> = { KeyS: 'supports', KeyX: 'contradicts', KeyC: 'context' };
const stanceOptions = [
  { value: 'supports', label: 'Supports' },
  { value: 'contradicts', label: 'Contradicts' },
  { value: 'context', label: 'Context' },
] as const;
const noLinks: readonly EvidenceLink[] = [];

export function LinkPalette({ view }: { readonly view: ArticleView }): ReactNode {
  const { session } = useWorkbench();
  const acts = usePassageActs();
  const linking = useSession((state) => state.linking);
  const [place, setPlace] = useState<Passage>();
  // Held while the palette is open, whatever happens to the selection meanwhile.
  useEffect(() => {
    const found = linking ? acts.place() : undefined;
    const here = found?.sourceId === view.sourceId ? found.passage : undefined;
    setPlace(here);
    if (linking && !here) session.set({ linking: false });
  }, [linking, acts, view, session]);
  if (!linking || !place) return null;
  return <OpenPalette view={view} passage={place} />;
}

interface OpenPaletteProps {
  readonly view: ArticleView;
  readonly passage: Passage;
}

function useLinking() {
  const { session } = useWorkbench();
  const acts = usePassageActs();
  const run = useRun();
  return (chosen: readonly LinkOption[]) => {
    const targets = chosen.flatMap((option): EvidenceTarget[] => {
      if (option.kind === 'target') return [option.target.target];
      const made = run(addPriority, { title: option.title })?.added[0];
      return made?.kind === 'priority' ? [{ kind: 'priority', id: made.id }] : [];
    });
    const doubles = new Set<string>();
    const once = targets.filter(({ id }) => !doubles.has(id) && doubles.add(id));
    const { stance } = session.state;
    session.set({ linking: false });
    acts.link(once, stance);
  };
}

function OpenPalette({ view, passage }: OpenPaletteProps): ReactNode {
  const { store, session } = useWorkbench();
  const stance = useSession((state) => state.stance);
  const link = useLinking();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [checked, setChecked] = useState<ReadonlyMap<string, LinkOption>>(new Map());
  const standing = annotationAt(store, { sourceId: view.sourceId, passage });
  const words = quoteOf(view.content, passage);
  const { suggested, others, more } = useLinkOptions(query, words, standing ? store.linksOf(standing.id) : noLinks);
  const options = [...suggested, ...others];
  const current = options[Math.min(active, options.length - 1)];

  const setStance = (next: Stance) => session.set({ stance: next });
  const identity = (option: LinkOption) => (option.kind === 'target' ? option.target.target.id : option.key);
  const toggle = (option: LinkOption) => {
    const next = new Map(checked);
    if (!next.delete(identity(option))) next.set(identity(option), option);
    setChecked(next);
  };
  const take = (option: LinkOption | undefined, several: boolean) => {
    if (!option) return;
    if (several) toggle(option);
    else link([...checked.values(), option]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = event.altKey ? stanceKeys[event.code] : undefined;
    const last = options.length - 1;
    if (chosen) setStance(chosen);
    else if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && event.target === input.current) {
      take(current, event.shiftKey || event.ctrlKey || event.metaKey);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const row = (option: LinkOption, index: number) => (
    <OptionRow
      key={option.key}
      id={`${id}-${option.key}`}
      option={option}
      active={option === current}
      checked={checked.has(identity(option))}
      onTake={(several) => {
        setActive(index);
        take(option, several);
      }}
    />
  );
  return (
    <PassagePopup
      view={view}
      beside={passage}
      label="Link passage"
      size="wide"
      scope="dialog"
      initialFocus={input}
      onClose={() => session.set({ linking: false })}
    >
      <div className={css.palette} onKeyDown={onKeyDown}>
        <input
          ref={input}
          type="text"
          role="combobox"
          className={css.input}
          aria-label="Link passage to"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={current && `${id}-${current.key}`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Priority or statement…"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
        />
        <div id={`${id}-list`} role="listbox" aria-label="Targets" aria-multiselectable className={css.list}>
          {suggested.length > 0 && (
            <div role="group" aria-label="Fits best">
              <div className={css.groupTitle} aria-hidden>
                Fits best
              </div>
              {suggested.map((option, index) => row(option, index))}
            </div>
          )}
          <div role="group" aria-label={query === '' ? 'The whole matrix' : 'Found'}>
            {suggested.length > 0 && (
              <div className={css.groupTitle} aria-hidden>
                The whole matrix
              </div>
            )}
            {others.map((option, index) => row(option, suggested.length + index))}
          </div>
          {options.length === 0 && <p className={css.note}>The matrix is empty: type to make a first priority.</p>}
        </div>
        {more > 0 && <p className={css.note}>{more} more: keep typing to narrow them down.</p>}
        <div className={css.footer}>
          <Choice label="Stance" options={stanceOptions} value={stance} onChoose={setStance} />
          <p className={css.hint}>
            <kbd>Enter</kbd> links, <kbd>Shift</kbd>+<kbd>Enter</kbd> marks several
            <br />
            <kbd>Alt</kbd>+<kbd>S</kbd> / <kbd>X</kbd> / <kbd>C</kbd> set the stance
          </p>
        </div>
      </div>
    </PassagePopup>
  );
}
