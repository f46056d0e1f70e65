// Takes files dropped on any part of the window, and says while they hover that they may be dropped.
import { useEffect, useRef, useState } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';
import { readFile } from '../../platform/browser.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Answers whether files hover over the window now. */
export function useFileDrop(onFiles: (files: readonly PickedFile[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const out = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setHovering(false);
      const read = Promise.all([...event.dataTransfer.files].map(readFile));
      void read.then((files) => files.length > 0 && latest.current(files));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', out);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', out);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return hovering;
}
