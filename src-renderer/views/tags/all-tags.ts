// Every tag that is given in a study, for the fields that suggest them.
import { tagsOf } from '../../model/prose-tags.ts';
import type { StudyStore } from '../../store/study-store.ts';

const counted = new WeakMap<StudyStore, { readonly at: number; readonly tags: readonly string[] }>();

/** Sorted by code point; keeps its identity while the tags are the same. */
export function allTags(store: StudyStore): readonly string[] {
  const known = counted.get(store);
  if (known?.at === store.sequence) return known.tags;
  const found = new Set<string>();
  for (const annotation of store.all('annotation')) for (const tag of annotation.tags) found.add(tag);
  for (const statement of store.all('statement')) for (const tag of tagsOf(statement)) found.add(tag);
  const sorted = [...found].sort();
  const tags = known && known.tags.join('\n') === sorted.join('\n') ? known.tags : sorted;
  counted.set(store, { at: store.sequence, tags });
  return tags;
}
