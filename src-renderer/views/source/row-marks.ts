// The rows of the matrix that a passage is linked to, as the margin and the list of passages show them.
import type { EvidenceLink, Stance } from '../../model/annotation.ts';
import type { Study } from '../../model/study.ts';

const stanceSigns: Readonly<Record<Stance, string>> = { supports: '', contradicts: '×', context: '·' };
export const stanceWords: Readonly<Record<Stance, string>> = {
  supports: '',
  contradicts: ' (contradicts)',
  context: ' (context)',
};

export interface RowMark {
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

/** So many characters are read at a glance, and fit into the margin. */
const MOST_IN_MARGIN = 5;

/** As the margin shows them: `2 ×3`, or the first and that there are more: `×12…`. */
export function shortRowLabel(marks: readonly RowMark[]): string {
  const label = rowLabel(marks);
  return label.length <= MOST_IN_MARGIN || marks.length < 2 ? label : `${rowLabel(marks.slice(0, 1))}…`;
}

/** As lists show them: `2 ×3`. */
export const rowLabel = (marks: readonly RowMark[]): string =>
  marks.map(({ rank, stance }) => `${stanceSigns[stance]}${rank + 1}`).join(' ');
