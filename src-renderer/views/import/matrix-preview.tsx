// The matrix that will be added: its statements, split or not, and beside a study's own rows what becomes of each row.
import { memo, type ReactNode, useMemo, useState } from 'react';
import type { RowDecision } from '../../commands/add-source.ts';
import type { RowTitle } from '../../commands/match-rows.ts';
import { joinedStatements } from '../../import/matrix-parts.ts';
import type { ProposedCell, ProposedMatrix, ProposedPriority } from '../../model/proposed-matrix.ts';
import { Button } from '../design/button.tsx';
import css from './matrix-preview.module.css';
import { cellKey, type MatrixTaking, type RowChoice, rowChoices, withEntry } from './matrix-taking.ts';
import { RowDecisionField } from './row-decision-field.tsx';

interface MatrixPreviewProps {
  /** Its cells split as they were found. */
  readonly matrix: ProposedMatrix;
  readonly text: string;
  readonly taking: MatrixTaking;
  readonly standing: readonly RowTitle[];
  readonly onTake: (taking: MatrixTaking) => void;
}

/** More rows than these are laid out when they are asked for: each may hold many statements and a choice. */
const SHOWN_AT_FIRST = 100;

const counted = (count: number) => (count === 1 ? '1 statement' : `${count} statements`);

export function MatrixPreview({ matrix, text, taking, standing, onTake }: MatrixPreviewProps): ReactNode {
  const [all, setAll] = useState(false);
  const choices = useMemo(
    () => (standing.length > 0 ? rowChoices(matrix, taking, standing) : []),
    [matrix, taking, standing],
  );
  const shown = all ? matrix.priorities : matrix.priorities.slice(0, SHOWN_AT_FIRST);
  const left = matrix.priorities.length - shown.length;
  return (
    <>
      <JoinAll {...{ matrix, text, taking, onTake }} />
      <table className={css.matrix} aria-label="Matrix found">
        <Head matrix={matrix} />
        <tbody>
          {shown.map((priority, i) => (
            <PreviewRow
              key={priority.title.start}
              {...{ matrix, text, taking, standing, onTake, priority }}
              rank={i + 1}
              choice={choices[i]}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <div>
          <Button onClick={() => setAll(true)}>Show {left.toLocaleString('en-GB')} more rows</Button>
        </div>
      )}
    </>
  );
}

type PreviewRowProps = MatrixPreviewProps & {
  readonly priority: ProposedPriority;
  readonly rank: number;
  /** Only beside a study that has rows. */
  readonly choice: RowChoice | undefined;
};

function PreviewRow(props: PreviewRowProps): ReactNode {
  const { matrix, text, taking, standing, onTake, priority, rank, choice } = props;
  const { title, titleText, cells } = priority;
  const decide = (decision: RowDecision) => onTake({ ...taking, rows: withEntry(taking.rows, title.start, decision) });
  return (
    <>
      <tr data-skipped={choice?.decision?.kind === 'skip' || undefined}>
        <td className={css.rank}>{rank}</td>
        <th scope="row" dir="auto">
          {titleText}
        </th>
        {cells.map((cell, c) => (
          <StatementsCell
            key={c}
            cell={cell}
            text={text}
            joined={taking.joined.has(cellKey(priority, c))}
            name={`${matrix.columns[c]?.title ?? ''} of “${titleText}”`}
            onJoin={() => onTake({ ...taking, joined: toggled(taking.joined, cellKey(priority, c)) })}
          />
        ))}
      </tr>
      {choice && (
        <tr className={css.decision}>
          <td colSpan={matrix.columns.length + 2}>
            <RowDecisionField title={titleText} choice={choice} standing={standing} onDecide={decide} />
          </td>
        </tr>
      )}
    </>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const copy = new Set(set);
  if (!copy.delete(key)) copy.add(key);
  return copy;
}

type JoinAllProps = Pick<MatrixPreviewProps, 'matrix' | 'text' | 'taking' | 'onTake'>;

/** Undoes the split of every cell at once. */
function JoinAll({ matrix, text, taking, onTake }: JoinAllProps): ReactNode {
  const splitCells = useMemo(
    () =>
      matrix.priorities.flatMap((row) =>
        row.cells.flatMap(({ statements }, c) =>
          joinedStatements(text, statements).length < statements.length ? [cellKey(row, c)] : [],
        ),
      ),
    [matrix, text],
  );
  if (splitCells.length === 0) return null;
  return (
    <label className={css.joinAll}>
      <input
        type="checkbox"
        checked={splitCells.every((key) => taking.joined.has(key))}
        onChange={(event) => onTake({ ...taking, joined: new Set(event.currentTarget.checked ? splitCells : []) })}
      />
      One statement per cell
    </label>
  );
}

const Head = memo(function Head({ matrix }: { readonly matrix: ProposedMatrix }): ReactNode {
  return (
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
  );
});

interface StatementsCellProps {
  readonly cell: ProposedCell;
  readonly text: string;
  readonly joined: boolean;
  /** Which cell this is, for the name of its button. */
  readonly name: string;
  readonly onJoin: () => void;
}

function StatementsCell({ cell, text, joined, name, onJoin }: StatementsCellProps): ReactNode {
  const whole = joinedStatements(text, cell.statements);
  const statements = joined ? whole : cell.statements;
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
      <p className={css.count}>
        {counted(statements.length)}
        {whole !== cell.statements && (
          <button
            type="button"
            className={css.join}
            aria-label={joined ? `Split: ${name}` : `Keep as one: ${name}`}
            onClick={onJoin}
          >
            {joined ? 'Split' : 'Keep as one'}
          </button>
        )}
      </p>
    </td>
  );
}
