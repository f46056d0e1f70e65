// What was found beside the source that is read, by kind; choosing one goes there.
import type { ReactNode } from 'react';
import type { Found } from '../../insight/search-study.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import css from './find-bar.module.css';

const groups = [
  { kind: 'source', title: 'Other sources' },
  { kind: 'priority', title: 'Priorities' },
  { kind: 'statement', title: 'Statements' },
  { kind: 'passage', title: 'Passages' },
  { kind: 'memo', title: 'Memos' },
] as const satisfies readonly { readonly kind: Found['kind']; readonly title: string }[];

/** More would be a list to read rather than to choose from. */
const SHOWN_AT_MOST = 30;

function useGoing(): (found: Found) => void {
  const { session, store } = useWorkbench();
  return (found) => {
    switch (found.kind) {
      case 'source': {
        const { start, end } = found.hit;
        return session.reveal({ sourceId: found.id, offset: start, passage: { start, end }, pulse: true });
      }
      case 'priority':
      case 'statement':
        return session.revealTarget({ targetId: found.id, focus: true });
      case 'passage':
      case 'memo': {
        const annotation = store.get('annotation', found.id);
        if (!annotation) return undefined;
        const { sourceId, selector } = annotation;
        const { position } = selector;
        session.reveal({ sourceId, offset: position.start, passage: position, annotationId: found.id, pulse: true });
        return session.set({ card: { annotationId: found.id, focus: 'card' } });
      }
    }
  };
}

export function Elsewhere({ found }: { readonly found: readonly Found[] }): ReactNode {
  const go = useGoing();
  if (found.length === 0) {
    return (
      <div className={css.below}>
        <p className={css.none}>Nothing in other sources, the matrix, passages or memos.</p>
      </div>
    );
  }
  return (
    <div className={css.below}>
      {groups.map(({ kind, title }) => {
        const own = found.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={title}>
            <h3 className={css.group}>
              {title} <span className={css.groupCount}>{own.length.toLocaleString('en')}</span>
            </h3>
            <ul>
              {own.slice(0, SHOWN_AT_MOST).map((one) => (
                <li key={one.id}>
                  <button type="button" className={css.found} onClick={() => go(one)}>
                    <Words found={one} />
                  </button>
                </li>
              ))}
            </ul>
            {own.length > SHOWN_AT_MOST && (
              <p className={css.none}>
                {(own.length - SHOWN_AT_MOST).toLocaleString('en')} more: type more to see them.
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Words({ found }: { readonly found: Found }): ReactNode {
  const [before, hit, after] = found.snippet;
  const count = found.kind === 'source' ? ` · ${found.count === 1 ? '1 hit' : `${found.count} hits`}` : '';
  return (
    <>
      <span className={css.where}>
        <bdi>{found.title}</bdi>
        {count}
      </span>
      <span className={css.words} dir="auto">
        {before}
        <mark className={css.mark}>{hit}</mark>
        {after}
      </span>
    </>
  );
}
