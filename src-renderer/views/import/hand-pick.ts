// The table or list that the form for a matrix by hand begins with, and what becomes of it as its columns are named.
import {
  type ColumnUse,
  type GridHead,
  likelyUses,
  matrixByHand,
  type SourceGrid,
} from '../../import/matrix-by-hand.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import type { SourceContent } from '../../model/source.ts';
import type { HandPick, MatrixPick } from './matrix-taking.ts';

/** The pick with what comes of it. */
export function pickOf(
  content: SourceContent,
  grid: SourceGrid,
  uses: readonly ColumnUse[],
  head: GridHead | null,
): HandPick {
  return { kind: 'by-hand', grid, uses, head, matrix: matrixByHand(content, grid, uses, head) };
}

/** The pick of a table or list as it seems to be meant. */
export const likelyPick = (content: SourceContent, grid: SourceGrid) =>
  pickOf(content, grid, likelyUses(grid), grid.head);

/** The pick with other names for its columns: what they are for is read from them until it was chosen. */
export function withHead(content: SourceContent, { grid, uses, head }: HandPick, next: GridHead | null): HandPick {
  const asRead = likelyUses(grid, head).every((use, c) => use === uses[c]);
  return pickOf(content, grid, asRead ? likelyUses(grid, next) : uses, next);
}

/** Begins with a table rather than a list, and of these with the first that is not offered already. */
export function handPickOf(
  content: SourceContent,
  grids: readonly SourceGrid[],
  offered: readonly ProposedMatrix[],
): MatrixPick {
  const starts = offered.flatMap(({ priorities }) => priorities.slice(0, 1).map(({ title }) => title.start));
  const fresh = grids.filter((grid, i) => {
    const end = grids[i + 1]?.start ?? Infinity;
    return !starts.some((start) => start >= grid.start && start < end);
  });
  const isTable = ({ kind }: SourceGrid) => kind === 'table';
  const grid = fresh.find(isTable) ?? grids.find(isTable) ?? fresh[0] ?? grids[0];
  return grid ? likelyPick(content, grid) : { kind: 'none' };
}
