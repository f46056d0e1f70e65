// The headings that the rows of an article's matrix stand under: those of the study with the same words, or new ones.
import type { Act } from '../model/change.ts';
import type { PriorityGroup } from '../model/matrix.ts';
import { keysAt } from '../model/order-key.ts';
import type { Study } from '../model/study.ts';
import { tidyTitle } from './edit-priority.ts';
import { sameWordsKey } from './match-rows.ts';

/** For each row that is added, the group it stands in by the title of its heading; those that are new, behind the others. */
export function groupsFor(study: Study, headings: readonly (string | undefined)[], act: Act) {
  const titles = headings.map((heading) => tidyTitle(heading ?? ''));
  const standing = study.groups();
  const ids = new Map<string, string>();
  for (const { id, title } of standing) if (!ids.has(sameWordsKey(title))) ids.set(sameWordsKey(title), id);
  const added: Omit<PriorityGroup, 'order'>[] = [];
  const groupIds = titles.map((title): string | undefined => {
    const key = sameWordsKey(title);
    if (key === '') return undefined;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = act.newId();
    ids.set(key, id);
    added.push({ kind: 'group', id, title, createdAt: act.now(), createdBy: act.by });
    return id;
  });
  const keys = keysAt(standing, standing.length, added.length);
  return {
    groupIds,
    added: added.map((group, i): PriorityGroup => ({ ...group, order: keys[i] ?? '' })),
  };
}

/** Order keys for new priorities, each at the end of its group. */
export function keysIn(study: Study, groupIds: readonly (string | undefined)[]): readonly string[] {
  const left = new Map<string | undefined, string[]>();
  for (const id of new Set(groupIds)) {
    const standing = id !== undefined && !study.get('group', id) ? [] : study.prioritiesIn(id);
    left.set(id, [...keysAt(standing, standing.length, groupIds.filter((other) => other === id).length)]);
  }
  return groupIds.map((id) => left.get(id)?.shift() ?? '');
}
