// Edits a memo: several paragraphs of prose; Lexical comes in a chunk of its own, and until it is there the memo is shown.
import { lazy, type ReactNode, Suspense } from 'react';
import { loadMemoEditor } from './load-editors.ts';
import { MemoView } from './memo-view.tsx';

export interface MemoEditorProps {
  /** Markdown; when it changes under the editor, the editor follows. */
  readonly value: string;
  /** The accessible name. */
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onWrite: (markdown: string) => void;
}

const Loaded = lazy(async () => ({ default: (await loadMemoEditor()).LexicalMemoEditor }));

export function MemoEditor(props: MemoEditorProps): ReactNode {
  return (
    <Suspense fallback={<MemoView markdown={props.value} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
