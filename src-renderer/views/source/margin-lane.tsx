// The margin lane: a bracket beside every passage near the reader, with the numbers of the rows it is linked to.
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { EvidenceLink, Stance } from '../../model/annotation.ts';
import type { Study } from '../../model/study.ts';
import { storeKey } from '../../store/store-keys.ts';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { quoteOf } from './citation.ts';
import { litAnnotations } from './lit-annotations.ts';
import css from './margin-lane.module.css';
import type { PlacedBracket } from './margin-layout.ts';
import { useMarginBrackets } from './use-margin-brackets.ts';
import { useOpenPassage } from './use-open-passage.ts';
import { shorten } from './use-passage-acts.ts';

const stanceSigns: Readonly<Record<Stance, string>> = { supports: '', contradicts: '×', context: '·' };
const stanceWords: Readonly<Record<Stance, string>> = {
  supports: '',
  contradicts: ' (contradicts)',
  context: ' (context)',
};

interface RowMark {
  readonly rank: number;
  readonly stance: Stance;
}

/** The rows a passage is linked to, each once, in their order; of two stances the one that objects is shown. */
export function rowMarks(study: Study, links: readonly EvidenceLink[]): readonly RowMark[] {
  const marks = new Map<number, Stance>();
  for (const { target, stance } of links) {
    const priorityId = target.kind === 'priority' ? target.id : study.get('statement', target.id)?.priorityId;
    const rank = priorityId === undefined ? -1 : study.rankOf(priorityId);
    const before = marks.get(rank);
    if (rank >= 0 && (before === undefined || before === 'context' || stance === 'contradicts'))
      marks.set(rank, stance);
  }
  return [...marks].map(([rank, stance]) => ({ rank, stance })).sort((a, b) => a.rank - b.rank);
}

interface Look {
  readonly label: string;
  readonly name: string;
  readonly stance: Stance | 'none';
  readonly colour: string;
}

/** As a string, so that it keeps its identity while nothing changed. */
function lookOf(study: Study, id: string): string {
  const annotation = study.get('annotation', id);
  if (!annotation) return '';
  const marks = rowMarks(study, study.linksOf(id));
  const content = study.contentOf(annotation.sourceId);
  const { position, quote } = annotation.selector;
  const words = shorten(content ? quoteOf(content, position) : quote.exact, 48);
  const rows = marks.map(({ rank, stance }) => `${rank + 1}${stanceWords[stance]}`).join(', ');
  const look: Look = {
    label: marks.map(({ rank, stance }) => `${stanceSigns[stance]}${rank + 1}`).join(' '),
    name: `Passage: ${words} ${rows === '' ? 'not linked' : `linked to ${rows}`}`,
    stance: marks.find(({ stance }) => stance === 'contradicts')?.stance ?? marks[0]?.stance ?? 'none',
    colour: annotation.colour,
  };
  return JSON.stringify(look);
}

function keysOf(study: Study, id: string) {
  const targets = study.linksOf(id).map((link) => storeKey.item(link.target.id));
  return [storeKey.item(id), storeKey.linksOf(id), 'priorities' as const, ...targets];
}

const Bracket = memo(function Bracket({ id, top, bottom, lane, labelTop }: PlacedBracket): ReactNode {
  const { store, session } = useWorkbench();
  const open = useOpenPassage();
  const look = useStudy(keysOf(store, id), (study) => lookOf(study, id));
  const lit = useSession((state) => litAnnotations(store, state.lit).has(id));
  const active = useSession((state) => state.annotationId === id);
  const light = (on: boolean) => {
    const { card } = session.state;
    const ids = on ? [id] : card ? [card.annotationId] : [];
    session.set({ lit: ids.length > 0 ? { kind: 'annotations', ids } : undefined });
  };
  if (look === '') return null;
  const { label, name, stance, colour } = JSON.parse(look) as Look;
  const place = {
    top: `${top}px`,
    height: `${Math.max(bottom - top, 6)}px`,
    '--bracket-lane': lane,
    '--label-shift': `${labelTop - top}px`,
    '--bracket-edge': `var(--edge-${colour})`,
  } as CSSProperties;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.bracket}
      style={place}
      aria-label={name}
      data-stance={stance}
      data-lit={lit || undefined}
      data-active={active || undefined}
      data-annotation={id}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onClick={() => open(id)}
    >
      {label !== '' && (
        <span aria-hidden className={css.label}>
          {label}
        </span>
      )}
    </button>
  );
});

export function MarginLane({ view }: { readonly view: ArticleView }): ReactNode {
  const brackets = useMarginBrackets(view);
  return (
    <div className={css.lane} role="group" aria-label="Passages in the margin">
      {brackets.map((bracket) => (
        <Bracket key={bracket.id} {...bracket} />
      ))}
    </div>
  );
}
