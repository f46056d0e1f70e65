// Articles on their way into the study: chosen, dropped, pasted or handed over by the system.
import { useCallback, useEffect } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';
import { type Incoming, type IncomingFiles, useIncoming } from '../import/use-incoming.ts';
import { useCommands } from '../session/command-registry.ts';
import { showToast } from '../session/toasts.ts';
import { useApp, useWorkbench } from '../session/workbench-context.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useStudyPaste } from './use-study-paste.ts';

export interface IncomingArticles {
  readonly incoming: Incoming;
  readonly close: IncomingFiles['close'];
  /** Whether files hover over the window. */
  readonly hovering: boolean;
}

const fail = (reason: string) => showToast({ text: reason, tone: 'error' });

export function useIncomingArticles(): IncomingArticles {
  const { open } = useWorkbench();
  const { host } = useApp();
  const { incoming, add, close } = useIncoming();
  const take = useCallback(
    (picked: readonly PickedFile[]) => {
      if (open.role.get() === 'follower') fail('This window only follows. Take over to add a source here.');
      else if (picked.length > 0) add(picked);
    },
    [open, add],
  );

  useStudyPaste(take);
  const hovering = useFileDrop(take);
  useEffect(() => host.onOpenFiles(take), [host, take]);
  useCommands({
    'import-source': {
      enabled: () => incoming.files.length === 0 && open.role.get() === 'writer',
      run: () => {
        host.openFiles({ purpose: 'source', multiple: true }).then(take, (error: Error) => fail(error.message));
      },
    },
  });
  return { incoming, close, hovering };
}
