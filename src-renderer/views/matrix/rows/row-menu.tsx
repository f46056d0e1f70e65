// The button of a row's or column's menu.
import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { VerbMenu, type Verbs } from '../verb-menu.tsx';
import css from './row-menu.module.css';

interface RowMenuProps {
  readonly label: string;
  readonly verbs: Verbs;
}

export function RowMenu({ label, verbs }: RowMenuProps): ReactNode {
  return (
    <VerbMenu
      verbs={verbs}
      trigger={
        <Menu.Trigger className={css.trigger} tabIndex={-1} data-stop data-menu aria-label={label}>
          <EllipsisVertical aria-hidden size="1.1em" />
        </Menu.Trigger>
      }
    />
  );
}
