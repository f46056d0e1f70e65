// The matrix on paper: one table whose head stands on every page, with the numbers of the evidence behind each statement.
import type { ReactNode } from 'react';
import type { CitedPassages } from '../../export/cited-passages.ts';
import { numbersByStance, stanceWords } from '../../export/footnotes.ts';
import { valueText } from '../../model/column-values.ts';
import type { Column, Priority } from '../../model/matrix.ts';
import { type Study, priorityTitleOf } from '../../model/study.ts';
import { Prose } from '../prose/prose.tsx';
import css from './printed-study.module.css';

interface Printed {
  readonly study: Study;
  readonly cited: CitedPassages;
  /** Whether the analyst's own statements are to be told from those of the sources. */
  readonly bothVoices: boolean;
}

/** Shares of the width: statements need more of it than a title, and a title more than a value. */
const TITLE_SHARE = 2;
const STATEMENTS_SHARE = 3;
/** A value's column is at least as wide as the longest word of its head, which would break else. */
const LEAST_SHARE = 1.2;
const SHARE_OF_LETTER = 0.165;

function shareOf({ holds, title }: Column): number {
  if (holds.kind === 'statements') return STATEMENTS_SHARE;
  const longest = Math.max(...title.split(/\s+/u).map((word) => word.length));
  return Math.min(STATEMENTS_SHARE, Math.max(LEAST_SHARE, longest * SHARE_OF_LETTER));
}
/** From here on the type is smaller, so that words still fit between the lines. */
const MANY_SHARES = 13;

function Widths({ columns, shares }: { readonly columns: readonly Column[]; readonly shares: number }): ReactNode {
  const width = (share: number) => ({ width: `${(share / shares) * 100}%` });
  return (
    <colgroup>
      <col className={css.rankColumn} />
      <col style={width(TITLE_SHARE)} />
      {columns.map((column) => (
        <col key={column.id} style={width(shareOf(column))} />
      ))}
    </colgroup>
  );
}

export function PrintedTable(printed: Printed): ReactNode {
  const { study } = printed;
  const columns = study.columns();
  const shares = columns.reduce((sum, column) => sum + shareOf(column), TITLE_SHARE);
  return (
    <table className={css.table} data-many={shares > MANY_SHARES}>
      <Widths columns={columns} shares={shares} />
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{priorityTitleOf(study)}</th>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col" dir="auto">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <Rows {...printed} columns={columns} priorities={study.prioritiesIn(undefined)} />
      {study.groups().map(({ id, title }) => (
        <Rows key={id} {...printed} columns={columns} priorities={study.prioritiesIn(id)} heading={title} />
      ))}
    </table>
  );
}

interface RowsProps extends Printed {
  readonly columns: readonly Column[];
  readonly priorities: readonly Priority[];
  readonly heading?: string;
}

function Rows({ columns, priorities, heading, ...printed }: RowsProps): ReactNode {
  return (
    <tbody>
      {heading !== undefined && (
        <tr className={css.group}>
          <th scope="rowgroup" colSpan={columns.length + 2} dir="auto">
            {heading}
            {priorities.length === 0 && ' (no priorities yet)'}
          </th>
        </tr>
      )}
      {priorities.map(({ id, title }) => (
        <tr key={id}>
          <td className={css.rank}>{printed.study.rankOf(id) + 1}</td>
          <th scope="row" dir="auto">
            {title}
            <Numbers cited={printed.cited} targetId={id} />
          </th>
          {columns.map((column) => (
            <td key={column.id}>
              <CellOnPaper {...printed} priorityId={id} column={column} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface CellProps extends Printed {
  readonly priorityId: string;
  readonly column: Column;
}

function CellOnPaper({ study, cited, bothVoices, priorityId, column }: CellProps): ReactNode {
  const value = study.valueIn(priorityId, column.id);
  if (value) return valueText(column.holds, value.value);
  const statements = study.statementsIn(priorityId, column.id);
  return statements.map((statement) => (
    <p key={statement.id} dir="auto" className={bothVoices && !statement.origin ? css.own : undefined}>
      <Prose markdown={statement.prose} />
      <Numbers cited={cited} targetId={statement.id} />
    </p>
  ));
}

/** ` [1, 2; contradicted by 3]` behind what is linked. */
function Numbers({ cited, targetId }: { readonly cited: CitedPassages; readonly targetId: string }): ReactNode {
  const parts = numbersByStance(cited.linksTo(targetId), cited).map(([stance, numbers]) =>
    stance === 'supports' ? numbers.join(', ') : `${stanceWords[stance]} ${numbers.join(', ')}`,
  );
  if (parts.length === 0) return null;
  return (
    <>
      {' '}
      <span className={css.numbers} dir="ltr">
        [{parts.join('; ')}]
      </span>
    </>
  );
}
