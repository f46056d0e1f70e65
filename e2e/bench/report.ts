// The results of the benchmark as a table or as one JSON object a line.
import type { Figure } from './figure.ts';

export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
  /** What the median shall be at most, or every sample where the worst counts. */
  readonly goal: number | null;
  readonly worstCounts?: true;
  /** What the median shall be at least. */
  readonly atLeast?: number;
  /** What the ratio shall be at least, or at most. */
  readonly ratioAtLeast?: number;
  readonly ratioAtMost?: number;
  /** Whether all of its goals are met. Null where there is none. */
  readonly met: boolean | null;
  readonly peer?: string;
  readonly peerMedian?: number;
  /** The peer's median by ours: how many times faster or smaller we are. */
  readonly ratio?: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] as number;
  return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

type Goals = Pick<Figure, 'atLeast' | 'ratioAtLeast' | 'ratioAtMost' | 'worstCounts'> & {
  readonly goal?: number | null;
};

/** Each goal in words, and whether it is met. */
function goalsOf(
  goals: Goals,
  middle: number,
  worst: number,
  ratio: number,
): readonly { readonly text: string; readonly met: boolean }[] {
  const { goal, worstCounts, atLeast, ratioAtLeast, ratioAtMost } = goals;
  const judged = worstCounts ? worst : middle;
  return [
    ...(goal === undefined || goal === null
      ? []
      : [{ text: worstCounts ? `all ≤ ${goal}` : `≤ ${goal}`, met: judged <= goal }]),
    ...(atLeast === undefined ? [] : [{ text: `≥ ${atLeast}`, met: middle >= atLeast }]),
    ...(ratioAtLeast === undefined ? [] : [{ text: `≥ ${ratioAtLeast}×`, met: ratio >= ratioAtLeast }]),
    ...(ratioAtMost === undefined ? [] : [{ text: `≤ ${ratioAtMost}×`, met: ratio <= ratioAtMost }]),
  ];
}

export function resultOf(figure: Figure, samples: readonly number[], peerSamples: readonly number[]): Result {
  const { name, unit, goal, peer, run: _run, ...more } = figure;
  const middle = median(samples);
  const peerMiddle = median(peerSamples);
  const ratio = peerMiddle / middle;
  const goals = goalsOf(figure, middle, Math.max(...samples), ratio);
  return {
    name,
    unit,
    median: round(middle),
    min: round(Math.min(...samples)),
    max: round(Math.max(...samples)),
    runs: samples.length,
    goal: goal ?? null,
    ...more,
    met: goals.length === 0 ? null : goals.every(({ met }) => met),
    ...(peer && { peer: peer.name, peerMedian: round(peerMiddle) }),
    ...(Number.isFinite(ratio) && { ratio: round(ratio) }),
  };
}

const heads = ['figure', 'unit', 'median', 'min', 'max', 'runs', 'goal', 'met', 'peer', 'its median', 'ratio'];

function cellsOf(result: Result): string[] {
  const { name, unit, runs, met, peer, peerMedian, ratio } = result;
  const goals = goalsOf(result, result.median, result.max, ratio ?? NaN);
  const metWord = met === null ? '' : met ? 'yes' : 'NO';
  const measured = [result.median, result.min, result.max, runs].map(String);
  const compared =
    peer === undefined ? ['', '', ''] : [peer, String(peerMedian), ratio === undefined ? '' : `${ratio}×`];
  return [name, unit, ...measured, goals.map(({ text }) => text).join(', '), metWord, ...compared];
}

export function tableOf(results: readonly Result[]): string {
  const compares = results.some(({ peer }) => peer !== undefined);
  const rows = [heads, ...results.map(cellsOf)].map((row) => (compares ? row : row.slice(0, 8)));
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const isNumber = (at: number) => (at >= 2 && at <= 6) || at >= 9;
  const pad = (cell: string, at: number) =>
    isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
