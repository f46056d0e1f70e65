// The Import dialog, loaded when there is something to show in it.
import { lazy, type ReactNode, Suspense } from 'react';
import type { IncomingFiles } from './use-incoming.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

interface ImportWhenGivenProps extends Pick<IncomingFiles, 'incoming' | 'close'> {
  /** The study that is open in this window; `undefined` on Home. */
  readonly studyId: string | undefined;
}

export function ImportWhenGiven({ studyId, incoming, close }: ImportWhenGivenProps): ReactNode {
  if (incoming.files.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <ImportDialog studyId={studyId} incoming={incoming} onClose={close} />
    </Suspense>
  );
}
