// The Import dialog, which does not weigh on the first load: fetched when the window has nothing else to do.
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { whenIdle } from '../session/when-idle.ts';
import type { IncomingFiles } from './use-incoming.ts';

const load = () => import('./import-dialog.tsx');
const ImportDialog = lazy(async () => ({ default: (await load()).ImportDialog }));

interface ImportWhenGivenProps extends Pick<IncomingFiles, 'incoming' | 'close'> {
  /** The study that is open in this window; `undefined` on Home. */
  readonly studyId: string | undefined;
}

export function ImportWhenGiven({ studyId, incoming, close }: ImportWhenGivenProps): ReactNode {
  // Fetched beforehand, so that a file begins to be read as soon as it is dropped. A failure is left to the first use.
  useEffect(() => whenIdle(() => void load().catch(() => undefined)), []);
  if (incoming.files.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <ImportDialog studyId={studyId} incoming={incoming} onClose={close} />
    </Suspense>
  );
}
