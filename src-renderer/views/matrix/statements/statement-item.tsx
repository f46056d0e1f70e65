// One statement as plain elements: its words, where they come from, and what they rest on.
import { memo, type MouseEvent, type ReactNode, useRef } from 'react';
import type { Statement } from '../../../model/matrix.ts';
import { plainProse } from '../../../model/prose.ts';
import { provenanceOf } from '../../../model/provenance.ts';
import { Prose } from '../../prose/prose.tsx';
import { useSession, useWorkbench } from '../../session/workbench-context.ts';
import { caretAtPoint } from './caret-at-point.ts';
import { editStatement } from '../edit-cell.ts';
import { EvidenceButton } from '../evidence/evidence-button.tsx';
import { firstWords } from '../first-words.ts';
import gripCss from '../grip.module.css';
import { useStopIndex } from '../in-grid.ts';
import { isLit } from '../lit-targets.ts';
import { OriginButton } from '../evidence/origin-button.tsx';
import css from './statement-item.module.css';
import { useLightTarget } from '../use-light-target.ts';
import { useStatementDrag } from '../use-matrix-drag.ts';
import { useWriting } from '../use-writing.ts';

interface StatementItemProps {
  readonly statement: Statement;
  readonly writer: boolean;
}

export const StatementItem = memo(function StatementItem({ statement, writer }: StatementItemProps): ReactNode {
  const { store } = useWorkbench();
  const writing = useWriting();
  const stopIndex = useStopIndex();
  const item = useRef<HTMLLIElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const light = useLightTarget(statement.id);
  const lit = useSession((state) => isLit(store, state.lit, statement.id));
  const drag = useStatementDrag(item, statement, writer);
  const provenance = provenanceOf(statement);

  const edit = (event: MouseEvent) => {
    // A drag over the words selects them, to be copied; only a plain click writes.
    if (!writer || !(document.getSelection()?.isCollapsed ?? true)) return;
    const { target } = event;
    if (target !== item.current && !(target instanceof Node && words.current?.contains(target))) return;
    editStatement(writing, statement.id, caretAtPoint(words.current, event.clientX, event.clientY));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Enter on it does the same
    <li
      ref={item}
      className={css.statement}
      dir="auto"
      tabIndex={stopIndex}
      data-stop="statement"
      data-item={statement.id}
      data-provenance={provenance}
      data-lit={lit || undefined}
      data-drop={drag.edge}
      data-dragging={drag.dragging || undefined}
      onClick={edit}
      {...light}
    >
      {writer && <span ref={drag.handle} className={`${gripCss.grip} ${css.grip}`} aria-hidden />}
      <div ref={words} className={css.words}>
        <Prose markdown={statement.prose} live />
      </div>
      <span className={css.tools}>
        {statement.origin && <OriginButton origin={statement.origin} provenance={provenance} />}
        <EvidenceButton kind="statement" id={statement.id} words={firstWords(plainProse(statement.prose))} />
      </span>
    </li>
  );
});
