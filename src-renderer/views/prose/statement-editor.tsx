// Edits one statement in place; Lexical comes in a chunk of its own, and until it is there the words are shown.
import { deferred } from '../design/deferred.tsx';
import { Prose } from './prose.tsx';
import type { StatementEditorProps } from './statement-gesture.ts';

export const StatementEditor = deferred<StatementEditorProps>(
  async () => (await import('./statement-editor-lexical.tsx')).LexicalStatementEditor,
  ({ prose }) => <Prose markdown={prose} live />,
);
