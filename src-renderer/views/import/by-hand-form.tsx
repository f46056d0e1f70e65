// A matrix taken by hand: which table or list, and what each of its columns is.
import { type ReactNode, useMemo } from 'react';
import { columnName, type ColumnUse, type GridHead, gridsOf, withUse } from '../../import/matrix-by-hand.ts';
import type { SourceContent } from '../../model/source.ts';
import css from './by-hand-form.module.css';
import { likelyPick, pickOf, withHead } from './hand-pick.ts';
import type { HandPick } from './matrix-taking.ts';
import { SelectField } from '../design/select-field.tsx';

const useTitles: readonly { readonly value: ColumnUse; readonly label: string }[] = [
  { value: 'priority', label: 'Priority title' },
  { value: 'elaboration', label: 'Elaboration' },
  { value: 'implications', label: 'Implications' },
  { value: 'other', label: 'Other column' },
  { value: 'leave-out', label: 'Leave out' },
];

const noHead = { value: 'none', label: 'No row names the columns' };

function headLabel({ first, last, names }: GridHead): string {
  const words = names.join(', ');
  const rows = first === last ? `Row ${first + 1} names` : `Rows ${first + 1} to ${last + 1} name`;
  return `${rows} the columns: ${words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words}`;
}

interface ByHandFormProps {
  readonly content: SourceContent;
  readonly pick: HandPick;
  readonly onPick: (pick: HandPick) => void;
}

export function ByHandForm({ content, pick, onPick }: ByHandFormProps): ReactNode {
  const grids = useMemo(() => gridsOf(content), [content]);
  const { grid, uses, head, matrix } = pick;
  return (
    <div className={css.form} role="group" aria-label="Matrix by hand">
      <SelectField
        label="Table or list"
        wide
        options={grids.map(({ start, label }) => ({ value: String(start), label }))}
        value={String(grid.start)}
        onChoose={(value) => {
          const next = grids.find(({ start }) => String(start) === value);
          if (next) onPick(likelyPick(content, next));
        }}
      />
      {grid.heads.length > 0 && (
        <SelectField
          label="Row that names the columns"
          wide
          options={[...grid.heads.map((one) => ({ value: String(one.first), label: headLabel(one) })), noHead]}
          value={head ? String(head.first) : noHead.value}
          onChoose={(value) =>
            onPick(withHead(content, pick, grid.heads.find(({ first }) => String(first) === value) ?? null))
          }
        />
      )}
      <Columns {...{ content, pick, onPick }} />
      {!matrix && (
        <p className={css.none} role="status">
          {uses.includes('priority')
            ? 'No cell of the chosen column holds words.'
            : 'Choose the column that holds the titles of the priorities.'}
        </p>
      )}
    </div>
  );
}

function Columns({ content, pick, onPick }: ByHandFormProps): ReactNode {
  const { grid, uses, head } = pick;
  const sample = (column: number) => {
    const [piece] = grid.rows[head ? head.last + 1 : 0]?.[column] ?? [];
    return piece ? content.text.slice(piece.start, Math.min(piece.end, piece.start + 120)) : '';
  };
  return (
    <ul className={css.columns} aria-label="Columns">
      {grid.columns.map((_, column) => {
        const shown = columnName(grid, head, column);
        return (
          <li key={column} className={css.column}>
            <span className={css.name}>{shown}</span>
            <span className={css.sample} dir="auto">
              {sample(column)}
            </span>
            <SelectField
              label={`Use of “${shown}”`}
              options={useTitles}
              value={uses[column] ?? 'leave-out'}
              onChoose={(value) => {
                const use = useTitles.find((one) => one.value === value)?.value;
                if (use) onPick(pickOf(content, grid, withUse(uses, column, use), head));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
