// The matrix that will be added: its statements, split or not, and beside a study's own rows what becomes of each row.
import { counted, inFigures } from '../../model/counted.ts';
import { type CSSProperties, memo, type ReactNode, useContext, useMemo, useState } from 'react';
import type { RowDecision } from '../../commands/add-source.ts';
import { orderOfColumns } from '../../commands/match-columns.ts';
import type { RowTitle } from '../../commands/match-rows.ts';
import { defaultColumns, joinedStatements } from '../../import/matrix-parts.ts';
import type { ProposedCell, ProposedMatrix, ProposedPriority } from '../../model/proposed-matrix.ts';
import { Button } from '../design/button.tsx';
import { WorkbenchContext } from '../session/workbench-context.ts';
import css from './matrix-preview.module.css';
import {
  cellKey,
  isJoined,
  type MatrixTaking,
  type RowChoice,
  rowChoices,
  withEntry,
  withJoined,
} from './matrix-taking.ts';
import { RowDecisionField } from './row-decision-field.tsx';

interface MatrixPreviewProps {
  /** Its cells split as they were found. */
  readonly matrix: ProposedMatrix;
  /** The cells that can be kept as one. */
  readonly whole: readonly string[];
  readonly text: string;
  readonly taking: MatrixTaking;
  readonly standing: readonly RowTitle[];
  readonly onTake: (taking: MatrixTaking) => void;
}

/** More rows than these are laid out when they are asked for: each may hold many statements and a choice. */
const SHOWN_AT_FIRST = 100;

export function MatrixPreview({ matrix, whole, text, taking, standing, onTake }: MatrixPreviewProps): ReactNode {
  const [all, setAll] = useState(false);
  const choices = useMemo(
    () => (standing.length > 0 ? rowChoices(matrix, taking, standing) : []),
    [matrix, taking, standing],
  );
  const columns = useContext(WorkbenchContext)?.store.columns() ?? defaultColumns;
  const order = useMemo(() => orderOfColumns(columns, matrix.columns), [columns, matrix]);
  const shown = all ? matrix.priorities : matrix.priorities.slice(0, SHOWN_AT_FIRST);
  const left = matrix.priorities.length - shown.length;
  return (
    <>
      <table
        className={css.matrix}
        aria-label="Matrix found"
        data-many={matrix.columns.length > 3 || undefined}
        style={{ '--columns': matrix.columns.length + 1 } as CSSProperties}
      >
        <Head matrix={matrix} order={order} />
        <tbody>
          {shown.map((priority, i) => (
            <PreviewRow
              key={priority.title.start}
              {...{ matrix, text, taking, standing, onTake, priority, order, whole }}
              rank={i + 1}
              group={priority.group === shown[i - 1]?.group ? undefined : priority.group}
              choice={choices[i]}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <div>
          <Button onClick={() => setAll(true)}>Show {inFigures(left)} more rows</Button>
        </div>
      )}
    </>
  );
}

type PreviewRowProps = MatrixPreviewProps & {
  readonly priority: ProposedPriority;
  readonly rank: number;
  /** The heading that it is the first to stand under. */
  readonly group: string | undefined;
  /** The places of the columns in the order in which they will stand. */
  readonly order: readonly number[];
  /** Only beside a study that has rows. */
  readonly choice: RowChoice | undefined;
};

function PreviewRow(props: PreviewRowProps): ReactNode {
  const { matrix, text, taking, standing, onTake, priority, rank, group, choice, order, whole } = props;
  const { title, titleText, cells } = priority;
  const decide = (decision: RowDecision) => onTake({ ...taking, rows: withEntry(taking.rows, title.start, decision) });
  return (
    <>
      {group !== undefined && (
        <tr className={css.group}>
          <td colSpan={matrix.columns.length + 2} dir="auto">
            {group}
          </td>
        </tr>
      )}
      <tr data-skipped={choice?.decision?.kind === 'skip' || undefined}>
        <td className={css.rank}>{rank}</td>
        <th scope="row" dir="auto">
          {titleText}
        </th>
        {order.map((c) => (
          <StatementsCell
            key={c}
            cell={cells[c] ?? noStatements}
            text={text}
            joined={isJoined(taking, cellKey(priority, c))}
            name={`${matrix.columns[c]?.title ?? ''} of “${titleText}”`}
            onJoin={() => onTake(withJoined(taking, whole, cellKey(priority, c)))}
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

const noStatements: ProposedCell = { statements: [] };

const Head = memo(function Head({ matrix, order }: Pick<PreviewRowProps, 'matrix' | 'order'>): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col" className={css.rank}>
          #
        </th>
        <th scope="col">Priority</th>
        {order.map((c) => (
          <th key={c} scope="col" dir="auto">
            {matrix.columns[c]?.title}
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
        {counted(statements.length, 'statement')}
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
