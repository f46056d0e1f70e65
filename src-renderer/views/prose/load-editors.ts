// Fetches the editors when they are first needed, or beforehand when the window has nothing else to do.

export const loadStatementEditor = () => import('./statement-editor-lexical.tsx');
export const loadMemoEditor = () => import('./memo-editor-lexical.tsx');

const whenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 3000 });
  return () => cancelIdleCallback(handle);
};

/** Answers how to call it off. A failure is left to the first use, which shows it. */
export function preloadEditors(): () => void {
  return whenIdle(() => {
    loadStatementEditor().catch(() => {});
    loadMemoEditor().catch(() => {});
  });
}
