// Where several passages lie upon one another: which one is meant?
import { type ReactNode, useRef } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import { sameList } from '../../model/same-list.ts';
import type { Study } from '../../model/study.ts';
import { storeKey } from '../../store/store-keys.ts';
import type { ArticleView } from './article-view.ts';
import { quoteOf } from './citation.ts';
import { heardLinks } from './keyboard/heard.ts';
import css from './passage-choice.module.css';
import { PassagePopup } from './passage-popup.tsx';
import { rowLabel, rowMarks } from './row-marks.ts';
import { useOpenPassage } from './use-open-passage.ts';
import type { PressedLink } from './use-pointing.ts';
import { useApp, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { showToast } from '../session/toasts.ts';
import { Button } from '../design/button.tsx';
import { walkList } from '../design/walk-list.ts';
import { shorten } from './use-passage-acts.ts';

/** Those of the choice that still stand; the same list while they do. */
function useChosenFrom(view: ArticleView, ids: readonly string[]): readonly Annotation[] {
  const held = useRef<readonly Annotation[]>([]);
  return useStudy(storeKey.annotations(view.sourceId), (study) => {
    const found = ids.flatMap((id) => study.get('annotation', id) ?? []);
    if (!sameList(found, held.current)) held.current = found;
    return held.current;
  });
}

export function PassageChoice({ view }: { readonly view: ArticleView }): ReactNode {
  const { store, session } = useWorkbench();
  const choice = useSession((state) => state.choice);
  const annotations = useChosenFrom(view, choice?.ids ?? []);
  const open = useOpenPassage();
  const first = useRef<HTMLButtonElement>(null);
  if (!choice || annotations.length === 0) return null;
  const { beside } = choice;
  const light = (id: string) => session.set({ lit: { kind: 'annotations', ids: [id] } });
  const close = () => session.set({ choice: undefined, lit: undefined });
  return (
    <PassagePopup
      view={view}
      beside={'x' in beside ? () => new DOMRect(beside.x - 4, beside.y - 10, 8, 20) : beside}
      label="Passages here"
      size="narrow"
      scope="dialog"
      initialFocus={first}
      onClose={close}
    >
      <p className={css.count} aria-hidden>
        {annotations.length} passages here
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys go from button to button */}
      <ul className={css.list} onKeyDown={walkList}>
        {annotations.map(({ id, colour, selector }, at) => (
          <li key={id}>
            <button
              ref={at === 0 ? first : undefined}
              type="button"
              className={css.one}
              aria-describedby={`choice-${id}`}
              onPointerEnter={() => light(id)}
              onFocus={() => light(id)}
              onClick={() => {
                close();
                open(id);
              }}
            >
              <span aria-hidden className={css.edge} data-colour={colour} />
              <span className={css.words}>{shorten(quoteOf(view.content, selector.position), 140)}</span>
              <RowMarks study={store} annotationId={id} />
            </button>
            <span id={`choice-${id}`} hidden>
              {heardLinks(store, id)}
            </span>
          </li>
        ))}
      </ul>
    </PassagePopup>
  );
}

/** The numbers of the rows, as the margin shows them. */
function RowMarks({ study, annotationId }: { readonly study: Study; readonly annotationId: string }): ReactNode {
  const label = rowLabel(rowMarks(study, study.linksOf(annotationId)));
  return label === '' ? null : (
    <span aria-hidden className={css.rows}>
      {label}
    </span>
  );
}

interface LinkPopupProps {
  readonly view: ArticleView;
  readonly link: PressedLink;
  readonly onClose: () => void;
}

/** A link of the article shows where it leads; only this button goes there. */
export function LinkPopup({ view, link, onClose }: LinkPopupProps): ReactNode {
  const { host } = useApp();
  const open = () => {
    onClose();
    host.openExternal(link.url).catch((error: Error) => showToast({ text: error.message, tone: 'error' }));
  };
  return (
    <PassagePopup
      view={view}
      beside={() => link.element.getBoundingClientRect()}
      label="Link in the article"
      size="narrow"
      scope="dialog"
      onClose={onClose}
    >
      <div className={css.link}>
        <p className={css.url}>{link.url}</p>
        <Button onClick={open}>Open in browser</Button>
      </div>
    </PassagePopup>
  );
}
