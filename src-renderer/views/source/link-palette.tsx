// The link palette: type to find a priority or a statement, Enter links; suggestions stand first.
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { Passage } from '../../model/source.ts';
import { Choice } from '../design/choice.tsx';
import { useSession, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { OptionRow } from './link-option.tsx';
import css from './link-palette.module.css';
import { PassagePopup } from './passage-popup.tsx';
import { type LinkPaletteState, useLinkPalette } from './use-link-palette.ts';
import type { LinkOption } from './use-link-options.ts';
import { usePassageActs } from './use-passage-acts.ts';

const stanceOptions = [
  { value: 'supports', label: 'Supports' },
  { value: 'contradicts', label: 'Contradicts' },
  { value: 'context', label: 'Context' },
] as const;

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

function OpenPalette({ view, passage }: OpenPaletteProps): ReactNode {
  const { session } = useWorkbench();
  const palette = useLinkPalette(view, passage);
  const id = useId();
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
        <input
          ref={palette.input}
          type="text"
          role="combobox"
          className={css.input}
          aria-label="Link passage to"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={palette.current && `${id}-${palette.current.key}`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Priority or statement…"
          value={palette.query}
          onChange={(event) => palette.type(event.target.value)}
        />
        <Targets id={id} palette={palette} />
        {palette.more > 0 && <p className={css.note}>{palette.more} more: keep typing to narrow them down.</p>}
        <div className={css.footer}>
          <Choice label="Stance" options={stanceOptions} value={palette.stance} onChoose={palette.setStance} />
          <p className={css.hint}>
            {palette.marked > 0 ? `${palette.marked} marked. ` : ''}
            <kbd>Enter</kbd> links, <kbd>Shift</kbd>+<kbd>Enter</kbd> marks several
            <br />
            <kbd>Alt</kbd>+<kbd>S</kbd> / <kbd>X</kbd> / <kbd>C</kbd> set the stance
          </p>
        </div>
      </div>
    </PassagePopup>
  );
}

function Targets({ id, palette }: { readonly id: string; readonly palette: LinkPaletteState }): ReactNode {
  const { suggested, others, query, current } = palette;
  const row = (option: LinkOption) => (
    <OptionRow
      key={option.key}
      id={`${id}-${option.key}`}
      option={option}
      active={option === current}
      checked={palette.isMarked(option)}
      onTake={(several) => palette.take(option, several)}
    />
  );
  return (
    <div id={`${id}-list`} role="listbox" aria-label="Targets" aria-multiselectable className={css.list}>
      {suggested.length > 0 && (
        <div role="group" aria-label="Fits best">
          <div className={css.groupTitle} aria-hidden>
            Fits best
          </div>
          {suggested.map(row)}
        </div>
      )}
      <div role="group" aria-label={query === '' ? 'The whole matrix' : 'Found'}>
        {suggested.length > 0 && (
          <div className={css.groupTitle} aria-hidden>
            The whole matrix
          </div>
        )}
        {others.map(row)}
      </div>
      {suggested.length + others.length === 0 && (
        <p className={css.note}>The matrix is empty: type to make a first priority.</p>
      )}
    </div>
  );
}
