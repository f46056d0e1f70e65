// Articles on their way in: what the Import dialog shows, and what was typed of them when it was closed and comes back.
import { useCallback, useState } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';
import { announce, showToast } from '../session/toasts.ts';
import type { ImportDraft } from './import-draft.ts';
import type { HtmlView } from './import-state.ts';

/** What was typed and chosen of one file. */
export interface Typed {
  readonly draft?: Partial<ImportDraft> | undefined;
  /** How a web page was read. */
  readonly view?: HtmlView | undefined;
  /** The encoding that was chosen for it. */
  readonly encoding?: string | undefined;
}

export interface Incoming {
  /** Empty while the dialog is closed. */
  readonly files: readonly PickedFile[];
  /** For each of the first files what was typed of it before. */
  readonly typed: readonly Typed[];
  /** Tells a dialog that was brought back from one that only got more files. */
  readonly turn: number;
}

export interface IncomingFiles {
  readonly incoming: Incoming;
  /** They come after those that the dialog shows already. */
  readonly add: (files: readonly PickedFile[]) => void;
  /** Closes the dialog. What was typed, if something was, can be brought back. */
  readonly close: (typed?: readonly Typed[]) => void;
}

const none: Incoming = { files: [], typed: [], turn: 0 };

export function useIncoming(): IncomingFiles {
  const [incoming, setIncoming] = useState(none);
  const add = useCallback(
    (files: readonly PickedFile[]) => setIncoming((now) => ({ ...now, files: [...now.files, ...files] })),
    [],
  );
  const { files } = incoming;
  const close = useCallback(
    (typed?: readonly Typed[]) => {
      setIncoming(none);
      if (!typed) return;
      const text = 'Import closed; nothing was added';
      announce(text);
      const back = () => setIncoming((now) => ({ files: [...files, ...now.files], typed, turn: now.turn + 1 }));
      showToast({ text, action: { label: 'Undo', run: back } });
    },
    [files],
  );
  return { incoming, add, close };
}
