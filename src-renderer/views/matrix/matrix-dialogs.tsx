// The dialogs of the matrix: which one is open, and about what.
import type { ReactNode } from 'react';
import { storeKey } from '../../store/store-keys.ts';
import { useStudy } from '../session/workbench-context.ts';
import type { MatrixDialog } from './arrangement.ts';
import { LabelsDialog } from './columns/labels-dialog.tsx';
import { OptionsDialog } from './columns/options-dialog.tsx';
import { SplitDialog } from './rows/split-dialog.tsx';
import { useWriting } from './use-writing.ts';

export function MatrixDialogs({ dialog }: { readonly dialog: MatrixDialog }): ReactNode {
  const { view } = useWriting();
  const onClose = () => view.arrangement.set({ dialog: undefined });
  const id = dialog.kind === 'split' ? dialog.priorityId : dialog.columnId;
  const about = useStudy(storeKey.item(id), (store) => store.get('priority', id) ?? store.get('column', id));
  if (dialog.kind === 'split') {
    return about?.kind === 'priority' ? <SplitDialog priority={about} onClose={onClose} /> : null;
  }
  if (about?.kind !== 'column') return null;
  const { holds } = about;
  if (dialog.kind === 'labels' && holds.kind === 'rating') {
    return <LabelsDialog column={about} labels={holds.labels} onClose={onClose} />;
  }
  return dialog.kind === 'options' && holds.kind === 'choice' ? (
    <OptionsDialog column={about} options={holds.options} several={holds.several} onClose={onClose} />
  ) : null;
}
