// The widths of the columns as the grid's template: those that were set, and a share of what is left for the others.
import { holdsValues } from '../../../model/column-values.ts';
import type { Column } from '../../../model/matrix.ts';
import type { ArrangementState } from '../arrangement.ts';
import { TITLE } from '../matrix-view.ts';
import { kindView } from './kinds/kind-views.ts';

/** Of a column of statements that nobody has sized, in rem: two fit in the pane of a small laptop, beside its scrollbar. */
const LEAST = 11.5;
const SHARE = 1.35;
/** Of a column of what an article says. */
const SAID = 'minmax(12rem, 1.2fr)';
const SAID_LEAST = '12rem';
const fixedTo = (width: number) => `calc(${width}px * var(--text-zoom))`;

export function columnWidths(
  columns: readonly Column[],
  titleWidth: number | undefined,
  resizing: ArrangementState['resizing'],
  /** How many columns of what an article says stand behind them. */
  ofSources: number,
): Readonly<Record<string, string>> {
  const sizes = columns.map(({ id, width, holds }) => {
    const set = resizing?.columnId === id ? resizing.width : width;
    if (set !== undefined) {
      const fixed = fixedTo(set);
      return { least: fixed, track: fixed };
    }
    const { least, share } = holdsValues(holds) ? kindView(holds.kind) : { least: LEAST, share: SHARE };
    return { least: `${least}rem`, track: `minmax(${least}rem, ${share}fr)` };
  });
  for (let i = 0; i < ofSources; i += 1) sizes.push({ least: SAID_LEAST, track: SAID });
  const title = resizing?.columnId === TITLE ? resizing.width : titleWidth;
  return {
    ...(title === undefined ? {} : { '--title-least': fixedTo(title), '--title-track': fixedTo(title) }),
    '--matrix-columns': sizes.map(({ track }) => track).join(' ') || ' ',
    '--matrix-least': `calc(${['var(--rank-width)', 'var(--title-least)', ...sizes.map(({ least }) => least)].join(' + ')})`,
  };
}
