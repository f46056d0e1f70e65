// The matrices found in an article: which one to take, and what it brings.
import { memo, type ReactNode } from 'react';
import type { ImportedArticle } from '../../import/imported-article.ts';
import type { ProposedCell, ProposedMatrix } from '../../model/proposed-matrix.ts';
import { Choice } from '../design/choice.tsx';
import css from './matrix-choice.module.css';

interface MatrixChoiceProps {
  readonly article: ImportedArticle;
  /** Index into the matrices found; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

export function MatrixChoice({ article, chosen, onChoose }: MatrixChoiceProps): ReactNode {
  const { matrices, content } = article;
  if (matrices.length === 0) {
    return (
      <p className={css.none}>
        No matrix was found in this article. Only its text is added; the matrix of the study can be written beside it.
      </p>
    );
  }
  const options = [
    ...matrices.map((matrix, i) => ({ value: String(i), label: matrix.description })),
    { value: '-1', label: 'No matrix' },
  ];
  const matrix = matrices[chosen];
  return (
    <>
      <Choice
        label="Matrix"
        look="list"
        options={options}
        value={String(chosen)}
        onChoose={(value) => onChoose(Number(value))}
      />
      {matrix ? (
        <MatrixPreview matrix={matrix} text={content.text} />
      ) : (
        <p className={css.none}>Only the text is added; the matrix of the study stays as it is.</p>
      )}
    </>
  );
}

const counted = (count: number) => (count === 1 ? '1 statement' : `${count} statements`);

interface MatrixPreviewProps {
  readonly matrix: ProposedMatrix;
  readonly text: string;
}

const MatrixPreview = memo(function MatrixPreview({ matrix, text }: MatrixPreviewProps): ReactNode {
  return (
    <table className={css.matrix} aria-label="Matrix found">
      <thead>
        <tr>
          <th scope="col" className={css.rank}>
            #
          </th>
          <th scope="col">Priority</th>
          {matrix.columns.map((column, i) => (
            <th key={i} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.priorities.map((priority, i) => (
          <tr key={priority.title.start}>
            <td className={css.rank}>{i + 1}</td>
            <th scope="row" dir="auto">
              {priority.titleText}
            </th>
            {priority.cells.map((cell, c) => (
              <StatementsCell key={c} cell={cell} text={text} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function StatementsCell({ cell, text }: { readonly cell: ProposedCell; readonly text: string }): ReactNode {
  const { statements } = cell;
  if (statements.length === 0) return <td className={css.nothing}>–</td>;
  return (
    <td>
      <ul className={css.statements}>
        {statements.map(({ start, end }) => (
          <li key={start} dir="auto">
            {text.slice(start, end)}
          </li>
        ))}
      </ul>
      <p className={css.count}>{counted(statements.length)}</p>
    </td>
  );
}
