// What mentions a priority keeps showing its title: when that changes, or the priority becomes another, the words go along.
import type { RecordEdits } from '../model/change.ts';
import { type Mentioned, mentionsIn, withMentions } from '../model/prose-mentions.ts';
import type { Study, StudyItem } from '../model/study.ts';

/** The record with its mentions as they are now; the very same one when it has none of them. */
function rewritten(item: StudyItem, become: ReadonlyMap<string, Mentioned>): StudyItem {
  if (item.kind === 'statement') {
    const prose = withMentions(item.prose, become);
    return prose === item.prose ? item : { ...item, prose };
  }
  if (item.kind === 'annotation') {
    const memo = withMentions(item.memo, become);
    return memo === item.memo ? item : { ...item, memo };
  }
  if (item.kind === 'evidence-link' && item.comment !== undefined) {
    const comment = withMentions(item.comment, become);
    return comment === item.comment ? item : { ...item, comment };
  }
  return item;
}

/** Prose whose mentions show the titles that stand now. */
export function presentMentions(study: Study, prose: string): string {
  const mentioned = mentionsIn(prose).flatMap((id) => study.get('priority', id) ?? []);
  return withMentions(prose, new Map(mentioned.map((priority) => [priority.id, priority])));
}

/** The edits, and with them what has to change in the words of others; `become` is asked by the ids as they were. */
export function followMentions(
  study: Study,
  edits: Partial<RecordEdits>,
  become: ReadonlyMap<string, Mentioned>,
): Partial<RecordEdits> {
  if (become.size === 0) return edits;
  const seen = new Set<StudyItem>(edits.removed);
  const updated = (edits.updated ?? []).map(([before, after]) => {
    seen.add(before);
    return [before, rewritten(after, become)] as const;
  });
  for (const kind of ['statement', 'annotation', 'evidence-link'] as const) {
    for (const item of study.all(kind)) {
      const after = seen.has(item) ? item : rewritten(item, become);
      if (after !== item) updated.push([item, after]);
    }
  }
  return { ...edits, updated, ...(edits.added ? { added: edits.added.map((item) => rewritten(item, become)) } : {}) };
}
