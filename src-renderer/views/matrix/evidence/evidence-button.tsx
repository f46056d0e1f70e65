// The quiet chip that tells how many passages a priority or statement rests on, and opens them.
import { memo, type ReactNode } from 'react';
import { storeKey } from '../../../store/store-keys.ts';
import { useSession, useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { useStopIndex } from '../in-grid.ts';
import { countEvidence, evidenceName } from './evidence-count.ts';
import css from './evidence-button.module.css';

interface EvidenceButtonProps {
  readonly kind: 'priority' | 'statement';
  readonly id: string;
  /** The first words of what the evidence is for. */
  readonly words: string;
}

export const EvidenceButton = memo(function EvidenceButton({ kind, id, words }: EvidenceButtonProps): ReactNode {
  const { session } = useWorkbench();
  const stopIndex = useStopIndex();
  const links = useStudy(storeKey.evidence(id), (store) => store.linksTo(id));
  const open = useSession((state) => state.evidenceOf === id);
  const count = countEvidence(links);
  const supporting = count.all - count.contradicting;
  const name = evidenceName(kind, words, count);
  return (
    <button
      type="button"
      tabIndex={stopIndex}
      className={css.chip}
      data-stop
      data-evidence-of={id}
      data-empty={count.all === 0 || undefined}
      aria-label={name}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-supporting={supporting > 0 ? supporting : undefined}
      title={count.all === 0 ? 'No passage yet' : undefined}
      onClick={() => session.set({ evidenceOf: open ? undefined : id })}
    >
      {/* Signs and counts are drawn by CSS: the text of a cell stays the text of its statements, also when it is copied. */}
      {count.contradicting > 0 && <span className={css.against} data-count={count.contradicting} />}
    </button>
  );
});
