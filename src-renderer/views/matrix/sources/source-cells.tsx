// The cells of a row that list what each article says on its priority. They are only read: each item goes to its passage.
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import type { Said } from '../../../insight/said-by-source.ts';
import type { Source } from '../../../model/source.ts';
import { SaidItem } from './said-item.tsx';
import css from './source-cells.module.css';
import { columnName, columnOfSource, sayReadOnly } from './source-columns.ts';
import { useSaid } from './use-said.ts';

interface SourceCellsProps {
  readonly priorityId: string;
  readonly sources: readonly Source[];
}

const none: readonly Said[] = [];

export const SourceCells = memo(function SourceCells({ priorityId, sources }: SourceCellsProps): ReactNode {
  const said = useSaid(priorityId);
  return sources.map(({ id, title }) => (
    <SourceCell key={id} sourceId={id} title={title} said={said.get(id) ?? none} />
  ));
});

/** ARIA 1.2 has it for cells of a grid; the linter does not know that. */
const readOnly = { 'aria-readonly': true } as const;

const writing = new Set(['F2', 'Delete', 'Backspace']);

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey, currentTarget: cell, target } = event;
  if (ctrlKey || metaKey || altKey || shiftKey) return;
  if (key === 'Enter' && target === cell) {
    const first = cell.querySelector<HTMLElement>('[data-stop]');
    if (first) first.focus();
    else sayReadOnly();
  } else if (writing.has(key)) sayReadOnly();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

interface SourceCellProps {
  readonly sourceId: string;
  readonly title: string;
  readonly said: readonly Said[];
}

const SourceCell = memo(function SourceCell({ sourceId, title, said }: SourceCellProps): ReactNode {
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      className={css.cell}
      {...readOnly}
      aria-label={said.length === 0 ? `${columnName(title)}: nothing` : undefined}
      data-cell={columnOfSource(sourceId)}
      onKeyDown={onKeyDown}
    >
      {said.length === 0 ? (
        <span className={css.none} aria-hidden>
          –
        </span>
      ) : (
        <ul className={css.items}>
          {said.map((one) => (
            <SaidItem key={`${one.kind} ${one.id}`} said={one} />
          ))}
        </ul>
      )}
    </div>
  );
});
