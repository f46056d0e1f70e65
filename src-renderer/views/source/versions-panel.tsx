// Lists the passages that were not found here, of earlier versions or brought in, to be put back by hand; leads on to a newer version.
import { passagesWord } from '../passages/passages-word.ts';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { type Annotation, isUnplaced } from '../../model/annotation.ts';
import { storeKey } from '../../store/store-keys.ts';
import { Button } from '../design/button.tsx';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { OrphanItem } from './orphan-item.tsx';
import css from './versions-panel.module.css';

interface VersionsPanelProps {
  readonly view: ArticleView;
  /** The id of the source that takes the place of this one. */
  readonly newerId: string | undefined;
  /** The ids of the annotations that were not found here. */
  readonly orphanIds: readonly string[];
}

export function VersionsPanel({ view, newerId, orphanIds }: VersionsPanelProps): ReactNode {
  return (
    <>
      {newerId !== undefined && <NewerVersion view={view} newerId={newerId} />}
      {orphanIds.length > 0 && <OrphanList view={view} ids={orphanIds} />}
    </>
  );
}

function NewerVersion({ view, newerId }: { readonly view: ArticleView; readonly newerId: string }): ReactNode {
  const { sourceId, scroller } = view;
  const { session } = useWorkbench();
  const count = useStudy(storeKey.annotations(sourceId), (store) => store.annotationsOf(sourceId).length);
  return (
    <section aria-label="Earlier version" className={css.panel}>
      <div className={css.line}>
        <p className={css.said}>
          This is an earlier version. {count > 0 && `Its ${passagesWord(count)} could not be found in the newer one.`}
        </p>
        <Button
          onClick={() => {
            session.set({ sourceId: newerId, selected: undefined, card: undefined });
            scroller.focus();
          }}
        >
          Open the newer version
        </Button>
      </div>
    </section>
  );
}

/** So many are listed at a time; as they are put back, the next ones come. */
const listed = 50;

function OrphanList({ view, ids }: { readonly view: ArticleView; readonly ids: readonly string[] }): ReactNode {
  const { store } = useWorkbench();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const id = useId();
  const shown = ids.slice(0, listed);
  // One that is asked for is listed, however many stand before it.
  if (chosen !== undefined && ids.includes(chosen) && !shown.includes(chosen)) shown.push(chosen);
  const orphans = shown.flatMap((each): readonly Annotation[] => {
    const orphan = store.get('annotation', each);
    return orphan ? [orphan] : [];
  });
  // These come first, and are no passages of an earlier version.
  const broughtIn = orphans[0] !== undefined && isUnplaced(orphans[0]);
  const asked = useSession(({ annotationId }) => (ids.includes(annotationId ?? '') ? annotationId : undefined));
  useEffect(() => {
    if (asked === undefined) return;
    setOpen(true);
    setChosen(asked);
  }, [asked]);
  const Chevron = open ? ChevronDown : ChevronUp;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only keeps the selection
    <section
      aria-label={broughtIn ? 'Not found in this article' : 'Not found in this version'}
      className={css.panel}
      // The words stay selected while something is pressed here.
      onMouseDown={(event) => event.preventDefault()}
    >
      <button
        type="button"
        className={css.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Chevron aria-hidden size="1.15em" strokeWidth={1.75} />
        {passagesWord(ids.length)} {broughtIn ? 'not found here' : 'of the earlier version not found here'}
      </button>
      {open && (
        <ul id={id} className={css.list}>
          {orphans.map((orphan) => (
            <OrphanItem
              key={orphan.id}
              view={view}
              orphan={orphan}
              open={chosen === orphan.id}
              onToggle={() => setChosen(chosen === orphan.id ? undefined : orphan.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
