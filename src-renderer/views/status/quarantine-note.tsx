// Says how many records of the study could not be read, and that they are kept.
import { Popover } from '@base-ui/react/popover';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { saveStudyFile } from '../export/save-study-file.ts';
import { useApp, useWorkbench } from '../session/workbench-context.ts';
import css from './status.module.css';

const counted = (count: number) =>
  count === 1
    ? '1 record could not be read and was set aside'
    : `${count} records could not be read and were set aside`;

export function QuarantineNote(): ReactNode {
  const { open, store } = useWorkbench();
  const app = useApp();
  const count = open.quarantined;
  if (count === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger className={css.note}>
        <TriangleAlert aria-hidden size="1.1em" strokeWidth={1.75} />
        {counted(count)}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={8} className={css.layer}>
          <Popover.Popup className={css.popup}>
            <Popover.Title className={css.popupTitle}>{counted(count)}</Popover.Title>
            <Popover.Description>
              Everything else was opened. What was set aside is kept as it is and is part of every study file you save,
              so that nothing of it is lost.
            </Popover.Description>
            <Button className={css.small} onClick={() => void saveStudyFile(app, store.id, store.title)}>
              Save study file
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
