// Edits a memo: several paragraphs of prose; Lexical comes in a chunk of its own, and until it is there the memo is shown.
import { deferred } from '../design/deferred.tsx';
import { MemoView } from './memo-view.tsx';

export interface MemoEditorProps {
  /** Markdown; when it changes under the editor, the editor follows. */
  readonly value: string;
  /** The accessible name. */
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onWrite: (markdown: string) => void;
}

export const MemoEditor = deferred<MemoEditorProps>(
  async () => (await import('./memo-editor-lexical.tsx')).LexicalMemoEditor,
  ({ value }) => <MemoView markdown={value} />,
);
