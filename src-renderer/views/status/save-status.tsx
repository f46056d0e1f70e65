// Whether what was done is saved, and what can be done when it is not.
import type { ReactNode } from 'react';
import type { SaveState } from '../../model/kept.ts';
import { Button } from '../design/button.tsx';
import { saveStudyFile } from '../export/save-study-file.ts';
import { useApp, useLive, useWorkbench } from '../session/workbench-context.ts';
import css from './status.module.css';

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving…';
    case 'not-saved':
      return `Not saved: ${state.reason}`;
  }
}

export function SaveStatus(): ReactNode {
  const { open, store } = useWorkbench();
  const app = useApp();
  const state = useLive(open.saveState);
  const failed = state.kind === 'not-saved';
  return (
    <div className={css.save} data-failed={failed || undefined}>
      {/* A reader is told when saving fails, not of every change that was saved. */}
      <p role="status" aria-label="Save state" aria-live={failed ? 'assertive' : 'off'} className={css.state}>
        {wordsOf(state)}
      </p>
      {failed && (
        <>
          <Button className={css.small} onClick={() => open.retry()}>
            Try again
          </Button>
          <Button className={css.small} onClick={() => void saveStudyFile(app, store.id, store.title)}>
            Save a copy
          </Button>
        </>
      )}
    </div>
  );
}
