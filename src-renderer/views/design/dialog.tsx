// A dialog: named by its heading, closed by Escape, and giving the focus back where it came from.
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { IconButton } from './button.tsx';
import css from './dialog.module.css';
import { focusPlace } from './focus-place.ts';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The accessible name and the heading. */
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large';
  /** The dialog itself when absent: a reader hears its name, and Tab goes to its first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Where the focus goes when what had it before is gone. */
  readonly otherwise?: () => HTMLElement | null;
  /** Undo and redo work in it: it shows the study as it is, and changes it at once. */
  readonly undoes?: boolean;
  /** Stands at the foot, the main button last. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Dialog({
  open,
  onClose,
  title,
  size = 'medium',
  initialFocus,
  otherwise,
  undoes,
  footer,
  children,
}: DialogProps): ReactNode {
  const popup = useRef<HTMLDivElement>(null);
  // Seen before a field in the dialog takes the focus for itself, which is all that the library would see.
  const opener = useRef<() => HTMLElement | null>(null);
  const was = useRef(false);
  if (open && !was.current) opener.current = focusPlace();
  was.current = open;
  // What was dropped or pasted has no button to go back to.
  const back = () =>
    opener.current?.() ?? otherwise?.() ?? document.querySelector<HTMLElement>('[data-pane-focus]') ?? true;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Popup
          ref={popup}
          className={`${css.popup} ${css[size]}`}
          data-key-scope="dialog"
          data-undoes={undoes || undefined}
          initialFocus={initialFocus ?? popup}
          finalFocus={back}
        >
          <div className={css.header}>
            <Base.Title className={css.title}>{title}</Base.Title>
            <IconButton label="Close" icon={X} onClick={onClose} />
          </div>
          <div className={css.body}>{children}</div>
          {footer && <div className={css.footer}>{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
