// An article pasted anywhere but into a field is offered as a source, with the structure it has where it was copied.
import { useEffect, useRef } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';
import { pastedArticle, tooShort } from '../session/pasted-article.ts';
import { showToast } from '../session/toasts.ts';

export function useStudyPaste(onFiles: (files: readonly PickedFile[]) => void, inStudy: boolean): void {
  const latest = useRef({ onFiles, inStudy });
  useEffect(() => {
    latest.current = { onFiles, inStudy };
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest('input, textarea, [contenteditable="true"], [role="dialog"]'))
        return;
      const { clipboardData } = event;
      if (!clipboardData) return;
      const text = clipboardData.getData('text/plain');
      const file = pastedArticle(text, clipboardData.getData('text/html'));
      if (file) {
        event.preventDefault();
        latest.current.onFiles([file]);
      } else if (text.trim() !== '') showToast({ text: tooShort(latest.current.inStudy), topic: 'too short' });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
