// Articles, and annotations of them, on their way into the study: chosen, dropped, pasted or handed over by the system.
import { useCallback, useEffect } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';
import { holdsAnnotations, useBringIn, type WaitingAnnotations } from '../bring-in/use-bring-in.ts';
import { type Incoming, type IncomingFiles, useIncoming } from '../import/use-incoming.ts';
import { useCommands } from '../session/command-registry.ts';
import { showToast } from '../session/toasts.ts';
import { useApp, useWorkbench } from '../session/workbench-context.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useStudyPaste } from './use-study-paste.ts';

export interface IncomingArticles {
  readonly incoming: Incoming;
  readonly close: IncomingFiles['close'];
  readonly annotations: WaitingAnnotations;
  /** Whether files hover over the window. */
  readonly hovering: boolean;
}

const fail = (reason: string) => showToast({ text: reason, tone: 'error' });

export function useIncomingArticles(): IncomingArticles {
  const { open } = useWorkbench();
  const { host } = useApp();
  const { incoming, add, close } = useIncoming();
  const annotations = useBringIn();
  const { add: bringIn } = annotations;
  const take = useCallback(
    (picked: readonly PickedFile[]) => {
      if (open.role.get() === 'follower') {
        fail('This window only follows. Take over to add something here.');
        return;
      }
      const articles = picked.filter((file) => !holdsAnnotations(file));
      const brought = picked.filter(holdsAnnotations);
      if (articles.length > 0) add(articles);
      if (brought.length > 0) bringIn(brought);
    },
    [open, add, bringIn],
  );

  useStudyPaste(take, true);
  const hovering = useFileDrop(take);
  useEffect(() => host.onOpenFiles(take), [host, take]);
  useCommands({
    'import-source': {
      enabled: () => incoming.files.length === 0 && open.role.get() === 'writer',
      run: () => {
        host.openFiles({ purpose: 'source', multiple: true }).then(take, (error: Error) => fail(error.message));
      },
    },
    'bring-in-annotations': {
      enabled: () => annotations.files.length === 0 && open.role.get() === 'writer',
      run: () => {
        const asked = host.openFiles({ purpose: 'annotations', multiple: true });
        asked.then(bringIn, (error: Error) => fail(error.message));
      },
    },
  });
  return { incoming, close, annotations, hovering };
}
