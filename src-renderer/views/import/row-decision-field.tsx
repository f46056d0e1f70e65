// What becomes of a row of a second article: the same priority, and why; a new row; or nothing.
import type { ReactNode } from 'react';
import type { RowDecision } from '../../commands/add-source.ts';
import type { RowMatch, RowTitle } from '../../commands/match-rows.ts';
import css from './matrix-preview.module.css';
import type { RowChoice } from './matrix-taking.ts';
import { SelectField } from '../design/select-field.tsx';

interface RowDecisionFieldProps {
  /** Of the row. */
  readonly title: string;
  readonly choice: RowChoice;
  readonly standing: readonly RowTitle[];
  readonly onDecide: (decision: RowDecision) => void;
}

const valueOf = (decision: RowDecision | undefined) =>
  decision?.kind === 'same' ? decision.priorityId : (decision?.kind ?? 'new');

function reasonOf(match: RowMatch | null, decision: RowDecision | undefined): string {
  if (!match || decision?.kind !== 'same' || decision.priorityId !== match.priorityId) return '';
  if (match.kind === 'same-words') return 'same words';
  return `similar: shared words “${match.shared.join('”, “')}”`;
}

export function RowDecisionField({ title, choice, standing, onDecide }: RowDecisionFieldProps): ReactNode {
  const { match, decision } = choice;
  return (
    <div className={css.decide}>
      <span aria-hidden>→</span>
      <SelectField
        label={`Row for “${title}”`}
        options={[
          { value: 'new', label: 'New row' },
          { value: 'skip', label: 'Skip' },
        ]}
        group={{
          label: 'Same priority',
          options: standing.map((row, i) => ({ value: row.id, label: `${i + 1}. ${row.title || 'Untitled'}` })),
        }}
        value={valueOf(decision)}
        onChoose={(value) =>
          onDecide(value === 'new' || value === 'skip' ? { kind: value } : { kind: 'same', priorityId: value })
        }
      />
      <span className={css.reason}>{reasonOf(match, decision)}</span>
    </div>
  );
}
