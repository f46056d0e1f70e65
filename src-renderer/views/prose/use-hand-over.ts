// For a field that is kept when it is left: what was typed also counts when nobody leaves it.
import { useEffect, useRef } from 'react';
import { useWorkbench } from '../session/workbench-context.ts';

/**
 * Calls `handOver` before undo, export, closing and take-over, and when the field goes from the document. It must do
 * nothing when nothing was typed since.
 */
export function useHandOver(handOver: () => void): void {
  const { session } = useWorkbench();
  const latest = useRef(handOver);
  useEffect(() => {
    latest.current = handOver;
  });
  useEffect(() => {
    const now = () => latest.current();
    const offFlush = session.onFlush(now);
    return () => {
      offFlush();
      now();
    };
  }, [session]);
}
