// The menu of a row or a column: its verbs with their keys.
import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { type CommandId, keymapEntry } from '../../../commands/keymap.ts';
import menuCss from '../../design/menu.module.css';
import { shownChord } from '../../session/chords.ts';
import { useMatrixView } from '../matrix-view.ts';
import css from './row-menu.module.css';
import { popupContainer } from '../../design/popup-container.ts';

export interface Verb {
  readonly title: string;
  readonly run: () => void;
  /** Whose key is shown beside it. */
  readonly command?: CommandId;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

interface RowMenuProps {
  readonly label: string;
  readonly verbs: readonly Verb[];
}

export function RowMenu({ label, verbs }: RowMenuProps): ReactNode {
  const view = useMatrixView();
  return (
    <Menu.Root>
      <Menu.Trigger className={css.trigger} tabIndex={-1} data-stop data-menu aria-label={label}>
        <EllipsisVertical aria-hidden size="1.1em" />
      </Menu.Trigger>
      <Menu.Portal container={popupContainer}>
        <Menu.Positioner className={menuCss.layer} align="start" sideOffset={2}>
          <Menu.Popup className={menuCss.popup} finalFocus={() => view.editing === undefined}>
            {verbs.map(({ title, run, command, danger, disabled }) => {
              const chord = command && keymapEntry(command).keys[0];
              return (
                <Menu.Item
                  key={title}
                  className={[menuCss.item, danger && menuCss.danger].filter(Boolean).join(' ')}
                  disabled={disabled ?? false}
                  onClick={run}
                >
                  {title}
                  {chord && <span className={menuCss.key}>{shownChord(chord)}</span>}
                </Menu.Item>
              );
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
