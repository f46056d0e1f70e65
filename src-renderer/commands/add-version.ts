// Adds an article as the new version of one the study has, and carries over what was found in it again: one step to undo.
import { describePassage } from '../anchoring/describe-passage.ts';
import type { Reanchored } from '../anchoring/reanchor.ts';
import { type Annotation, isUnplaced, unplacedAmong } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Priority, Statement } from '../model/matrix.ts';
import { keyAt } from '../model/order-key.ts';
import type { Selector } from '../model/selector.ts';
import type { Passage, Source, SourceContent } from '../model/source.ts';
import { earlierVersions } from '../model/source-versions.ts';
import type { Study, StudyItem } from '../model/study.ts';

/** A record that stands on a source by a selector of its own. */
export interface AnchoredRecord {
  readonly item: Annotation | Priority | Statement;
  readonly selector: Selector;
}

/**
 * The annotations of a source, and the priorities and statements that were taken from it. What stands nowhere in it is
 * no passage to be carried on: only a hand puts that somewhere.
 */
export function anchoredOn(study: Study, sourceId: string): readonly AnchoredRecord[] {
  const placed = study.annotationsOf(sourceId).filter((item) => !isUnplaced(item));
  const records: AnchoredRecord[] = placed.map((item) => ({ item, selector: item.selector }));
  for (const item of [...study.all('priority'), ...study.all('statement')]) {
    if (item.origin?.sourceId === sourceId) records.push({ item, selector: item.origin.selector });
  }
  return records;
}

export interface AddVersion {
  readonly source: Omit<Source, 'kind' | 'id' | 'order' | 'importedAt' | 'importedBy' | 'replaces'>;
  /** The content itself: the study does not know it yet. */
  readonly content: SourceContent;
  /** The id of the source this is a new version of. */
  readonly replaces: string;
  /** By the id of the record where it stands in the new text; what is not in it stays on the old version. */
  readonly found: ReadonlyMap<string, Reanchored>;
}

function carried({ item }: AnchoredRecord, sourceId: string, selector: Selector): StudyItem {
  if (item.kind === 'annotation') return { ...item, sourceId, selector };
  return { ...item, origin: { sourceId, selector } };
}

/**
 * The new source is the first record of the change. Annotations keep their ids, and so their links, memos and tags. The
 * old source stays, with its text and whatever was lost. `null` when the old source is not there.
 */
export function addVersion(study: Study, { source, content, replaces, found }: AddVersion, act: Act): Change | null {
  const sources = study.sources();
  const index = sources.findIndex(({ id }) => id === replaces);
  if (index < 0) return null;
  const fresh: Source = {
    kind: 'source',
    id: act.newId(),
    order: keyAt(sources, index + 1),
    ...source,
    replaces,
    importedAt: act.now(),
    importedBy: act.by,
  };
  const updated = anchoredOn(study, replaces).flatMap((record): [StudyItem, StudyItem][] => {
    const result = found.get(record.item.id);
    if (!result || result.how === 'lost') return [];
    return [[record.item, carried(record, fresh.id, describePassage(content.text, result.passage))]];
  });
  return makeChange(act, 'Add new version', { added: [fresh], updated });
}

/** The source that takes the place of this one; the newest when there are several. */
export const newerVersion = (study: Study, sourceId: string): Source | undefined =>
  study.sources().findLast(({ id, replaces }) => replaces === sourceId && id !== sourceId);

/** What was not found in a source: first what was brought in and stands nowhere, then the passages of its earlier versions. */
export function orphansOf(study: Study, sourceId: string): readonly Annotation[] {
  const earlier = earlierVersions(study.sources(), sourceId);
  return [...unplacedAmong(study.annotationsOf(sourceId)), ...earlier.flatMap((id) => study.annotationsOf(id))];
}

interface PutBack {
  readonly annotationId: string;
  readonly sourceId: string;
  /** UTF-16 code units into the source's canonical text. */
  readonly passage: Passage;
}

/** Puts an annotation that was not found on a passage: of another source, or of its own where it stands nowhere. Its links, memo and tags go along. */
export function putBack(study: Study, { annotationId, sourceId, passage }: PutBack, act: Act): Change | null {
  const annotation = study.get('annotation', annotationId);
  const text = study.contentOf(sourceId)?.text;
  if (!annotation || text === undefined || (annotation.sourceId === sourceId && !isUnplaced(annotation))) return null;
  if (passage.start < 0 || passage.start >= passage.end || passage.end > text.length) return null;
  const selector = describePassage(text, passage);
  return makeChange(act, 'Put passage back', { updated: [[annotation, { ...annotation, sourceId, selector }]] });
}
