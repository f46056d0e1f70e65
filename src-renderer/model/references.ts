// Which records of a study point at records that are not there.
import { type ItemKind, itemKinds, type StudyItem } from './study.ts';

export interface BrokenReference {
  readonly item: StudyItem;
  /** One plain sentence. */
  readonly reason: string;
}

type Present = Readonly<Record<ItemKind, Set<string>>>;

/** Why this record cannot stand among the others, or null. */
function missing(item: StudyItem, studyId: string, present: Present): string | null {
  switch (item.kind) {
    case 'study':
      return item.id === studyId ? null : 'This study record is of another study.';
    case 'source':
    case 'column':
    case 'group':
    case 'tag':
    // A group that is gone leaves its priorities under no heading; they must not fall with it.
    case 'priority':
      return null;
    case 'statement':
      if (!present.priority.has(item.priorityId)) return 'The priority of this statement is missing.';
      return present.column.has(item.columnId) ? null : 'The column of this statement is missing.';
    case 'cell-value':
      if (!present.priority.has(item.priorityId)) return 'The priority of this value is missing.';
      return present.column.has(item.columnId) ? null : 'The column of this value is missing.';
    case 'rejection':
      if (!present.source.has(item.sourceId)) return 'The source of this rejection is missing.';
      return present[item.target.kind].has(item.target.id)
        ? null
        : `The ${item.target.kind} of this rejection is missing.`;
    case 'annotation':
      return present.source.has(item.sourceId) ? null : 'The source of this annotation is missing.';
    case 'evidence-link':
      if (!present.annotation.has(item.annotationId)) {
        return 'The annotation of this evidence link is missing.';
      }
      return present[item.target.kind].has(item.target.id)
        ? null
        : `The ${item.target.kind} of this evidence link is missing.`;
  }
}

// Whoever is pointed at comes before whoever points, so that one pass finds what falls with what.
const ranks: Readonly<Record<ItemKind, 0 | 1 | 2>> = {
  study: 0,
  source: 0,
  column: 0,
  group: 0,
  priority: 0,
  tag: 0,
  statement: 1,
  'cell-value': 1,
  annotation: 1,
  'evidence-link': 2,
  rejection: 2,
};

/**
 * Parts the records that can stand together from those that cannot: a statement without its priority or column, an
 * annotation without its source, a link without its annotation or target, a second record of the same kind and id, a
 * study record of another study; and whatever falls with them. The records kept stay in their order. O(n).
 */
export function splitByReferences(
  items: readonly StudyItem[],
  studyId: string,
): { readonly kept: readonly StudyItem[]; readonly broken: readonly BrokenReference[] } {
  const present = Object.fromEntries(itemKinds.map((kind) => [kind, new Set()])) as Present;
  const broken: BrokenReference[] = [];
  const fallen = new Set<StudyItem>();
  for (const rank of [0, 1, 2]) {
    for (const item of items) {
      if (ranks[item.kind] !== rank) continue;
      const reason = present[item.kind].has(item.id)
        ? `There is another ${item.kind.replace('-', ' ')} with the same id.`
        : missing(item, studyId, present);
      if (reason === null) present[item.kind].add(item.id);
      else {
        broken.push({ item, reason });
        fallen.add(item);
      }
    }
  }
  return { kept: fallen.size === 0 ? items : items.filter((item) => !fallen.has(item)), broken };
}
