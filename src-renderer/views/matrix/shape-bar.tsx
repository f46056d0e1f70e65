// Beside the matrix's heading: what can be done to selected rows, how the rows are sorted, and the columns.
import { BookOpenText, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../design/button.tsx';
import { runCommand } from '../session/command-registry.ts';
import { usePreference } from '../settings/use-preference.ts';
import { useArrangement } from './use-arrangement.ts';
import { RangeBar } from './cells/range-bar.tsx';
import { ColumnsMenu } from './columns/columns-menu.tsx';
import { sayOrder } from './columns/sort-acts.ts';
import { MatrixLegend } from './matrix-legend.tsx';
import { RowFilterMenu } from './row-filter-bar.tsx';
import { SelectionBar } from './rows/selection-bar.tsx';
import css from './shape-bar.module.css';
import { SourceColumnsMenu } from './sources/source-columns-menu.tsx';
import { useWriting } from './use-writing.ts';

interface ShapeBarProps {
  readonly writer: boolean;
  /** There are priorities. */
  readonly begun: boolean;
}

export function ShapeBar({ writer, begun }: ShapeBarProps): ReactNode {
  const { view, store } = useWriting();
  const sorting = useArrangement((state) => state.sorting);
  const selecting = useArrangement((state) => state.selected.size > 0 || state.range !== undefined);
  return (
    <div className={css.bar}>
      {writer && <SelectionBar />}
      <RangeBar />
      {begun && !selecting && !sorting && <MatrixLegend />}
      {sorting && (
        <Button
          look="quiet"
          icon={X}
          aria-label={`Sorted by ${sayOrder(store, sorting)}: order by rank`}
          title="Order by rank"
          onClick={() => {
            view.arrangement.set({ sorting: undefined });
            view.focusStop();
          }}
        >
          Sorted by {sayOrder(store, sorting)}
        </Button>
      )}
      <div className={css.switches} data-selecting={selecting || undefined}>
        {begun && !selecting && <RowFilterMenu />}
        {writer && <ColumnsMenu />}
        {begun && !selecting && <SourceColumnsMenu />}
        {begun && <ReadingSwitch />}
      </div>
    </div>
  );
}

function ReadingSwitch(): ReactNode {
  const [look] = usePreference('matrixLook');
  return (
    <IconButton
      label="Reading view"
      icon={BookOpenText}
      command="reading-view"
      pressed={look === 'reading'}
      onClick={() => runCommand('reading-view')}
    />
  );
}
