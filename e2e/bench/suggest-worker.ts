// The worker in which suggestions are timed: makes an index once, then answers query after query.
import { PassageSuggestions } from '../../src-renderer/insight/suggest/suggest-passages.ts';
import { TargetSuggestions } from '../../src-renderer/insight/suggest/suggest-targets.ts';
import type { SourceContent } from '../../src-renderer/model/source.ts';
import type { StudyItem } from '../../src-renderer/model/study.ts';
import { StudyStore } from '../../src-renderer/store/study-store.ts';

export interface SuggestRequest {
  readonly content: SourceContent;
  /** A study record and a matrix. */
  readonly items: readonly StudyItem[];
  /** Passages for which targets are sought, and statements for which passages are. */
  readonly queries: readonly string[];
}

/** Milliseconds: of the queries each, of making an index whole. */
export interface SuggestTimes {
  readonly targets: readonly number[];
  readonly passages: readonly number[];
  /** One statement written anew, until the next query may be asked. */
  readonly follow: readonly number[];
  readonly readTargets: number;
  readonly readPassages: number;
}

function time(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function measure({ content, items, queries }: SuggestRequest): SuggestTimes {
  const store = new StudyStore({ items, sequence: 0, changedAt: '', history: [], contents: new Map() });
  const targets = new TargetSuggestions(store);
  const passages = new PassageSuggestions();
  const readTargets = time(() => targets.read());
  const readPassages = time(() => passages.addSource('source', content));
  const accepts = () => true;
  const statements = items.filter(({ kind }) => kind === 'statement');
  return {
    readTargets,
    readPassages,
    targets: queries.map((words) => time(() => targets.suggest({ words }, 3, accepts))),
    passages: queries.map((words) =>
      time(() => passages.suggest({ words, context: queries[0] ?? '', without: [], count: 12 })),
    ),
    follow: statements.slice(0, queries.length).map((statement) =>
      time(() => {
        targets.follow({ added: [], removed: [], updated: [[statement, statement]] });
        targets.read();
      }),
    ),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => self.postMessage(measure(data)));
