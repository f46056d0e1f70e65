// The header of the matrix: rank, what the rows are called, and the columns.
import { memo, type ReactNode } from 'react';
import { renamePriorityColumn } from '../../../commands/rename-study.ts';
import type { Column } from '../../../model/matrix.ts';
import type { Source } from '../../../model/source.ts';
import { priorityTitleOf } from '../../../model/study.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { useArrangement } from '../use-arrangement.ts';
import { HEAD, RANK, TITLE, useEditing } from '../matrix-view.ts';
import { RowMenu } from '../rows/row-menu.tsx';
import { TitleField } from '../rows/title-field.tsx';
import { SourceHeads } from '../sources/source-heads.tsx';
import { useWriting } from '../use-writing.ts';
import type { Writing } from '../statements/statement-writing.ts';
import type { Verb } from '../verb-menu.tsx';
import { ColumnHead } from './column-head.tsx';
import { widthVerbs } from './column-verbs.ts';
import css from './header-row.module.css';
import { ResizeEdge } from './resize-edge.tsx';
import { directionOf, sortBy } from './sort-acts.ts';
import { SortButton } from './sort-button.tsx';

interface HeaderRowProps {
  readonly columns: readonly Column[];
  /** Those that have a column of what they say. */
  readonly sources: readonly Source[];
  readonly writer: boolean;
}

export const HeaderRow = memo(function HeaderRow({ columns, sources, writer }: HeaderRowProps): ReactNode {
  return (
    <div role="row" className={css.row} aria-rowindex={1} data-row={HEAD}>
      <div role="columnheader" tabIndex={-1} className={`${css.head} ${css.rank}`} data-cell={RANK}>
        #
      </div>
      <PriorityHead writer={writer} />
      {columns.map((column) => (
        <ColumnHead key={column.id} column={column} writer={writer} />
      ))}
      <SourceHeads sources={sources} />
    </div>
  );
});

const byTitle = { kind: 'title' } as const;
const byEvidence = { kind: 'evidence' } as const;

const rename = ({ view }: Writing) => view.edit({ kind: 'column', columnId: TITLE });

function verbsOf(writing: Writing, writer: boolean): readonly Verb[] {
  return [
    ...(writer ? [{ title: 'Rename', run: () => rename(writing) }] : []),
    { title: 'Sort by title', rule: writer, run: () => sortBy(writing, byTitle, 'ascending') },
    { title: 'Most evidence first', run: () => sortBy(writing, byEvidence, 'descending') },
    { title: 'Least evidence first', run: () => sortBy(writing, byEvidence, 'ascending') },
    {
      title: 'Order by rank',
      disabled: !writing.view.arrangement.state.sorting,
      run: () => sortBy(writing, byTitle, undefined),
    },
    ...(writer ? widthVerbs(writing, TITLE).map((verb, i) => ({ ...verb, rule: i === 0 })) : []),
  ];
}

function PriorityHead({ writer }: { readonly writer: boolean }): ReactNode {
  const writing = useWriting();
  const { run, view } = writing;
  const title = useStudy('study', priorityTitleOf);
  const direction = useArrangement(
    (state) => directionOf(state.sorting, byTitle) ?? directionOf(state.sorting, byEvidence),
  );
  const naming = useEditing((now) => now?.kind === 'column' && now.columnId === TITLE);
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      className={`${css.head} ${css.title}`}
      data-cell={TITLE}
      aria-label={title}
      aria-sort={direction}
    >
      {naming ? (
        <TitleField
          label="What the rows are called"
          title={title}
          onWrite={(next) => run(renamePriorityColumn, { title: next })}
          onEnd={(how) => {
            view.edit(undefined);
            if (how !== 'left') view.focus({ row: HEAD, column: TITLE });
          }}
        />
      ) : (
        <span className={css.text} onDoubleClick={writer ? () => rename(writing) : undefined}>
          {title}
        </span>
      )}
      {!naming && <SortButton sortKey={byTitle} title={title} />}
      {!naming && <RowMenu label={`More for the column “${title}”`} verbs={() => verbsOf(writing, writer)} />}
      {writer && !naming && <ResizeEdge columnId={TITLE} />}
    </div>
  );
}
