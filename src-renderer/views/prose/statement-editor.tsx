// Edits one statement in place; Lexical comes in a chunk of its own, and until it is there the words are shown.
import { lazy, type ReactNode, Suspense } from 'react';
import { loadStatementEditor } from './load-editors.ts';
import { Prose } from './prose.tsx';
import type { StatementEditorProps } from './statement-gesture.ts';

const Loaded = lazy(async () => ({ default: (await loadStatementEditor()).LexicalStatementEditor }));

export function StatementEditor(props: StatementEditorProps): ReactNode {
  return (
    <Suspense fallback={<Prose markdown={props.prose} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
