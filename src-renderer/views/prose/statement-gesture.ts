// What the keys of a statement's editor ask of the matrix around it.
import type { Caret } from './caret.ts';

export type StatementGesture =
  /** Enter: the whole as it was typed (kept already), and the words before and after the caret. */
  | { readonly kind: 'split'; readonly whole: string; readonly before: string; readonly after: string }
  /** Backspace at the start: the words that would move to the statement before. */
  | { readonly kind: 'join'; readonly whole: string }
  /** Several lines were pasted: the statement becomes these. */
  | { readonly kind: 'paste'; readonly whole: string; readonly proses: readonly string[] }
  /** Alt+Up, Alt+Down; the caret is to stay where it is, in UTF-16 code units of the plain words. */
  | { readonly kind: 'move'; readonly step: 1 | -1; readonly caret: number }
  /** Alt+Shift+Left, Alt+Shift+Right: to the column beside; the caret stays as above. */
  | { readonly kind: 'carry'; readonly step: 1 | -1; readonly caret: number }
  /** Tab, Shift+Tab. */
  | { readonly kind: 'cell'; readonly step: 1 | -1 }
  /** Up at the very start, Down at the very end. */
  | { readonly kind: 'neighbour'; readonly step: 1 | -1 }
  /** Ctrl/Cmd+Enter. */
  | { readonly kind: 'keep' }
  /** Escape: the text that stood when editing began comes back. */
  | { readonly kind: 'revert' }
  /** The focus went elsewhere. */
  | { readonly kind: 'left' };

export interface StatementEditorProps {
  /** What is kept now; when it changes under the editor, the editor follows. */
  readonly prose: string;
  /** The accessible name. */
  readonly label: string;
  readonly caret: Caret;
  /** The row in which the statement stands. */
  readonly priorityId: string;
  readonly onWrite: (prose: string) => void;
  readonly onGesture: (gesture: StatementGesture) => void;
}
