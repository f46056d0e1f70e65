// What can be done to the rows that are selected, while some are.
import { Archive, Combine, Copy, FolderPlus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStudy } from '../../session/workbench-context.ts';
import { Button, IconButton } from '../../design/button.tsx';
import { useArrangement } from '../use-arrangement.ts';
import { useWriting } from '../use-writing.ts';
import { copyRows, selectedRows } from '../clipboard/copy-cells.ts';
import { archiveRows, groupRows, mergeRows } from './priority-acts.ts';
import css from './selection-bar.module.css';

export function SelectionBar(): ReactNode {
  const writing = useWriting();
  const { view } = writing;
  const selected = useArrangement((state) => state.selected);
  const ids = useStudy('priorities', (store) => store.priorities()).flatMap(({ id }) => (selected.has(id) ? [id] : []));
  if (ids.length === 0) return null;
  const clear = () => {
    view.arrangement.set({ selected: new Set() });
    view.focusStop();
  };
  return (
    <div className={css.bar} role="group" aria-label="Selected priorities">
      <span className={css.count}>{ids.length} selected</span>
      <Button look="quiet" icon={FolderPlus} onClick={() => groupRows(writing, ids)}>
        Group
      </Button>
      {ids.length > 1 && (
        <Button look="quiet" icon={Combine} onClick={() => mergeRows(writing, ids)}>
          Merge
        </Button>
      )}
      <Button look="quiet" icon={Archive} onClick={() => archiveRows(writing, ids)}>
        Archive
      </Button>
      <Button look="quiet" icon={Copy} onClick={() => copyRows(writing, selectedRows(writing))}>
        Copy
      </Button>
      <IconButton label="Clear the selection" icon={X} onClick={clear} />
    </div>
  );
}
