// Where several passages lie upon one another: which one is meant?
import type { ReactNode } from 'react';
import type { ArticleView } from './article-view.ts';
import { quoteOf } from './citation.ts';
import css from './passage-choice.module.css';
import { PassagePopup } from './passage-popup.tsx';
import type { Choice, PressedLink } from './use-pointing.ts';
import { useApp } from '../session/workbench-context.ts';
import { showToast } from '../session/toasts.ts';
import { Button } from '../design/button.tsx';
import { shorten } from './use-passage-acts.ts';

interface PassageChoiceProps {
  readonly view: ArticleView;
  readonly choice: Choice;
  readonly onChoose: (annotationId: string) => void;
  readonly onClose: () => void;
}

export function PassageChoice({ view, choice, onChoose, onClose }: PassageChoiceProps): ReactNode {
  const { x, y } = choice.point;
  return (
    <PassagePopup
      view={view}
      beside={() => new DOMRect(x - 4, y - 10, 8, 20)}
      label="Passages here"
      size="narrow"
      scope="dialog"
      onClose={onClose}
    >
      <ul className={css.list}>
        {choice.annotations.map(({ id, colour, selector }) => (
          <li key={id}>
            <button
              type="button"
              className={css.one}
              onClick={() => {
                onClose();
                onChoose(id);
              }}
            >
              <span aria-hidden className={css.edge} data-colour={colour} />
              <span className={css.words}>{shorten(quoteOf(view.content, selector.position), 140)}</span>
            </button>
          </li>
        ))}
      </ul>
    </PassagePopup>
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
