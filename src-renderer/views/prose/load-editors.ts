// Fetches the editors when they are first needed, or beforehand when the window has nothing else to do.

import { whenIdle } from '../session/when-idle.ts';

export const loadStatementEditor = () => import('./statement-editor-lexical.tsx');
export const loadMemoEditor = () => import('./memo-editor-lexical.tsx');

/** Answers how to call it off. A failure is left to the first use, which shows it. */
export function preloadEditors(): () => void {
  return whenIdle(() => {
    loadStatementEditor().catch(() => {});
    loadMemoEditor().catch(() => {});
  });
}
