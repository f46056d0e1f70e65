// The flag on a quote whose words other articles say too, with the way there.
import { Fragment, type ReactNode } from 'react';
import type { Annotation } from '../../../model/annotation.ts';
import { useStudy, useWorkbench } from '../../session/workbench-context.ts';
import css from './evidence-list.module.css';
import { goTo, paragraphSign } from './go-to-passage.ts';

interface NotIndependentProps {
  /** The passages that say the same, one in each article. */
  readonly of: readonly Annotation[];
  /** Within a cell of the grid, whose keys walk to it. */
  readonly inCell?: boolean;
}

/** Articles that say the same words are one witness: one has it from the other, or all from a third. */
export function NotIndependent({ of, inCell = false }: NotIndependentProps): ReactNode {
  if (of.length === 0) return null;
  return (
    <p className={css.echo}>
      Not independent: the same words are in{' '}
      {of.map((annotation, i) => (
        <Fragment key={annotation.id}>
          {i > 0 && (i === of.length - 1 ? ' and ' : ', ')}
          <Place of={annotation} inCell={inCell} />
        </Fragment>
      ))}
    </p>
  );
}

function Place({ of, inCell }: { readonly of: Annotation; readonly inCell: boolean }): ReactNode {
  const { session, store } = useWorkbench();
  const title = useStudy('sources', (study) => study.get('source', of.sourceId)?.title ?? '');
  return (
    <button
      type="button"
      className={css.echoPlace}
      {...(inCell ? { tabIndex: -1, 'data-stop': '' } : {})}
      onClick={() => goTo(session, of, of.id)}
    >
      “<bdi>{title}</bdi>” {paragraphSign(store, of.sourceId, of.selector)}
    </button>
  );
}
