// Coverage: what the matrix rests on and what it does not, as a heat map that is a table, gaps to go to, and a strip a source.
import { type ReactNode, useMemo } from 'react';
import { CoverageReader } from '../../insight/coverage.ts';
import { Dialog } from '../design/dialog.tsx';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import css from './coverage-dialog.module.css';
import { GapList } from './gap-list.tsx';
import { HeatMap } from './heat-map.tsx';
import { SourceStrips } from './source-strips.tsx';

export function CoverageDialog(): ReactNode {
  const { store, session } = useWorkbench();
  const sequence = useStudy('history', (study) => study.sequence);
  const reader = useMemo(() => new CoverageReader(store), [store]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  const coverage = useMemo(() => reader.read(), [reader, sequence]);
  return (
    <Dialog open onClose={() => session.set({ covering: false })} title="Coverage" size="large">
      {coverage.rows.length === 0 ? (
        <p className={css.empty}>
          There is no priority yet, so there is nothing that evidence could be missing for. Add one to the matrix, or
          import an article that holds a matrix.
        </p>
      ) : (
        <div className={css.coverage}>
          <HeatMap coverage={coverage} />
          <GapList gaps={coverage.gaps} />
          <SourceStrips sources={coverage.sources} />
        </div>
      )}
    </Dialog>
  );
}
