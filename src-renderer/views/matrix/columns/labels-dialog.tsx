// What the steps of a rating column mean.
import { type ReactNode, useState } from 'react';
import { setRatingLabels } from '../../../commands/edit-value.ts';
import type { Column } from '../../../model/matrix.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useWriting } from '../use-writing.ts';
import css from './settings-dialog.module.css';

interface LabelsDialogProps {
  readonly column: Column;
  readonly labels: readonly string[];
  readonly onClose: () => void;
}

export function LabelsDialog({ column, labels: before, onClose }: LabelsDialogProps): ReactNode {
  const { run, view } = useWriting();
  const [labels, setLabels] = useState(before);
  const save = () => {
    run(setRatingLabels, { columnId: column.id, labels });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      otherwise={() => view.cellAt(view.place)}
      title={`Labels of “${column.title}”`}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Keep labels
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {labels.map((label, i) => (
          <TextField
            key={i}
            label={`Label of ${i + 1}`}
            value={label}
            onWrite={(next) => setLabels(labels.map((other, j) => (j === i ? next : other)))}
          />
        ))}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
