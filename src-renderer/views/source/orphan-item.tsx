// A passage that was not found in this text: its words, what it is linked to, and where it could be put.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Candidate } from '../../anchoring/near-match.ts';
import { putBack } from '../../commands/add-version.ts';
import { deleteAnnotation } from '../../commands/edit-annotation.ts';
import { candidatesInWorker } from '../../import/version-client.ts';
import { type Annotation, isUnplaced } from '../../model/annotation.ts';
import { plainProse } from '../../model/prose.ts';
import type { Selector } from '../../model/selector.ts';
import type { Passage } from '../../model/source.ts';
import { storeKey } from '../../store/store-keys.ts';
import { Button } from '../design/button.tsx';
import { focusBeside } from '../design/focus-beside.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { useLive, useRun, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { paragraphsOf, quoteOf } from './citation.ts';
import { nameOfTarget, shorten } from './use-passage-acts.ts';
import css from './versions-panel.module.css';

interface OrphanItemProps {
  readonly view: ArticleView;
  readonly orphan: Annotation;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function OrphanItem({ view, orphan, open, onToggle }: OrphanItemProps): ReactNode {
  const { store } = useWorkbench();
  const links = useStudy(storeKey.linksOf(orphan.id), (study) => study.linksOf(orphan.id));
  return (
    <li className={css.orphan}>
      <button type="button" className={css.quote} aria-expanded={open} dir="auto" onClick={onToggle}>
        {shorten(orphan.selector.quote.exact.replace(/\s+/gu, ' '), 160)}
      </button>
      {links.length > 0 && (
        <p className={css.soft}>Linked to {links.map(({ target }) => nameOfTarget(store, target)).join('; ')}</p>
      )}
      {open && <Places view={view} orphan={orphan} />}
    </li>
  );
}

/** Sought when it is opened, in a worker: a long text takes a while. `undefined` until then. */
function useCandidates(text: string, selector: Selector): readonly Candidate[] | undefined {
  const [candidates, setCandidates] = useState<readonly Candidate[]>();
  useEffect(() => {
    const over = new AbortController();
    const take = (found: readonly Candidate[]) => {
      if (!over.signal.aborted) setCandidates(found);
    };
    // Without candidates it can still be put on the selected words.
    candidatesInWorker(text, selector, over.signal).then(take, () => take([]));
    return () => over.abort();
  }, [text, selector]);
  return candidates;
}

interface OrphanActs {
  readonly reveal: (passage: Passage) => void;
  readonly put: (passage: Passage) => void;
  readonly discard: () => void;
}

function useOrphanActs(
  { sourceId }: ArticleView,
  orphan: Annotation,
  places: RefObject<HTMLElement | null>,
): OrphanActs {
  const { session } = useWorkbench();
  const run = useRun();
  const words = shorten(orphan.selector.quote.exact, 40);
  const reveal = (passage: Passage, annotationId?: string) =>
    session.reveal({
      sourceId,
      offset: passage.start,
      passage,
      pulse: true,
      ...(annotationId === undefined ? {} : { annotationId }),
    });
  const leave = () => {
    const item = places.current?.closest('li') ?? null;
    focusBeside(item, 'button', item?.closest<HTMLElement>('[data-pane-focus]'));
  };
  const put = (passage: Passage) => {
    const change = run(putBack, { annotationId: orphan.id, sourceId, passage });
    if (!change) return;
    leave();
    document.getSelection()?.removeAllRanges();
    session.set({ selected: undefined });
    reveal(passage, orphan.id);
    offerUndo(`Put “${words}” back`, change);
  };
  const discard = () => {
    const change = run(deleteAnnotation, { annotationId: orphan.id });
    if (!change) return;
    leave();
    offerUndo(`Deleted “${words}”`, change);
  };
  return { reveal, put, discard };
}

function Places({ view, orphan }: { readonly view: ArticleView; readonly orphan: Annotation }): ReactNode {
  const { open } = useWorkbench();
  const places = useRef<HTMLDivElement>(null);
  const follows = useLive(open.role) === 'follower';
  const selected = useSession((state) => state.selected);
  const { sourceId, content } = view;
  const candidates = useCandidates(content.text, orphan.selector);
  const { reveal, put, discard } = useOrphanActs(view, orphan, places);
  const here = selected?.sourceId === sourceId ? selected.passage : undefined;
  return (
    <div ref={places} className={css.places}>
      {candidates?.map(({ passage, score }) => (
        <div key={passage.start} className={css.place}>
          <button type="button" className={css.words} dir="auto" onClick={() => reveal(passage)}>
            <span className={css.soft}>
              ¶ {paragraphsOf(content, passage)}, {Math.round(score * 100)} % alike:{' '}
            </span>
            {shorten(quoteOf(content, passage), 160)}
          </button>
          <Button
            disabled={follows}
            aria-label={`Put it here: ¶ ${paragraphsOf(content, passage)}, “${shorten(quoteOf(content, passage), 40)}”`}
            onClick={() => put(passage)}
          >
            Put it here
          </Button>
        </div>
      ))}
      <div className={css.place}>
        <p className={css.soft}>
          {candidates?.length === 0 && 'Nothing in this text comes close. '}
          {here ? 'The selected words can take it.' : 'Or select the words it belongs to.'}
        </p>
        <Button disabled={follows || !here} onClick={() => here && put(here)}>
          Put it on the selected words
        </Button>
      </div>
      {isUnplaced(orphan) && (
        <div className={css.place}>
          <p className={css.soft}>{orphan.memo === '' ? '' : shorten(plainProse(orphan.memo), 160)}</p>
          <Button look="quiet" disabled={follows} onClick={discard}>
            Delete
          </Button>
        </div>
      )}
    </div>
  );
}
