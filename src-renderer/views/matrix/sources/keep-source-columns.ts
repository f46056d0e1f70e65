// Which articles have a column in each study, after a reload too: it belongs to the reader, not to the study.
import { useEffect, useState } from 'react';
import { KeptById } from '../../../platform/kept-by-id.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import type { ArrangementState } from '../arrangement.ts';
import type { MatrixView } from '../matrix-view.ts';

/** The ids of the sources that were chosen; null for the first ones, whichever they are. */
type Chosen = readonly string[] | null;

const columns = new KeptById(
  'lodestone.source-columns',
  100,
  (value): value is Chosen => value === null || (Array.isArray(value) && value.every((id) => typeof id === 'string')),
);

const chosenIn = ({ bySource, chosenSources }: ArrangementState): Chosen | undefined =>
  bySource ? (chosenSources ? [...chosenSources] : null) : undefined;

/** Takes up what was kept before anything is shown, and keeps what is changed. */
export function useKeptSourceColumns({ arrangement }: MatrixView): void {
  const { id } = useWorkbench().store;
  useState(() => {
    const chosen = columns.get(id);
    if (chosen !== undefined) arrangement.set({ bySource: true, chosenSources: chosen ? new Set(chosen) : undefined });
  });
  useEffect(() => {
    let { bySource, chosenSources } = arrangement.state;
    return arrangement.subscribe(() => {
      const { state } = arrangement;
      if (state.bySource === bySource && state.chosenSources === chosenSources) return;
      ({ bySource, chosenSources } = state);
      columns.set(id, chosenIn(state));
    });
  }, [arrangement, id]);
}
