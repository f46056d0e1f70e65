// The small paragraph sign on what the source says itself: goes to the place where it says so.
import type { ReactNode } from 'react';
import type { Origin } from '../../../model/selector.ts';
import type { Provenance } from '../../../model/provenance.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import { useStopIndex } from '../in-grid.ts';
import { goTo, whereSaid } from './go-to-passage.ts';
import css from '../statements/statement-item.module.css';

interface OriginButtonProps {
  readonly origin: Origin;
  readonly provenance: Provenance;
}

export function OriginButton({ origin, provenance }: OriginButtonProps): ReactNode {
  const { session, store } = useWorkbench();
  const stopIndex = useStopIndex();
  const edited = provenance === 'edited';
  const where = whereSaid(store, origin);
  const gone = store.get('source', origin.sourceId) === undefined;
  const quote = origin.selector.quote.exact.replace(/\s+/gu, ' ');
  const name = edited ? `Edited; said in ${where}` : `Said in ${where}`;
  return (
    <button
      type="button"
      tabIndex={stopIndex}
      className={css.origin}
      data-stop
      data-edited={edited || undefined}
      aria-label={name}
      title={edited ? `${name}: “${quote}”` : name}
      disabled={gone}
      onClick={() => goTo(session, origin)}
    />
  );
}
