// An article pasted anywhere but into a field is offered as a source.
import { useEffect, useRef } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';

/** Below this a paste is a slip, not an article; in UTF-16 code units. */
const ARTICLE_FROM = 80;

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
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim().length < ARTICLE_FROM) return;
      event.preventDefault();
      latest.current([{ name: 'Pasted text.txt', bytes: new TextEncoder().encode(text), mediaType: 'text/plain' }]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
