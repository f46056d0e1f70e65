// Asks before the Import dialog closes over what was typed in it: there is no undo for what was never added.
import { type ReactNode, useRef } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';

interface DiscardQuestionProps {
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

export function DiscardQuestion({ onDiscard, onStay }: DiscardQuestionProps): ReactNode {
  const stay = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      onClose={onStay}
      title="Discard what was read?"
      size="small"
      initialFocus={stay}
      footer={
        <>
          <Button look="danger" onClick={onDiscard}>
            Discard
          </Button>
          <Button ref={stay} look="primary" onClick={onStay}>
            Keep editing
          </Button>
        </>
      }
    >
      <p>What you changed here was not added to a study yet, and cannot be brought back.</p>
    </Dialog>
  );
}
