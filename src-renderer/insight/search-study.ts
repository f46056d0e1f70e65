// Searches what a study holds beside the source that is read: other sources, quotes, memos, statements and priorities.
import { plainProse } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import { versionNote } from '../model/source-versions.ts';
import type { Study } from '../model/study.ts';
import { aroundHit, firstHit, type Hit, hitsIn, type Sought } from './search-text.ts';

export type FoundPlace =
  | { readonly kind: 'source'; readonly id: string; readonly hit: Hit; readonly count: number }
  | { readonly kind: 'passage' | 'memo' | 'statement' | 'priority'; readonly id: string };

export type Found = FoundPlace & {
  /** Where it is, for a source its title and which version it is; empty where the words alone say it. */
  readonly title: string;
  /** The words around the first hit. */
  readonly snippet: readonly [before: string, hit: string, after: string];
};

function foundIn(text: string, sought: Sought, place: FoundPlace, title: string): Found | undefined {
  const hit = firstHit(text, sought);
  return hit ? { ...place, title, snippet: aroundHit(text, hit) } : undefined;
}

function foundInSource(study: Study, id: string, title: string, sought: Sought): Found | undefined {
  const text = study.contentOf(id)?.text ?? '';
  const hits = hitsIn(text, sought);
  const first = hits.next();
  if (first.done) return undefined;
  let count = 1;
  for (const _ of hits) count += 1;
  return { kind: 'source', id, hit: first.value, count, title, snippet: aroundHit(text, first.value) };
}

/**
 * Everything beside the source `here` that matches: other sources, then priorities, statements, passages and memos, each
 * in their order. A generator, so that whoever searches may pause between two of them; `undefined` where nothing is.
 */
export function* searchStudy(
  study: Study,
  sought: Sought,
  here: string | undefined,
): Generator<Found | undefined, void> {
  const sources = study.sources();
  const nameOf = (source: Source) => [source.title, versionNote(sources, source)].filter(Boolean).join(', ');
  for (const source of sources) {
    if (source.id !== here) yield foundInSource(study, source.id, nameOf(source), sought);
  }
  const rows = [...study.priorities(), ...study.archivedPriorities()];
  for (const [rank, { id, title }] of rows.entries()) {
    yield foundIn(title, sought, { kind: 'priority', id }, study.rankOf(id) < 0 ? 'Archived' : `${rank + 1}`);
  }
  for (const [rank, { id }] of rows.entries()) {
    for (const column of study.columns()) {
      for (const statement of study.statementsIn(id, column.id)) {
        const where = `${study.rankOf(id) < 0 ? 'Archived' : rank + 1} · ${column.title}`;
        yield foundIn(plainProse(statement.prose), sought, { kind: 'statement', id: statement.id }, where);
      }
    }
  }
  for (const source of sources) {
    const name = nameOf(source);
    for (const { id, selector, memo } of study.annotationsOf(source.id)) {
      yield foundIn(selector.quote.exact, sought, { kind: 'passage', id }, name);
      if (memo !== '') yield foundIn(plainProse(memo), sought, { kind: 'memo', id }, name);
    }
  }
}
