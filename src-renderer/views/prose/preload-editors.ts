// Fetches the editors beforehand, when the window has nothing else to do.
import { whenIdle } from '../session/when-idle.ts';
import { MemoEditor } from './memo-editor.tsx';
import { StatementEditor } from './statement-editor.tsx';

/** Answers how to call it off. */
export const preloadEditors = (): (() => void) =>
  whenIdle(() => {
    void StatementEditor.preload();
    void MemoEditor.preload();
  });
