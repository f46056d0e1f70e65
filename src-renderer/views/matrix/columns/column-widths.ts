// The widths of the columns as the grid's template: those that were set, and a share of what is left for the others.
import { holdsValues } from '../../../model/column-values.ts';
import type { Column } from '../../../model/matrix.ts';
import type { ArrangementState } from '../arrangement.ts';
import { kindView } from './kinds/kind-views.ts';

/** Of a column of statements that nobody has sized, in rem. */
const LEAST = 12.5;
const SHARE = 1.35;
/** Of the rank and the title together, in rem. */
const LEAST_TITLE = 11.25;

export function columnWidths(
  columns: readonly Column[],
  resizing: ArrangementState['resizing'],
): Readonly<Record<string, string>> {
  const sizes = columns.map(({ id, width, holds }) => {
    const set = resizing?.columnId === id ? resizing.width : width;
    if (set !== undefined) {
      const fixed = `calc(${set}px * var(--text-zoom))`;
      return { least: fixed, track: fixed };
    }
    const { least, share } = holdsValues(holds) ? kindView(holds.kind) : { least: LEAST, share: SHARE };
    return { least: `${least}rem`, track: `minmax(${least}rem, ${share}fr)` };
  });
  return {
    '--matrix-columns': sizes.map(({ track }) => track).join(' ') || ' ',
    '--matrix-least': `calc(${[`${LEAST_TITLE}rem`, ...sizes.map(({ least }) => least)].join(' + ')})`,
  };
}
