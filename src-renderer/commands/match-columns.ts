// Which column of the study takes in a column of an article's matrix, and the order in which the matrix shows them then.
import type { Column } from '../model/matrix.ts';
import type { ProposedColumn } from '../model/proposed-matrix.ts';
import { sameWords } from './match-rows.ts';

export type StandingColumn = Pick<Column, 'title' | 'role'>;

/** For each column the one of the study with the same words or else the same role; `undefined` where a new one is added. */
export function matchColumns<C extends StandingColumn>(
  standing: readonly C[],
  proposed: readonly ProposedColumn[],
): readonly (C | undefined)[] {
  const taken = new Set<C>();
  return proposed.map((column) => {
    const free = standing.filter((other) => !taken.has(other));
    const match =
      free.find((other) => sameWords(other.title, column.title)) ??
      (column.role === 'other' ? undefined : free.find((other) => other.role === column.role));
    if (match) taken.add(match);
    return match;
  });
}

/** The places of the columns, in the order in which they will stand: those of the study as it has them, then the new ones. */
export function orderOfColumns(
  standing: readonly StandingColumn[],
  proposed: readonly ProposedColumn[],
): readonly number[] {
  const matched = matchColumns(standing, proposed);
  const placeOf = (column: number) => {
    const match = matched[column];
    return match ? standing.indexOf(match) : standing.length;
  };
  return proposed.map((_, column) => column).sort((a, b) => placeOf(a) - placeOf(b));
}
