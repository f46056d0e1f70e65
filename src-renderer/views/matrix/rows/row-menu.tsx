// The button of a row's or column's menu. The menu itself is made when it is opened: a long matrix has a button in every row.
import { type ReactNode, useRef, useState } from 'react';
import { useStopIndex } from '../in-grid.ts';
import { OpenVerbMenu, type Verbs } from '../verb-menu.tsx';
import css from './row-menu.module.css';

interface RowMenuProps {
  readonly label: string;
  readonly verbs: Verbs;
}

export function RowMenu({ label, verbs }: RowMenuProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
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
        onClick={() => setOpen(!open)}
      />
      {open && <OpenVerbMenu button={button} verbs={verbs} onClose={() => setOpen(false)} />}
    </>
  );
}
