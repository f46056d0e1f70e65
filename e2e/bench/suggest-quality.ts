// How good suggestions are: each sentence of a matrix, left out of it and taken as a passage, seeks the row it came from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addSource } from '../../src-renderer/commands/add-source.ts';
import { createStudy } from '../../src-renderer/commands/create-study.ts';
import { deleteStatement } from '../../src-renderer/commands/edit-statement.ts';
import { importArticle } from '../../src-renderer/import/importers.ts';
import { TargetSuggestions } from '../../src-renderer/insight/suggest/suggest-targets.ts';
import type { Act } from '../../src-renderer/model/change.ts';
import { plainProse } from '../../src-renderer/model/prose.ts';
import type { Statement } from '../../src-renderer/model/matrix.ts';
import type { StudyItem } from '../../src-renderer/model/study.ts';
import { beginStudy } from '../../src-renderer/store/begin-study.ts';
import type { StudyStore } from '../../src-renderer/store/study-store.ts';
import { type Baseline, bm25OverBeginnings, bm25OverStems, sharedWordCount } from './suggest-baselines.ts';

const ROOT = join(import.meta.dirname, '../..');
const ARTICLES = join(ROOT, 'e2e/fixtures/suggestions');
const SAMPLE = join(ROOT, '../shared/samples/rare-earth-priorities.md');
/** Nothing was tuned on these. */
export const heldOut: ReadonlySet<string> = new Set(['regional-hospital.md', 'stadtwerke.md', 'university-plan.md']);
export const SAMPLE_NAME = 'rare-earth-priorities.md';

export type Method = 'shared-words' | 'bm25-stems' | 'bm25-beginnings' | 'ours';

/** Means over sentences; where rows score alike, over all orders they could have. */
export interface Quality {
  readonly sentences: number;
  /** The mean reciprocal rank of the right row, 0 to 1. */
  readonly reciprocal: number;
  /** How often it is first, and among the first three, 0 to 1. */
  readonly first: number;
  readonly three: number;
}

export interface JudgedArticle {
  readonly name: string;
  readonly by: Readonly<Record<Method, Quality>>;
}

/** The paths of all articles: ours, and the sample where it is there. */
export const articlePaths = (): readonly string[] => [
  ...readdirSync(ARTICLES)
    .toSorted()
    .map((name) => join(ARTICLES, name)),
  ...(existsSync(SAMPLE) ? [SAMPLE] : []),
];

function newAct(): Act {
  let count = 0;
  return {
    newId: () => `id-${String((count += 1)).padStart(6, '0')}`,
    now: () => '2026-01-01T00:00:00.000Z',
    by: 'Benchmark',
  };
}

async function studyOf(path: string, act: Act): Promise<StudyStore> {
  const fileName = path.split('/').at(-1) ?? '';
  const { content, matrices } = await importArticle({ bytes: new Uint8Array(readFileSync(path)), fileName });
  const { store } = beginStudy(createStudy(fileName, act));
  const hashes = { textSha256: '', contentSha256: fileName, originalSha256: '' };
  const source = { title: fileName, fileName, mediaType: 'text/markdown', length: content.text.length, ...hashes };
  store.addContents(new Map([[fileName, content]]));
  store.dispatch(addSource(store, { source, content, matrix: matrices[0] ?? null }, act));
  return store;
}

/** [reciprocal rank, first, among three] when `better` rows come before the right one and `alike` are as good as it. */
function placed(better: number, alike: number): readonly [number, number, number] {
  const ranks = Array.from({ length: alike + 1 }, (_, at) => better + at + 1);
  const mean = (value: (rank: number) => number) => ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length;
  return [mean((rank) => 1 / rank), mean((rank) => Number(rank === 1)), mean((rank) => Number(rank <= 3))];
}

function placedByScores(scores: readonly number[], right: number): readonly [number, number, number] {
  const own = scores[right] ?? 0;
  const better = scores.filter((score) => score > own).length;
  return placed(better, scores.filter((score) => score === own).length - 1);
}

const isStatement = (item: StudyItem): item is Statement => item.kind === 'statement';

function rowTexts(store: StudyStore): readonly string[] {
  return store
    .priorities()
    .map(({ id, title }) =>
      [
        title,
        ...store.columns().flatMap((column) => store.statementsIn(id, column.id).map(({ prose }) => plainProse(prose))),
      ].join(' '),
    );
}

/** By the order in which the rows' first suggestions come; rows without any are last, and alike. */
function placedByUs(suggestions: TargetSuggestions, store: StudyStore, words: string, right: string) {
  const found = suggestions.suggest({ words }, store.count('statement') + store.count('priority'), () => true);
  const rows = [...new Set(found.map(({ target }) => suggestions.rowOf(target.id)))];
  const at = rows.indexOf(right);
  return at < 0 ? placed(rows.length, store.priorities().length - rows.length - 1) : placed(at, 0);
}

const baselines: Readonly<Record<Exclude<Method, 'ours'>, Baseline>> = {
  'shared-words': sharedWordCount,
  'bm25-stems': bm25OverStems,
  'bm25-beginnings': bm25OverBeginnings,
};
const methods = ['shared-words', 'bm25-stems', 'bm25-beginnings', 'ours'] as const;

export function meanOf(parts: readonly Quality[]): Quality {
  const sentences = parts.reduce((sum, part) => sum + part.sentences, 0);
  const mean = (key: 'reciprocal' | 'first' | 'three') =>
    parts.reduce((sum, part) => sum + part[key] * part.sentences, 0) / sentences;
  return { sentences, reciprocal: mean('reciprocal'), first: mean('first'), three: mean('three') };
}

/** Judges every way on one article. The suggestions follow each statement out of the matrix and back. */
export async function judgeArticle(path: string): Promise<JudgedArticle> {
  const act = newAct();
  const store = await studyOf(path, act);
  const suggestions = new TargetSuggestions(store);
  store.onApplied((edits) => suggestions.follow(edits));
  const seen: Record<Method, Quality[]> = { 'shared-words': [], 'bm25-stems': [], 'bm25-beginnings': [], ours: [] };
  for (const { id, prose, priorityId } of [...store.all('statement')].filter(isStatement)) {
    const words = plainProse(prose);
    store.dispatch(deleteStatement(store, { statementId: id }, act));
    const texts = rowTexts(store);
    for (const method of methods) {
      const [reciprocal, first, three] =
        method === 'ours'
          ? placedByUs(suggestions, store, words, priorityId)
          : placedByScores(baselines[method](words, texts), store.rankOf(priorityId));
      seen[method].push({ sentences: 1, reciprocal, first, three });
    }
    store.undo(act);
  }
  const by = Object.fromEntries(methods.map((method) => [method, meanOf(seen[method])])) as Record<Method, Quality>;
  return { name: path.split('/').at(-1) ?? '', by };
}

let judged: Promise<readonly JudgedArticle[]> | undefined;

/** All articles; judged once, since the answer is always the same. */
export async function judgeAll(): Promise<readonly JudgedArticle[]> {
  judged ??= Promise.all(articlePaths().map(judgeArticle));
  return judged;
}
