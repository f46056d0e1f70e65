// An article pasted anywhere but into a field is offered as a source, with the structure it has where it was copied.
import { useEffect, useRef } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';
import { pastedArticle } from '../session/pasted-article.ts';

export function useStudyPaste(onFiles: (files: readonly PickedFile[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest('input, textarea, [contenteditable="true"], [role="dialog"]'))
        return;
      const { clipboardData } = event;
      const file =
        clipboardData && pastedArticle(clipboardData.getData('text/plain'), clipboardData.getData('text/html'));
      if (!file) return;
      event.preventDefault();
      latest.current([file]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
