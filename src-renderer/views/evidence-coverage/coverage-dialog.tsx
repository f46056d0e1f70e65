// Coverage: what the matrix rests on and what it does not, as a heat map that is a table, gaps to go to, and a strip a source.
import { type ReactNode, useMemo } from 'react';
import { CoverageReader } from '../../insight/coverage.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { Dialog } from '../design/dialog.tsx';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import css from './coverage-dialog.module.css';
import { GapList } from './gap-list.tsx';
import { HeatMap } from './heat-map.tsx';
import { SourceStrips } from './source-strips.tsx';

const readers = new WeakMap<StudyStore, CoverageReader>();

/** Made when first asked for, then kept up with every change as long as the study is open. */
function coverageReaderOf(store: StudyStore): CoverageReader {
  let reader = readers.get(store);
  if (!reader) {
    const made = (reader = new CoverageReader(store));
    store.onApplied((edits) => made.follow(edits));
    readers.set(store, made);
  }
  return reader;
}

export function CoverageDialog(): ReactNode {
  const { store, session } = useWorkbench();
  const sequence = useStudy('history', (study) => study.sequence);
  const reader = coverageReaderOf(store);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  const coverage = useMemo(() => reader.read(), [reader, sequence]);
  return (
    <Dialog open onClose={() => session.set({ covering: false })} title="Coverage" size="large" undoes>
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
