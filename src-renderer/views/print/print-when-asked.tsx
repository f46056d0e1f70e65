// Puts the printed study in place of the window for as long as the system prints, however printing was asked for.
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { deferred } from '../design/deferred.tsx';
import { useCommands } from '../session/command-registry.ts';
import { useWorkbench } from '../session/workbench-context.ts';

const PrintedStudy = deferred(async () => (await import('./printed-study.tsx')).PrintedStudy);

export function PrintWhenAsked(): ReactNode {
  const { session, store } = useWorkbench();
  const [printing, setPrinting] = useState(false);

  useEffect(() => {
    // The system takes its picture right after this event, so all of it must stand by then.
    const begin = () => {
      // Asked for by the browser's own menu right after the start: the window itself is better than an empty page.
      if (!PrintedStudy.isThere()) return;
      session.flush();
      flushSync(() => setPrinting(true));
    };
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [session]);
  // After the first frame, not when idle: the browser's own menu may ask for it, and cannot wait.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => void PrintedStudy.preload()));
    return () => cancelAnimationFrame(frame);
  }, []);
  useCommands({
    print: () => void PrintedStudy.preload().then(() => window.print()),
  });

  return printing ? createPortal(<PrintedStudy study={store} />, document.body) : null;
}
