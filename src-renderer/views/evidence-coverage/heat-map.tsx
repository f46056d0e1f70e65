// Priorities by columns: how many statements, what speaks for and against them, how many have nothing. Each mark goes there.
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { guardFormula } from '../../export/formula-guard.ts';
import type { CellCoverage, Coverage, RowCoverage } from '../../insight/coverage.ts';
import type { Column } from '../../model/matrix.ts';
import { priorityTitleOf } from '../../model/study.ts';
import { copyText } from '../../platform/clipboard.ts';
import { Button } from '../design/button.tsx';
import { counted } from '../../model/counted.ts';
import type { RevealTarget } from '../session/session.ts';
import { announce, showToast } from '../session/toasts.ts';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import css from './coverage-dialog.module.css';
import { useLeavingFor } from './use-leaving-for.ts';

function wordsOf({ statements, unsupported, links }: CellCoverage): string {
  if (statements === 0) return 'no statement';
  const parts = [
    links.supports > 0 && `${links.supports} support`,
    links.contradicts > 0 && `${links.contradicts} contradict`,
    links.context > 0 && `${links.context} context`,
    unsupported > 0 && `${unsupported} without evidence`,
  ];
  return [counted(statements, 'statement'), ...parts].filter(Boolean).join(', ');
}

const BAR = 100;

/** Stances side by side by their share, and below them the share of statements that have nothing. */
function Bar({ statements, unsupported, links }: CellCoverage): ReactNode {
  const all = links.supports + links.contradicts + links.context;
  const share = (count: number, of: number) => (of === 0 ? 0 : (count / of) * BAR);
  const supports = share(links.supports, all);
  const contradicts = share(links.contradicts, all);
  const context = share(links.context, all);
  return (
    <svg viewBox={`0 0 ${BAR} 14`} preserveAspectRatio="none" aria-hidden className={css.bar}>
      <rect className={css.none} width={BAR} height={8} />
      <rect className={css.supports} width={supports} height={8} />
      <rect className={css.context} x={supports} width={context} height={8} />
      <rect className={css.contradicts} x={supports + context} width={contradicts} height={8} />
      <rect className={css.bare} y={10} width={share(unsupported, statements)} height={4} />
    </svg>
  );
}

const headOf = ({ title, hidden }: Column) => (hidden ? `${title} (hidden)` : title);

/** The same as text that a spreadsheet takes. */
function asTsv({ columns, rows }: Coverage, called: string): string {
  const clean = (words: string) => guardFormula(words.replace(/\s+/gu, ' '));
  const head = ['#', called, ...columns.map(headOf), 'Sources'];
  const body = rows.map(({ priority, cells, articles }, rank) => [
    `${rank + 1}`,
    priority.title,
    ...cells.map(wordsOf),
    `${articles.length}`,
  ]);
  return [head, ...body].map((line) => line.map(clean).join('\t')).join('\n');
}

async function copyTable(coverage: Coverage, called: string): Promise<void> {
  const copied = await copyText(asTsv(coverage, called)).catch(() => false);
  const text = copied ? 'Copied the table' : 'The table could not be copied';
  announce(text);
  showToast({ text, tone: copied ? 'plain' : 'error' });
}

export function HeatMap({ coverage }: { readonly coverage: Coverage }): ReactNode {
  const several = coverage.sources.length > 1;
  const called = useStudy('study', priorityTitleOf);
  return (
    <section aria-labelledby="coverage-map">
      <header className={css.head}>
        <h3 id="coverage-map" className={css.heading}>
          Evidence by priority and column
        </h3>
        <Legend />
        <Button look="quiet" icon={Copy} onClick={() => void copyTable(coverage, called)}>
          Copy as table
        </Button>
      </header>
      <table className={css.map}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col" dir="auto">
              {called}
            </th>
            {coverage.columns.map((column) => (
              <th key={column.id} scope="col" dir="auto">
                {headOf(column)}
              </th>
            ))}
            {several && <th scope="col">Sources</th>}
          </tr>
        </thead>
        <tbody>
          {coverage.rows.map((row, rank) => (
            <Row key={row.priority.id} row={row} rank={rank} columns={coverage.columns} several={several} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: RowCoverage;
  readonly rank: number;
  readonly columns: readonly Column[];
  readonly several: boolean;
}

function Row({ row: { priority, cells, articles }, rank, columns, several }: RowProps): ReactNode {
  const { session } = useWorkbench();
  const leaveFor = useLeavingFor();
  const goTo = (reveal: Partial<RevealTarget>) => () =>
    leaveFor(() => session.revealTarget({ targetId: priority.id, focus: true, ...reveal }));
  return (
    <tr>
      <td className={css.rank}>{rank + 1}</td>
      <th scope="row">
        <button type="button" className={css.go} dir="auto" onClick={goTo({})}>
          {priority.title || 'Untitled priority'}
        </button>
      </th>
      {columns.map(({ id }, i) => {
        const cell = cells[i];
        return (
          cell && (
            <td key={id} data-bare={(cell.statements > 0 && cell.unsupported === cell.statements) || undefined}>
              <button type="button" className={css.cell} onClick={goTo({ columnId: id })}>
                <Bar {...cell} />
                <span>{wordsOf(cell)}</span>
              </button>
            </td>
          )
        );
      })}
      {several && (
        <td className={css.sources} data-bare={articles.length < 2 || undefined}>
          {articles.length}
        </td>
      )}
    </tr>
  );
}

function Legend(): ReactNode {
  return (
    <ul className={css.legend} aria-label="Colours">
      {(['supports', 'context', 'contradicts'] as const).map((stance) => (
        <li key={stance}>
          <span className={css.swatch} data-stance={stance} /> {stance}
        </li>
      ))}
      <li>
        <span className={css.swatch} data-stance="bare" /> without evidence
      </li>
    </ul>
  );
}
