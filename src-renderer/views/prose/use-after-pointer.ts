// Waits with what closes a field until the click that took its focus has landed: closing moves what is below it.
import { useEffect, useRef } from 'react';

/** Answers a function that runs its argument at once, or after the click when a pointer is down. */
export function useAfterPointer(): (run: () => void) => void {
  const down = useRef(false);
  useEffect(() => {
    const press = () => {
      down.current = true;
    };
    const release = () => {
      down.current = false;
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('pointerup', release, true);
    document.addEventListener('pointercancel', release, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('pointerup', release, true);
      document.removeEventListener('pointercancel', release, true);
    };
  }, []);
  const later = useRef((run: () => void) => {
    if (!down.current) {
      run();
      return;
    }
    // The click comes right after the pointer is up, in a task of its own or in the same.
    const after = () => setTimeout(run, 0);
    document.addEventListener('pointerup', after, { capture: true, once: true });
  });
  return later.current;
}
