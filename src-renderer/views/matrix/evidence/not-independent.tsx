// The flag on a quote whose words another article says too, with the way there.
import type { ReactNode } from 'react';
import type { Annotation } from '../../../model/annotation.ts';
import { useStudy, useWorkbench } from '../../session/workbench-context.ts';
import css from './evidence-list.module.css';
import { goTo, paragraphSign } from './go-to-passage.ts';

interface NotIndependentProps {
  /** The passage that says the same. */
  readonly of: Annotation;
  /** Within a cell of the grid, whose keys walk to it. */
  readonly inCell?: boolean;
}

/** Two articles that say the same words are one witness: the one has it from the other, or both from a third. */
export function NotIndependent({ of, inCell = false }: NotIndependentProps): ReactNode {
  const { session, store } = useWorkbench();
  const title = useStudy('sources', (study) => study.get('source', of.sourceId)?.title ?? '');
  return (
    <p className={css.echo}>
      Not independent: the same words are in{' '}
      <button
        type="button"
        className={css.echoPlace}
        {...(inCell ? { tabIndex: -1, 'data-stop': '' } : {})}
        onClick={() => goTo(session, of, of.id)}
      >
        “<bdi>{title}</bdi>” {paragraphSign(store, of.sourceId, of.selector)}
      </button>
    </p>
  );
}
