// One passage in the list: its words, where they stand, what they are linked to, its tags.
import { Check, StickyNote } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import type { Study } from '../../model/study.ts';
import { storeKey } from '../../store/store-keys.ts';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { placeOf, wordsOf } from '../source/citation.ts';
import { rowLabel, rowMarks, stanceWords } from '../source/row-marks.ts';
import { sourceTitle } from '../source/source-title.ts';
import { shorten } from '../source/use-passage-acts.ts';
import css from './passage-item.module.css';

/** What is cut off by the look is not worth laying out. */
const MAX_QUOTE = 280;

interface Rows {
  readonly shown: string;
  readonly said: string;
  readonly contradicts: boolean;
}

/** As a string, so that it keeps its identity while nothing changed. */
function rowsOf(study: Study, id: string): string {
  const marks = rowMarks(study, study.linksOf(id));
  const rows: Rows = {
    shown: rowLabel(marks),
    said: marks.map(({ rank, stance }) => `${rank + 1}${stanceWords[stance]}`).join(', '),
    contradicts: marks.some(({ stance }) => stance === 'contradicts'),
  };
  return JSON.stringify(rows);
}

interface PassageItemProps {
  readonly id: string;
  readonly domId: string;
  readonly index: number;
  readonly count: number;
  readonly active: boolean;
  readonly chosen: boolean;
  /** From the top of the list, in CSS pixels. */
  readonly top: number;
  readonly measure: (element: Element | null) => void;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onToggle: (index: number) => void;
}

export const PassageItem = memo(function PassageItem(props: PassageItemProps): ReactNode {
  const { id, domId, index, count, active, chosen, top, measure, onPress, onToggle } = props;
  const { store } = useWorkbench();
  const annotation = useStudy(storeKey.item(id), (study) => study.get('annotation', id));
  const targets = store.linksOf(id).map(({ target }) => storeKey.item(target.id));
  const rows = useStudy([storeKey.linksOf(id), 'priorities', ...targets], (study) => rowsOf(study, id));
  const open = useSession((state) => state.annotationId === id);
  if (!annotation) return null;
  const { shown, said, contradicts } = JSON.parse(rows) as Rows;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list keeps the focus and names the active option; its keys do what a click does here
    <div
      ref={measure}
      id={domId}
      role="option"
      aria-selected={chosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={css.item}
      data-index={index}
      data-active={active || undefined}
      data-open={open || undefined}
      data-colour={annotation.colour}
      data-annotation={id}
      draggable
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(index, event)}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Space does the same */}
      <span
        className={css.check}
        onClick={(event) => {
          event.stopPropagation();
          onToggle(index);
        }}
      >
        {chosen && <Check aria-hidden size="0.9em" strokeWidth={3} />}
      </span>
      <Inside annotation={annotation} />
      {shown !== '' && (
        <span className={css.rows} data-contradicts={contradicts || undefined}>
          <span aria-hidden>{shown}</span>
          <span className="visually-hidden">, linked to {said}</span>
        </span>
      )}
    </div>
  );
});

function Inside({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const { store } = useWorkbench();
  const { sourceId, tags, memo: words } = annotation;
  const content = store.contentOf(sourceId);
  const quote = shorten(wordsOf(content, annotation), MAX_QUOTE);
  const place = placeOf(content, annotation);
  return (
    <span className={css.words}>
      <span className={css.quote} dir="auto">
        {quote}
      </span>
      <span className={css.about}>
        <span className={css.place}>{place}</span>
        {store.count('source') > 1 && <bdi className={css.source}>{sourceTitle(store, sourceId)}</bdi>}
        {words.trim() !== '' && (
          <span className={css.memo}>
            <StickyNote aria-hidden size="1em" />
            <span className="visually-hidden">with memo</span>
          </span>
        )}
        {tags.map((tag) => (
          <span key={tag} className={css.tag}>
            #{tag}
          </span>
        ))}
      </span>
    </span>
  );
}
