// Files of annotations on their way into the study: which wait in the dialog, and which of what was given are such.
import { useCallback, useState } from 'react';
import { recogniseFormat } from '../../import/recognise-format.ts';
import type { PickedFile } from '../../platform/bridge.ts';

/** By what the file holds, not by its name. */
export const holdsAnnotations = ({ bytes, name, problem }: PickedFile): boolean =>
  problem === undefined && recogniseFormat(bytes, name) === 'annotations';

export interface WaitingAnnotations {
  /** Empty while the dialog is closed; another list each time it opens. */
  readonly files: readonly PickedFile[];
  readonly add: (files: readonly PickedFile[]) => void;
  readonly close: () => void;
}

export function useBringIn(): WaitingAnnotations {
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const add = useCallback((more: readonly PickedFile[]) => setFiles((now) => [...now, ...more]), []);
  const close = useCallback(() => setFiles([]), []);
  return { files, add, close };
}
