// The statement that is being written: the editor, joined to the commands of the matrix.
import { type ReactNode, useEffect, useRef } from 'react';
import { provenanceOf } from '../../../model/provenance.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { StatementEditor } from '../../prose/statement-editor.tsx';
import type { StatementGesture } from '../../prose/statement-gesture.ts';
import { useStudy } from '../../session/workbench-context.ts';
import type { StatementEditing } from '../matrix-view.ts';
import css from './statement-item.module.css';
import { doGesture, dropEmpty, writeProse } from './statement-writing.ts';
import { useWriting } from '../use-writing.ts';

interface WrittenStatementProps {
  readonly at: StatementEditing;
  readonly columnTitle: string;
}

/** Its key is the turn, so that a draft keeps its editor when it becomes a record. */
export function WrittenStatement({ at, columnTitle }: WrittenStatementProps): ReactNode {
  const writing = useWriting();
  const { view } = writing;
  const statement = useStudy(storeKey.item(at.statementId ?? ''), (store) =>
    at.statementId === undefined ? undefined : store.get('statement', at.statementId),
  );
  const now = (): StatementEditing | undefined =>
    view.editing?.kind === 'statement' && view.editing.turn === at.turn ? view.editing : undefined;
  const latest = useRef(at);
  useEffect(() => {
    latest.current = at;
  });
  // Also when another field was opened without leaving this one first.
  useEffect(() => () => queueMicrotask(() => dropEmpty(writing, latest.current)), [writing]);
  const onGesture = (gesture: StatementGesture) => {
    const here = now();
    if (here) doGesture(writing, here, gesture);
  };
  return (
    <li
      className={css.written}
      data-item={at.statementId}
      data-provenance={statement ? provenanceOf(statement) : 'own'}
    >
      <StatementEditor
        prose={statement?.prose ?? ''}
        label={`Statement in ${columnTitle}`}
        caret={at.caret}
        priorityId={at.priorityId}
        onWrite={(next) => writeProse(writing, now() ?? at, next)}
        onGesture={onGesture}
      />
    </li>
  );
}
