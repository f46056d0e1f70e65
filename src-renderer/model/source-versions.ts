// Versions of one article: which sources are the same article, and which of them stands for it.
import type { Source } from './source.ts';

/** The ids of the versions before a source that are here, the newest first. A ring, which a damaged file may hold, ends. */
export function earlierVersions(sources: readonly Source[], sourceId: string): readonly string[] {
  const ids: string[] = [];
  const versionOf = (id: string | undefined) => sources.find((one) => one.id === id);
  let earlier = versionOf(versionOf(sourceId)?.replaces);
  while (earlier && earlier.id !== sourceId && !ids.includes(earlier.id)) {
    ids.push(earlier.id);
    earlier = versionOf(earlier.replaces);
  }
  return ids;
}

const known = new WeakMap<readonly Source[], ReadonlyMap<string, string>>();

/**
 * By the id of each source, the id of the first version of it that is here: sources with the same one are one article, and
 * so one witness. The same map for the same list. Worked out once for a list.
 */
export function articlesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const before = known.get(sources);
  if (before) return before;
  const articles = new Map(sources.map(({ id }) => [id, earlierVersions(sources, id).at(-1) ?? id]));
  known.set(sources, articles);
  return articles;
}

/** Whether two answers of `articlesOf` name the same sources as the same articles. */
export const sameArticles = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a === b || (a.size === b.size && [...a].every(([id, article]) => b.get(id) === article));

/** The article that a source is a version of, as `articlesOf` names it; a source that is gone is one of its own. */
export const articleOf = (articles: ReadonlyMap<string, string>, sourceId: string): string =>
  articles.get(sourceId) ?? sourceId;

/** Those that no other source is a new version of, in their order. */
export function newestSources(sources: readonly Source[]): readonly Source[] {
  const replaced = new Set(sources.map(({ id, replaces }) => (replaces === id ? undefined : replaces)));
  return sources.filter(({ id }) => !replaced.has(id));
}

/** What tells an earlier version from the newest one: `version of 2026-03-01`, or just that it is one; empty for a newest. */
export function versionNote(sources: readonly Source[], source: Source): string {
  if (newestSources(sources).includes(source)) return '';
  return source.published ? `version of ${source.published}` : 'earlier version';
}
