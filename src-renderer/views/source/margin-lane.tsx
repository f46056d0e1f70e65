// The margin lane: a bracket beside every passage near the reader, with the numbers of the rows it is linked to.
import { type CSSProperties, memo, type MouseEvent, type ReactNode } from 'react';
import { isEvidenceUnder } from '../../insight/belonging.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Study } from '../../model/study.ts';
import { storeKey } from '../../store/store-keys.ts';
import { carryAnnotation } from '../session/carried-passage.ts';
import { useFocused } from '../session/use-focused.ts';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { quoteOf } from './citation.ts';
import { litAnnotations } from './lit-annotations.ts';
import css from './margin-lane.module.css';
import type { LabelGroup, PlacedBracket } from './margin-layout.ts';
import { type RowMark, rowMarks, shortRowLabel, stanceWords } from './row-marks.ts';
import { useMarginBrackets } from './use-margin-brackets.ts';
import { useOpenPassage } from './use-open-passage.ts';
import { shorten } from './use-passage-acts.ts';

/** Labels of so many characters fit; longer ones are drawn smaller. */
const shortLabel = 4;

/** As a string, so that they keep their identity while nothing changed. */
const marksOf = (study: Study, id: string): string => JSON.stringify(rowMarks(study, study.linksOf(id)));

function keysOf(study: Study, id: string) {
  const targets = study.linksOf(id).map((link) => storeKey.item(link.target.id));
  return [storeKey.linksOf(id), 'priorities' as const, ...targets];
}

function nameOf(study: Study, { sourceId, selector }: Annotation, marks: readonly RowMark[]): string {
  const content = study.contentOf(sourceId);
  const words = shorten(content ? quoteOf(content, selector.position) : selector.quote.exact, 48);
  const rows = marks.map(({ rank, stance }) => `${rank + 1}${stanceWords[stance]}`).join(', ');
  return `Passage: ${words} ${rows === '' ? 'not linked' : `linked to ${rows}`}`;
}

const Bracket = memo(function Bracket({ id, top, bottom, lane, labelTop }: PlacedBracket): ReactNode {
  const { store, session } = useWorkbench();
  const open = useOpenPassage();
  const annotation = useStudy(storeKey.item(id), (study) => study.get('annotation', id));
  // All of them are asked when any priority moves: so little more than the ranks is read then.
  const marked = useStudy(keysOf(store, id), (study) => marksOf(study, id));
  const lit = useSession((state) => litAnnotations(store, state.lit).has(id));
  const active = useSession((state) => state.annotationId === id);
  const dimmed = useFocused((focus) => focus !== undefined && !isEvidenceUnder(store, id, focus));
  const light = (on: boolean) => {
    const { card } = session.state;
    const ids = on ? [id] : card ? [card.annotationId] : [];
    session.set({ lit: ids.length > 0 ? { kind: 'annotations', ids } : undefined });
  };
  if (!annotation) return null;
  const marks = JSON.parse(marked) as readonly RowMark[];
  const label = shortRowLabel(marks);
  const stance = marks.find((mark) => mark.stance === 'contradicts')?.stance ?? marks[0]?.stance ?? 'none';
  const place = {
    top: `${top}px`,
    height: `${Math.max(bottom - top, 6)}px`,
    '--bracket-lane': lane,
    '--label-shift': `${(labelTop ?? top) - top}px`,
    '--bracket-edge': `var(--edge-${annotation.colour})`,
  } as CSSProperties;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.bracket}
      style={place}
      aria-label={nameOf(store, annotation, marks)}
      data-stance={stance}
      data-lit={lit || undefined}
      data-active={active || undefined}
      data-dimmed={dimmed || undefined}
      data-annotation={id}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      draggable
      onClick={() => open(id)}
    >
      {label !== '' && labelTop !== undefined && (
        <span aria-hidden className={css.label} data-long={label.length > shortLabel || undefined}>
          {label}
        </span>
      )}
    </button>
  );
});

/** Where labels would crowd: how many more passages there are, which offers them to be chosen from. */
function Group({ top, ids }: LabelGroup): ReactNode {
  const { session } = useWorkbench();
  const offer = (event: MouseEvent) => {
    const { left, top: y, height } = event.currentTarget.getBoundingClientRect();
    session.set({ choice: { ids, beside: { x: left, y: y + height / 2 } } });
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.group}
      style={{ top: `${top}px` }}
      aria-label={ids.length === 1 ? '1 more passage here' : `${ids.length} more passages here`}
      aria-haspopup="dialog"
      onClick={offer}
    >
      +{ids.length}
    </button>
  );
}

export function MarginLane({ view }: { readonly view: ArticleView }): ReactNode {
  const { brackets, groups } = useMarginBrackets(view);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the link palette is the way without a mouse
    <div className={css.lane} role="group" aria-label="Passages in the margin" onDragStart={carryAnnotation}>
      {brackets.map((bracket) => (
        <Bracket key={bracket.id} {...bracket} />
      ))}
      {groups.map((group) => (
        <Group key={group.ids[0]} {...group} />
      ))}
    </div>
  );
}
