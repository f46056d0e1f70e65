// The keys views listen to: a change wakes only those whose key it touches.
import type { Annotation, EvidenceLink } from '../model/annotation.ts';
import type { RecordEdits } from '../model/change.ts';
import type { Statement } from '../model/matrix.ts';
import { tagsOf } from '../model/prose-tags.ts';
import type { StudyItem } from '../model/study.ts';
import { cellKey } from './indexes.ts';

export type StoreKey =
  | 'study'
  | 'sources'
  | 'columns'
  /** The priorities, their groups and what is archived. */
  | 'priorities'
  /** How many there are of everything: touched when records come or go. */
  | 'totals'
  /** Which statements stand under which priority, and which passages are linked to what. */
  | 'belonging'
  /** Which tags there are, how often each is given and how it looks. */
  | 'tags'
  /** What undo and redo would do. */
  | 'history'
  | `item:${string}`
  | `cell:${string}`
  | `annotations:${string}`
  | `links-of:${string}`
  | `evidence:${string}`
  | `rejections:${string}`;

export const storeKey = {
  item: (id: string): StoreKey => `item:${id}`,
  cell: (priorityId: string, columnId: string): StoreKey => `cell:${cellKey(priorityId, columnId)}`,
  annotations: (sourceId: string): StoreKey => `annotations:${sourceId}`,
  linksOf: (annotationId: string): StoreKey => `links-of:${annotationId}`,
  evidence: (targetId: string): StoreKey => `evidence:${targetId}`,
  rejections: (targetId: string): StoreKey => `rejections:${targetId}`,
} as const;

function addLinkKeys(keys: Set<StoreKey>, link: EvidenceLink): void {
  keys.add(storeKey.linksOf(link.annotationId));
  keys.add(storeKey.evidence(link.target.id));
}

function addKeys(keys: Set<StoreKey>, item: StudyItem): void {
  keys.add(storeKey.item(item.id));
  switch (item.kind) {
    case 'study':
      keys.add('study');
      break;
    case 'source':
      keys.add('sources');
      break;
    case 'column':
      keys.add('columns');
      break;
    case 'group':
    case 'priority':
      keys.add('priorities');
      break;
    case 'statement':
    case 'cell-value':
      keys.add(storeKey.cell(item.priorityId, item.columnId));
      break;
    case 'annotation':
      keys.add(storeKey.annotations(item.sourceId));
      if (item.tags.length > 0) keys.add('tags');
      break;
    case 'evidence-link':
      addLinkKeys(keys, item);
      break;
    case 'rejection':
      keys.add(storeKey.rejections(item.target.id));
      break;
    case 'tag':
      keys.add('tags');
      break;
  }
}

const staysInPlace = (before: Annotation, after: Annotation) =>
  before.selector === after.selector && before.colour === after.colour;

const sameTags = (before: Statement, after: Statement) => tagsOf(before).join('\n') === tagsOf(after).join('\n');

function belongsElsewhere(before: StudyItem, after: StudyItem): boolean {
  if (before.kind === 'statement' && after.kind === 'statement') return before.priorityId !== after.priorityId;
  return before.kind === 'evidence-link' && after.kind === 'evidence-link' && before.target.id !== after.target.id;
}

/** Every key that these edits touch. A memo or a tag does not wake the article: its paint is the same. */
export function touchedKeys(edits: RecordEdits): Set<StoreKey> {
  const keys = new Set<StoreKey>();
  for (const item of [...edits.added, ...edits.removed]) {
    addKeys(keys, item);
    if (item.kind === 'statement' && tagsOf(item).length > 0) keys.add('tags');
    if (item.kind === 'statement' || item.kind === 'evidence-link') keys.add('belonging');
  }
  for (const [before, after] of edits.updated) {
    if (before.kind === 'annotation' && after.kind === 'annotation' && staysInPlace(before, after)) {
      keys.add(storeKey.item(after.id));
      if (before.tags !== after.tags) keys.add('tags');
      continue;
    }
    addKeys(keys, before);
    addKeys(keys, after);
    if (belongsElsewhere(before, after)) keys.add('belonging');
    // Whoever writes beside a tag does not wake the tree of tags.
    if (before.kind === 'statement' && after.kind === 'statement' && !sameTags(before, after)) keys.add('tags');
  }
  if (edits.added.length + edits.removed.length > 0) keys.add('totals');
  return keys;
}
