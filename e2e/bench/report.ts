// The results of the benchmark as a table or as one JSON object a line.
import type { Figure } from './figure.ts';

export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
  readonly goal: number | null;
  /** Null where there is no goal. */
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

export function resultOf(figure: Figure, samples: readonly number[], peerSamples: readonly number[]): Result {
  const middle = median(samples);
  const peerMiddle = median(peerSamples);
  return {
    name: figure.name,
    unit: figure.unit,
    median: round(middle),
    min: round(Math.min(...samples)),
    max: round(Math.max(...samples)),
    runs: samples.length,
    goal: figure.goal ?? null,
    met: figure.goal === undefined ? null : middle <= figure.goal,
    ...(figure.peer && { peer: figure.peer.name, peerMedian: round(peerMiddle), ratio: round(peerMiddle / middle) }),
  };
}

const heads = ['figure', 'unit', 'median', 'min', 'max', 'runs', 'goal', 'met', 'peer', 'its median', 'ratio'];

function cellsOf(result: Result): string[] {
  const { name, unit, runs, goal, met, peer, peerMedian, ratio } = result;
  const metWord = met === null ? '' : met ? 'yes' : 'NO';
  const measured = [result.median, result.min, result.max, runs].map(String);
  const compared = peer === undefined ? ['', '', ''] : [peer, String(peerMedian), `${ratio}×`];
  return [name, unit, ...measured, goal === null ? '' : `≤ ${goal}`, metWord, ...compared];
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
