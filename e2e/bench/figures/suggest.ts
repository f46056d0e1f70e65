// Suggestions over 10,000 statements and over 1,000,000 characters, and how good they are beside plain search.
import { join } from 'node:path';
import type { BenchContext, Figure } from '../figure.ts';
import { articleOf, Maker, matrixOf } from '../large-study.ts';
import {
  articlePaths,
  heldOut,
  judgeAll,
  type JudgedArticle,
  meanOf,
  type Method,
  type Quality,
  SAMPLE_NAME,
} from '../suggest-quality.ts';
import type { SuggestRequest, SuggestTimes } from '../suggest-worker.ts';
import { openWorkerPage } from '../worker-page.ts';

const WORKER = join(import.meta.dirname, '../suggest-worker.ts');
/** What was selected, or what a statement says: about two sentences. UTF-16 code units. */
const ASKED = 180;
const made = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: 'Benchmark' };

function request(runs: number): SuggestRequest {
  const maker = new Maker();
  const matrix = { priorities: 2500, columns: [2, 2] };
  const content = articleOf({ characters: 1_000_000, paragraphs: 6000, passages: 0, matrix }, maker);
  const study = { kind: 'study', id: 'study', title: 'Suggestions', ...made } as const;
  // The first are warm-up.
  const queries = Array.from({ length: runs + 3 }, () => maker.prose(ASKED));
  return { content, items: [study, ...matrixOf(maker, matrix, made)], queries };
}

async function times(context: BenchContext): Promise<SuggestTimes> {
  return context.once(`suggestions, ${context.runs}`, async () =>
    (await openWorkerPage(context, WORKER)).ask<SuggestTimes>(request(context.runs)),
  );
}

const speed = (name: string, goal: number, key: 'targets' | 'passages' | 'follow'): Figure => ({
  name: `suggest-${name}`,
  unit: 'ms',
  goal,
  run: async (context) => (await times(context))[key].slice(-context.runs),
});

const building = (name: string, key: 'readTargets' | 'readPassages'): Figure => ({
  name: `suggest-${name}`,
  unit: 'ms',
  run: async (context) => [(await times(context))[key]],
});

const titles = {
  'shared-words': 'shared words',
  'bm25-stems': 'BM25 over stems',
  'bm25-beginnings': 'BM25 over beginnings',
  ours: 'ours',
} as const;

type Measured = 'reciprocal' | 'first' | 'three';

const scored =
  (method: Method, what: Measured, among: (article: JudgedArticle) => boolean): Figure['run'] =>
  async () => {
    const quality: Quality = meanOf((await judgeAll()).filter(among).map(({ by }) => by[method]));
    return [100 * quality[what]];
  };

/** The same whenever it is asked: it is no matter of speed. `than` is what it is measured against. */
function quality(
  name: string,
  what: Measured,
  than: Exclude<Method, 'ours'>,
  among: (article: JudgedArticle) => boolean = () => true,
  goals: Partial<Figure> = {},
): Figure {
  return {
    name: `suggest-quality-${name}`,
    unit: '%',
    ...goals,
    run: scored('ours', what, among),
    peer: { name: titles[than], run: scored(than, what, among) },
  };
}

/** At least a tenth above: 1 / 1.1. */
const TENTH = { ratioAtMost: 0.909 } as const;
const isHeldOut = ({ name }: JudgedArticle) => heldOut.has(name);
const isSample = ({ name }: JudgedArticle) => name === SAMPLE_NAME;
const ofSample: readonly Figure[] = [
  quality('sample-first', 'first', 'bm25-stems', isSample),
  quality('sample-first-shared', 'first', 'shared-words', isSample),
  quality('sample-three', 'three', 'bm25-stems', isSample),
  quality('sample-three-shared', 'three', 'shared-words', isSample),
];

/** Reciprocal ranks and shares in per cent; those of the sample cannot be told where it is not there. */
export const suggestFigures: readonly Figure[] = [
  speed('targets-10000', 5, 'targets'),
  speed('passages-1000000', 5, 'passages'),
  speed('follow-statement', 5, 'follow'),
  building('read-targets-10000', 'readTargets'),
  building('read-passages-1000000', 'readPassages'),
  quality('reciprocal', 'reciprocal', 'bm25-stems', undefined, TENTH),
  quality('reciprocal-shared', 'reciprocal', 'shared-words'),
  quality('reciprocal-beginnings', 'reciprocal', 'bm25-beginnings'),
  quality('first', 'first', 'bm25-stems'),
  quality('first-shared', 'first', 'shared-words'),
  quality('three', 'three', 'bm25-stems'),
  quality('three-shared', 'three', 'shared-words'),
  quality('held-out', 'reciprocal', 'bm25-stems', isHeldOut, TENTH),
  ...(articlePaths().some((path) => path.endsWith(SAMPLE_NAME)) ? ofSample : []),
];
