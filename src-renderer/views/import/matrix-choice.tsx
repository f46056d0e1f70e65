// The matrices of an article: which one to take, or which table or list by hand, and what it brings.
import { counted } from '../../model/counted.ts';
import { type ReactNode, useMemo } from 'react';
import type { RowTitle } from '../../commands/match-rows.ts';
import type { ImportedArticle } from '../../import/imported-article.ts';
import { gridsOf, hasGrids } from '../../import/matrix-by-hand.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import { Choice } from '../design/choice.tsx';
import { ByHandForm } from './by-hand-form.tsx';
import { handPickOf } from './hand-pick.ts';
import { JoinAll } from './join-all.tsx';
import css from './matrix-choice.module.css';
import { MatrixPreview } from './matrix-preview.tsx';
import {
  type MatrixPick,
  type MatrixTaking,
  offeredSections,
  splitCells,
  splitMatrix,
  takenMatrix,
} from './matrix-taking.ts';
import { SectionOffers } from './section-offers.tsx';

interface MatrixChoiceProps {
  readonly article: ImportedArticle;
  readonly taking: MatrixTaking;
  /** The priorities of the study, in their order. */
  readonly standing: readonly RowTitle[];
  readonly onTake: (taking: MatrixTaking) => void;
}

const byHand = 'by-hand';
const none = 'none';

function optionsOf({ matrices, content }: ImportedArticle) {
  const other = matrices.length > 0 ? 'Another table or list…' : 'A table or list of the article…';
  return [
    ...matrices.map((matrix, i) => ({ value: String(i), label: matrix.description })),
    { value: none, label: 'No matrix' },
    // Last, because its form stands below it.
    ...(hasGrids(content) ? [{ value: byHand, label: other }] : []),
  ];
}

/** How much it brings, to be seen before its table is. */
function sizeOf({ priorities }: ProposedMatrix): string {
  const statements = priorities.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements));
  return `${counted(priorities.length, 'row')} · ${counted(statements.length, 'statement')}`;
}

export function MatrixChoice({ article, taking, standing, onTake }: MatrixChoiceProps): ReactNode {
  const { matrices, content } = article;
  const options = useMemo(() => optionsOf(article), [article]);
  const matrix = useMemo(() => splitMatrix(article, taking), [article, taking]);
  const taken = useMemo(() => takenMatrix(article, taking), [article, taking]);
  const whole = useMemo(() => (matrix ? splitCells(matrix, content.text) : []), [matrix, content]);
  const sections = useMemo(() => offeredSections(article, taking), [article, taking]);
  const { pick } = taking;
  const choose = (value: string) => {
    const chosen: MatrixPick =
      value === byHand
        ? handPickOf(content, gridsOf(content), matrices)
        : value === none
          ? { kind: 'none' }
          : { kind: 'found', index: Number(value) };
    onTake({ ...taking, pick: chosen });
  };
  return (
    <div className={css.found}>
      <div className={css.choice}>
        <header className={css.head}>
          <h3 className={css.heading}>{matrices.length > 0 ? 'Matrix found' : 'Matrix'}</h3>
          {taken && <p className={css.size}>{sizeOf(taken)}</p>}
          <JoinAll whole={whole} taking={taking} onTake={onTake} />
        </header>
        {matrices.length === 0 && (
          <p className={css.none}>
            No matrix was found in this article. Untouched, only its text is added; the matrix of the study can be
            written beside it.
          </p>
        )}
        {options.length > 1 && (
          <Choice
            label="Matrix"
            look="list"
            options={options}
            value={pick.kind === 'found' ? String(pick.index) : pick.kind}
            onChoose={choose}
          />
        )}
        {pick.kind === 'by-hand' && (
          <ByHandForm content={content} pick={pick} onPick={(next) => onTake({ ...taking, pick: next })} />
        )}
        <SectionOffers text={content.text} sections={sections} matrix={matrix} taking={taking} onTake={onTake} />
      </div>
      {matrix && <MatrixPreview {...{ matrix, whole, taking, standing, onTake }} text={content.text} />}
      {!matrix && pick.kind === 'none' && matrices.length > 0 && (
        <p className={css.none}>Only the text is added; the matrix of the study stays as it is.</p>
      )}
    </div>
  );
}
