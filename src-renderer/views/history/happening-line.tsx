// One thing that happened to a judgement, in a sentence.
import type { ReactNode } from 'react';
import type { Happening } from '../../insight/judgement-history.ts';
import type { EvidenceLink } from '../../model/annotation.ts';
import { type ValueHolds, valueText } from '../../model/column-values.ts';
import type { CellValue } from '../../model/matrix.ts';
import { plainProse } from '../../model/prose.ts';
import type { Study } from '../../model/study.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import { shorten } from '../source/use-passage-acts.ts';
import css from './history-dialog.module.css';

const itemWords = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  archived: 'Archived',
  restored: 'Taken out of the archive',
  'counter-sought': 'Counter-evidence was looked for, and none found',
  'counter-open': 'Counter-evidence is to be looked for again',
} as const;
const linkWords = {
  'evidence-added': 'Evidence added',
  'evidence-removed': 'Evidence taken away',
  'evidence-changed': 'Evidence judged anew',
} as const;

const judgement = ({ stance, confidence, comment }: EvidenceLink) =>
  [stance, confidence && `${confidence} confidence`, comment && `“${shorten(plainProse(comment), 80)}”`]
    .filter(Boolean)
    .join(', ');

/** What a column held that is gone by now: its values can be told, its labels and options no longer. */
const bare: { readonly [K in ValueHolds['kind']]: ValueHolds } = {
  rating: { kind: 'rating', labels: [] },
  choice: { kind: 'choice', options: [], several: true },
  date: { kind: 'date' },
  people: { kind: 'people' },
};

/** What a cell holds, in words; 'nothing' for an empty one. */
function valueWords(study: Study, cell: CellValue | undefined): string {
  if (!cell) return 'nothing';
  const holds = study.get('column', cell.columnId)?.holds ?? bare[cell.value.kind];
  return valueText(holds, cell.value) || 'an option that is gone';
}

interface HappeningLineProps {
  readonly happening: Happening;
  /** The id of the item whose history it is; of others the words are given. */
  readonly of: string;
}

export function HappeningLine({ happening, of }: HappeningLineProps): ReactNode {
  const { store } = useWorkbench();
  switch (happening.kind) {
    case 'reworded':
      return (
        <p className={css.happening} dir="auto">
          <del>{plainProse(happening.before) || 'nothing'}</del> <ins>{plainProse(happening.after) || 'nothing'}</ins>
        </p>
      );
    case 'evidence-added':
    case 'evidence-removed':
    case 'evidence-changed':
      return (
        <div className={css.happening}>
          <p>
            {linkWords[happening.kind]}: {happening.before ? `${judgement(happening.before)} → ` : ''}
            {judgement(happening.link)}
          </p>
          <blockquote className={css.quote} dir="auto">
            {shorten(happening.quote.replace(/\s+/gu, ' '), 240)}
          </blockquote>
        </div>
      );
    case 'came':
    case 'went': {
      const { kind, item, other } = happening;
      const words = item.id === of ? '' : plainProse(item.prose);
      return (
        <p className={css.happening}>
          {kind === 'came' ? 'Came from' : 'Went to'} “<bdi>{shorten(other || 'Untitled priority')}</bdi>”
          {words === '' ? '' : ': '}
          <bdi>{words}</bdi>
        </p>
      );
    }
    case 'valued': {
      const { before, after } = happening;
      const column = store.get('column', (after ?? before)?.columnId ?? '')?.title ?? 'A column that is gone';
      return (
        <p className={css.happening}>
          {column}: {valueWords(store, before)} → {valueWords(store, after)}
        </p>
      );
    }
    default: {
      const { item, kind } = happening;
      const words = item.kind === 'statement' ? plainProse(item.prose) : item.title;
      const own = item.id === of && kind !== 'added' && kind !== 'removed';
      return (
        <p className={css.happening}>
          {itemWords[kind]}
          {own || words === '' ? '' : `: ${words}`}
        </p>
      );
    }
  }
}
