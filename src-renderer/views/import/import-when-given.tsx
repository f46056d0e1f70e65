// The Import dialog, which does not weigh on the first load: fetched when the window has nothing else to do.
import { type ReactNode, useEffect } from 'react';
import { deferred } from '../design/deferred.tsx';
import { whenIdle } from '../session/when-idle.ts';
import type { IncomingFiles } from './use-incoming.ts';

const ImportDialog = deferred(async () => (await import('./import-dialog.tsx')).ImportDialog);

interface ImportWhenGivenProps extends Pick<IncomingFiles, 'incoming' | 'close'> {
  /** The study that is open in this window; `undefined` on Home. */
  readonly studyId: string | undefined;
}

export function ImportWhenGiven({ studyId, incoming, close }: ImportWhenGivenProps): ReactNode {
  // Beforehand, so that a file begins to be read as soon as it is dropped.
  useEffect(() => whenIdle(ImportDialog.preload), []);
  if (incoming.files.length === 0) return null;
  return <ImportDialog key={incoming.turn} studyId={studyId} incoming={incoming} onClose={close} />;
}
