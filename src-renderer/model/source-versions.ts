// Versions of one article: which sources are the same article, and which of them stands for it.
import type { Source } from './source.ts';

const known = new WeakMap<readonly Source[], ReadonlyMap<string, string>>();

/**
 * By the id of each source, the id of the first version of it that is here: sources with the same one are one article, and
 * so one witness. The same map for the same list. O(sources × versions), once.
 */
export function articlesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const before = known.get(sources);
  if (before) return before;
  const replaced = new Map(sources.map(({ id, replaces }) => [id, replaces]));
  const articles = new Map<string, string>();
  for (const { id } of sources) {
    const chain = new Set([id]);
    let first = id;
    let earlier = replaced.get(first);
    while (earlier !== undefined && replaced.has(earlier) && !chain.has(earlier)) {
      chain.add(earlier);
      first = earlier;
      earlier = replaced.get(first);
    }
    articles.set(id, first);
  }
  known.set(sources, articles);
  return articles;
}

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
