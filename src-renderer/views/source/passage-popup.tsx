// A box that floats beside a passage: non-modal, closed by Escape or a click elsewhere, the focus going back to the article.
import { Popover } from '@base-ui/react/popover';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { Passage } from '../../model/source.ts';
import type { ArticleView } from './article-view.ts';
import { goRound } from '../design/go-round.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import css from './passage-popup.module.css';

interface PassagePopupProps {
  readonly view: ArticleView;
  /** Beside these words, which it never covers while there is room; or beside a rectangle. */
  readonly beside: Passage | (() => DOMRect);
  /** The accessible name of the dialog. */
  readonly label: string;
  readonly onClose: () => void;
  /** Absent: the box itself is given the focus. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly size: 'narrow' | 'wide';
  readonly scope: 'passage' | 'dialog';
  readonly children: ReactNode;
}

const inPopup = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-passage-popup]') !== null;

export function PassagePopup({
  view,
  beside,
  label,
  onClose,
  initialFocus,
  size,
  scope,
  children,
}: PassagePopupProps): ReactNode {
  const { session } = useWorkbench();
  const popup = useRef<HTMLDivElement>(null);
  const anchor = {
    getBoundingClientRect: () => (typeof beside === 'function' ? beside() : view.boundsOf(beside)),
    contextElement: view.map.root,
  };
  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason, event }) => {
        // The focus may go to the matrix or a menu and the box stay open.
        if (open || reason === 'focus-out' || (reason === 'outside-press' && inPopup(event.target))) return;
        onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={css.layer}
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'end' }}
        >
          <Popover.Popup
            ref={popup}
            className={`${css.popup} ${css[size]}`}
            aria-label={label}
            data-key-scope={scope}
            data-passage-popup=""
            onKeyDown={goRound}
            finalFocus={() => {
              const { linking, card, choice } = session.state;
              // Another box takes its place, and the focus.
              if (linking || card || choice) return false;
              const { activeElement } = document;
              return activeElement === document.body || inPopup(activeElement) ? view.scroller : false;
            }}
            // The box itself, so that the passage's keys work at once and nothing is pressed by chance.
            initialFocus={initialFocus ?? popup}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
