// The link palette: type to find a priority or a statement, Enter links; suggestions stand first, new ones can be made.
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Passage } from '../../../model/source.ts';
import { deferred } from '../../design/deferred.tsx';
import { Choice } from '../../design/choice.tsx';
import { stanceOptions } from '../../design/stance-titles.ts';
import { useSession, useWorkbench } from '../../session/workbench-context.ts';
import { targetIndexOf } from '../../suggestions/target-index.ts';
import type { ArticleView } from '../article-view.ts';
import { PassagePopup } from '../passage-popup.tsx';
import { shorten, usePassageActs } from '../use-passage-acts.ts';
import { OptionRow } from './link-option.tsx';
import css from './link-palette.module.css';
import type { LinkOption } from './use-link-options.ts';
import { isSuggestion, type LinkPaletteState, useLinkPalette } from './use-link-palette.ts';

/** Few links make something new; it is fetched when the palette opens. */
const NewTargetForm = deferred(async () => (await import('./new-target-form.tsx')).NewTargetForm);

export function LinkPalette({ view }: { readonly view: ArticleView }): ReactNode {
  const { session, store } = useWorkbench();
  const acts = usePassageActs();
  // Read by the time it is asked.
  useEffect(() => void targetIndexOf(store), [store]);
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

function OpenPalette({ view, passage }: OpenPaletteProps): ReactNode {
  const { session } = useWorkbench();
  const palette = useLinkPalette(view, passage);
  useEffect(() => void NewTargetForm.preload(), []);
  const { draft } = palette;
  return (
    <PassagePopup
      view={view}
      beside={passage}
      label="Link passage"
      size="wide"
      scope="dialog"
      initialFocus={palette.input}
      onClose={() => session.set({ linking: false })}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the stance keys work at every control inside */}
      <div className={css.palette} onKeyDown={palette.onKeyDown}>
        {draft ? (
          <NewTargetForm
            draft={draft}
            marked={palette.marked.length}
            onMake={palette.make}
            onLeave={palette.leaveDraft}
          />
        ) : (
          <Search palette={palette} />
        )}
        <div className={css.footer}>
          <Choice label="Stance" options={stanceOptions} value={palette.stance} onChoose={palette.setStance} />
          <Hint palette={palette} />
        </div>
      </div>
    </PassagePopup>
  );
}

function Search({ palette }: { readonly palette: LinkPaletteState }): ReactNode {
  const id = useId();
  const { input, current } = palette;
  const first = useRef(true);
  // Back from the form: the field that was left takes the focus again.
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    if (document.activeElement === document.body) input.current?.focus();
  }, [input]);
  return (
    <>
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
        value={palette.query}
        onChange={(event) => palette.type(event.target.value)}
      />
      <Marked palette={palette} />
      <Targets id={id} palette={palette} />
      {palette.more > 0 && <p className={css.note}>{palette.more} more: keep typing to narrow them down.</p>}
    </>
  );
}

/** As tall as it was at its tallest: a palette that stands above the passage would move its field with every letter. */
function useKeptHeight(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const tallest = useRef(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || element.offsetHeight <= tallest.current) return;
    tallest.current = element.offsetHeight;
    element.style.minBlockSize = `${tallest.current}px`;
  });
  return list;
}

const nameOf = (option: LinkOption) =>
  option.kind === 'new' ? `New: ${option.words}` : `${option.target.rank + 1} ${option.target.words}`;

/** Those marked so far stay in sight, whatever is typed. */
function Marked({ palette }: { readonly palette: LinkPaletteState }): ReactNode {
  if (palette.marked.length === 0) return null;
  return (
    <ul className={css.marked} aria-label="Marked">
      {palette.marked.map((option) => (
        <li key={option.key}>
          <button
            type="button"
            className={css.chip}
            aria-label={`Unmark ${nameOf(option)}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => palette.take(option, true)}
          >
            <bdi>{shorten(nameOf(option), 34)}</bdi>
            <X aria-hidden size="0.9em" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Hint({ palette }: { readonly palette: LinkPaletteState }): ReactNode {
  const { marked, current, draft, isMarked } = palette;
  const count = marked.length + (draft || (current && !isMarked(current)) ? 1 : 0);
  return (
    <p className={css.hint}>
      <kbd>Enter</kbd> {draft ? 'adds and links' : 'links'}
      {count > 1 ? ` all ${count}` : ''}
      {draft ? (
        <>
          , <kbd>Esc</kbd> goes back
        </>
      ) : (
        <>
          , <kbd>Shift</kbd>+<kbd>Enter</kbd> marks several
        </>
      )}
      <br />
      <kbd>Alt</kbd>+<kbd>S</kbd> / <kbd>X</kbd> / <kbd>C</kbd> set the stance
      {!draft && isSuggestion(current) && (
        <>
          , <kbd>Del</kbd> rejects
        </>
      )}
    </p>
  );
}

function Targets({ id, palette }: { readonly id: string; readonly palette: LinkPaletteState }): ReactNode {
  const { suggested, others, fresh, query, current } = palette;
  const list = useKeptHeight();
  const row = (option: LinkOption) => (
    <OptionRow
      key={option.key}
      id={`${id}-${option.key}`}
      option={option}
      active={option === current}
      checked={palette.isMarked(option)}
      onTake={(several) => palette.take(option, several)}
      onReject={isSuggestion(option) ? () => palette.reject(option) : undefined}
    />
  );
  const group = (name: string, options: readonly LinkOption[], titled: boolean) =>
    options.length > 0 && (
      <div role="group" aria-label={name}>
        {titled && (
          <div className={css.groupTitle} aria-hidden>
            {name}
          </div>
        )}
        {options.map(row)}
      </div>
    );
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label="Targets" aria-multiselectable className={css.list}>
      {group('Fits best', suggested, true)}
      {group(query === '' ? 'The whole matrix' : 'Found', others, suggested.length > 0)}
      {group('New', fresh, true)}
    </div>
  );
}
