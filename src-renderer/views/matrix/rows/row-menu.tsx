// The button of a row's or column's menu. The menu itself is made when it is opened: a long matrix has a button in every row.
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { focusPlace } from '../../design/focus-place.ts';
import { useStopIndex } from '../in-grid.ts';
import { RANK, TITLE } from '../matrix-view.ts';
import { OpenVerbMenu, type Verbs } from '../verb-menu.tsx';
import css from './row-menu.module.css';

interface RowMenuProps {
  readonly label: string;
  readonly verbs: Verbs;
}

export function RowMenu({ label, verbs }: RowMenuProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  /** Who had the focus when it opened, the button or a cell, has it again. */
  const back = useRef<() => HTMLElement | null>(undefined);
  const [open, setOpen] = useState(false);
  const stopIndex = useStopIndex();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.trigger}
        tabIndex={stopIndex}
        data-stop
        data-menu
        data-popup-open={open ? '' : undefined}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          back.current = focusPlace();
          setOpen(!open);
        }}
      />
      {open && (
        <OpenVerbMenu
          button={button}
          back={() => back.current?.() ?? null}
          verbs={verbs}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** What has a menu of its own, the system's. */
const ownMenu = 'input, textarea, a, [contenteditable="true"]';

/**
 * Opens the menu of the row or column on whose head the second button or the keys of the system ask for one. Words that
 * are selected keep the menu of the system.
 */
export function openMenuHere(event: MouseEvent): void {
  const cell = event.target instanceof Element && !event.target.closest(ownMenu) && event.target.closest('[data-cell]');
  if (!(cell instanceof HTMLElement)) return;
  const selection = document.getSelection();
  // Words of the article may be selected all the while.
  if (selection && !selection.isCollapsed && selection.getRangeAt(0).intersectsNode(cell)) return;
  const { cell: column = '' } = cell.dataset;
  const row = column === RANK || column === TITLE ? cell.closest('[role="row"]') : null;
  const inHead = cell.matches('[role="columnheader"]');
  const button = cell.querySelector<HTMLElement>('[data-menu]') ?? (inHead ? null : row?.querySelector('[data-menu]'));
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  button.click();
}
