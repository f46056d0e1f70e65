// Copying from the matrix and pasting into it, by keys, menu or mouse: whichever way the two events come.
import { type RefObject, useEffect } from 'react';
import { sayOnlyFollows } from '../../session/only-follows.ts';
import { announce, showToast } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import { isSourceColumn, sayReadOnly } from '../sources/source-columns.ts';
import { useWriting } from '../use-writing.ts';
import { whatIsCopied } from './copy-cells.ts';
import { pasteAt, tableFor, whereToPaste } from './paste-cells.ts';

const fields = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/** What has the focus in the pane, when that is no field: a field has a clipboard of its own. */
function focusedIn(pane: HTMLElement | null): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement && pane?.contains(active) && !active.closest(fields) ? active : null;
}

/** Words of the pane are selected: those are meant. */
function hasWords(pane: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(pane, true);
}

export function useMatrixClipboard(pane: RefObject<HTMLElement | null>): void {
  const writing = useWriting();
  const { open } = useWorkbench();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const active = focusedIn(pane.current);
      if (event.defaultPrevented || !event.clipboardData || !active || !pane.current || hasWords(pane.current)) return;
      const copied = whatIsCopied(writing, active);
      if (!copied) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copied.text);
      event.clipboardData.setData('text/html', copied.html);
      announce(copied.said);
      showToast({ text: copied.said });
    };
    const onPaste = (event: ClipboardEvent) => {
      const active = focusedIn(pane.current);
      if (event.defaultPrevented || !event.clipboardData || !active) return;
      if (isSourceColumn(active.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '')) {
        event.preventDefault();
        event.stopPropagation();
        return sayReadOnly();
      }
      const at = whereToPaste(writing, active);
      const table = at && tableFor(at, event.clipboardData);
      if (!table) return;
      event.preventDefault();
      if (open.role.get() === 'writer') pasteAt(writing, at, table);
      else sayOnlyFollows('paste here');
    };
    document.addEventListener('copy', onCopy);
    // Before the listener of the study, which offers what is pasted as an article.
    document.addEventListener('paste', onPaste, { capture: true });
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste, { capture: true });
    };
  }, [pane, writing, open]);
}
