// What was found beside the source that is read, by kind; choosing one goes there.
import { counted, inFigures } from '../../model/counted.ts';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import type { Found } from '../../insight/search-study.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import { walkList } from '../design/walk-list.ts';
import type { ArticleView } from '../source/article-view.ts';
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

function useGoing(view: ArticleView): (found: Found) => void {
  const { session, store } = useWorkbench();
  return (found) => {
    switch (found.kind) {
      case 'source': {
        const { start, end } = found.hit;
        session.reveal({ sourceId: found.id, offset: start, passage: { start, end }, pulse: true });
        // This list goes with the source; the pane stays.
        return view.scroller.focus({ preventScroll: true });
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

interface ElsewhereProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly found: readonly Found[];
  readonly view: ArticleView;
  /** Up from the first. */
  readonly onLeave: () => void;
}

/** Walked by arrow keys, one stop for Tab. */
export function Elsewhere({ ref, found, view, onLeave }: ElsewhereProps): ReactNode {
  const go = useGoing(view);
  const shown = groups
    .map((group) => ({ ...group, own: found.filter(({ kind }) => kind === group.kind) }))
    .filter(({ own }) => own.length > 0);
  const [at, setAt] = useState<string>();
  const first = shown[0]?.own[0];
  const stop = found.some((one) => keyOf(one) === at) ? at : first && keyOf(first);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowUp' && event.target === event.currentTarget.querySelector('button')) {
      event.preventDefault();
      onLeave();
    } else walkList(event);
  };
  if (found.length === 0) {
    return (
      <div ref={ref} className={css.below}>
        <p className={css.none}>Nothing in other sources, the matrix, passages or memos.</p>
      </div>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys go from button to button
    <div ref={ref} className={css.below} onKeyDown={onKeyDown}>
      {shown.map(({ kind, title, own }) => (
        <section key={kind} aria-label={title}>
          <h3 className={css.group}>
            {title} <span className={css.groupCount}>{inFigures(own.length)}</span>
          </h3>
          <ul>
            {own.slice(0, SHOWN_AT_MOST).map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={css.found}
                  tabIndex={keyOf(one) === stop ? 0 : -1}
                  onFocus={() => setAt(keyOf(one))}
                  onClick={() => go(one)}
                >
                  <Words found={one} />
                </button>
              </li>
            ))}
          </ul>
          {own.length > SHOWN_AT_MOST && (
            <p className={css.none}>{inFigures(own.length - SHOWN_AT_MOST)} more: type more to see them.</p>
          )}
        </section>
      ))}
    </div>
  );
}

/** A passage and its memo have one id. */
const keyOf = ({ kind, id }: Found) => `${kind} ${id}`;

function Words({ found }: { readonly found: Found }): ReactNode {
  const [before, hit, after] = found.snippet;
  const count = found.kind === 'source' ? ` · ${counted(found.count, 'hit')}` : '';
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
