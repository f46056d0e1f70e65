// Opens the study of the route and closes it again, after what was typed last has been written.
import { useEffect, useState } from 'react';
import type { OpenStudy } from '../../store/study-library.ts';
import { writePreference } from '../../platform/preferences.ts';
import { showToast } from '../session/toasts.ts';
import { rememberSources, sourceToOpen } from '../session/last-source.ts';
import { Session } from '../session/session.ts';
import { useApp, type Workbench } from '../session/workbench-context.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'open'; readonly workbench: Workbench };

/** Resolves when nothing of the study can be lost any more: until then the window must not close unasked. */
async function leave(open: OpenStudy, session: Session): Promise<void> {
  session.flush();
  if ((await open.close()) === 'closed') return;
  showToast({
    text: `The last changes to “${open.store.title}” are not saved yet. They are tried again while this window is open.`,
    tone: 'error',
  });
  await new Promise<void>((resolve) => {
    const off = open.saveState.subscribe(() => {
      if (open.saveState.get().kind !== 'saved') return;
      off();
      resolve();
    });
  });
}

export function useOpenStudy(id: string): Opening {
  const { library, host } = useApp();
  const [times, setTimes] = useState(0);
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });

  useEffect(() => {
    let left = false;
    let close = () => {};
    let offStale = () => {};
    setOpening({ kind: 'opening' });
    library.open(id).then(
      (open) => {
        const session = new Session();
        if (left) return void leave(open, session);
        const offHold = host.holdClose(
          async () => {
            const saved = await open.settled();
            const state = open.saveState.get();
            return saved || state.kind !== 'not-saved' ? { saved } : { saved, reason: state.reason };
          },
          () => {
            session.flush();
            return open.saveState.get().kind !== 'saved';
          },
        );
        close = () => {
          void leave(open, session).finally(offHold);
        };
        open.flushTypingWith(() => session.flush());
        offStale = open.stale.subscribe(() => {
          if (!open.stale.get()) return;
          showToast({ text: 'This study went on in another window; it was opened again as it stands now.' });
          setTimes((times) => times + 1);
        });
        session.set({ sourceId: sourceToOpen(open.store) });
        rememberSources(open.store, session);
        writePreference('lastStudyId', id);
        setOpening({ kind: 'open', workbench: { open, store: open.store, session } });
        return undefined;
      },
      (error: unknown) => {
        if (left) return;
        setOpening({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      left = true;
      offStale();
      close();
    };
  }, [id, times, library, host]);

  return opening;
}
