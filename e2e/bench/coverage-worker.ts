// The worker in which Coverage is timed: read once from scratch, then again after change upon change.
import { linkPassage } from '../../src-renderer/commands/link-passage.ts';
import { type RecordEdits, noEdits } from '../../src-renderer/model/change.ts';
import { CoverageReader } from '../../src-renderer/insight/coverage.ts';
import type { SourceContent } from '../../src-renderer/model/source.ts';
import type { StudyItem } from '../../src-renderer/model/study.ts';
import { StudyStore } from '../../src-renderer/store/study-store.ts';

export interface CoverageRequest {
  readonly items: readonly StudyItem[];
  readonly contentSha256: string;
  readonly content: SourceContent;
  readonly changes: number;
}

/** Milliseconds. */
export interface CoverageTimes {
  readonly first: number;
  /** After a passage was made and linked to a statement, each time to another one. */
  readonly after: readonly number[];
}

function measure({ items, contentSha256, content, changes }: CoverageRequest): CoverageTimes {
  const contents = new Map([[contentSha256, content]]);
  const store = new StudyStore({ items, sequence: 0, changedAt: '', history: [], contents });
  let made = 0;
  const act = { newId: () => `made-${(made += 1)}`, now: () => '2026-01-01T00:00:00.000Z', by: '' };
  const sourceId = store.sources()[0]?.id ?? '';
  const reader = new CoverageReader(store);
  let applied: RecordEdits = noEdits;
  store.onApplied((edits) => (applied = edits));
  const read = () => {
    const begin = performance.now();
    reader.follow(applied);
    const { gaps } = reader.read();
    return { time: performance.now() - begin, missing: gaps.withoutEvidence.length };
  };
  const { time: first, missing: before } = read();
  let missing = before;
  const bare = reader.read().gaps.withoutEvidence.slice(0, changes);
  const after = bare.map((id, i) => {
    const start = 1000 + i * 997;
    const from = { sourceId, passage: { start, end: start + 120 } };
    const targets = [{ kind: 'statement' as const, id }];
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'yellow' }, act));
    const now = read();
    missing -= 1;
    if (now.missing !== missing) throw new Error('the coverage did not follow');
    return now.time;
  });
  return { first, after };
}

self.addEventListener('message', ({ data }: MessageEvent<CoverageRequest>) => self.postMessage(measure(data)));
