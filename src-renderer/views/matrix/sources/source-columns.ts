// The columns of what each article says: how they are called among the others, and which of them are shown.
import { useMemo } from 'react';
import type { Source } from '../../../model/source.ts';
import { newestSources } from '../../../model/source-versions.ts';
import type { Study } from '../../../model/study.ts';
import { announce } from '../../session/toasts.ts';
import { useStudy } from '../../session/workbench-context.ts';
import type { Arrangement, ArrangementState } from '../arrangement.ts';
import type { MatrixView } from '../matrix-view.ts';
import { useArrangement } from '../use-arrangement.ts';

const PREFIX = 'says:';

/** The name of a source's column in the table that is shown. It is no column of the study. */
export const columnOfSource = (sourceId: string): string => `${PREFIX}${sourceId}`;

export const sourceOfColumn = (column: string): string => column.slice(PREFIX.length);

export const isSourceColumn = (column: string): boolean => column.startsWith(PREFIX);

export const columnName = (title: string): string => `What “${title}” says`;

/** More at once would leave no room to read one. */
const AT_FIRST = 3;

/** Offered where there is something to compare. */
export const canCompare = (study: Study): boolean =>
  newestSources(study.sources()).length > 1 && study.priorities().length > 0;

type Looked = Pick<ArrangementState, 'bySource' | 'chosenSources'>;

/** The sources that have a column: those that were chosen and are there, else the first three articles in their newest version. */
export function sourcesShown(sources: readonly Source[], { bySource, chosenSources }: Looked): readonly Source[] {
  const newest = newestSources(sources);
  if (!bySource || newest.length < 2) return [];
  const chosen = sources.filter(({ id }) => chosenSources?.has(id));
  return chosen.length > 0 ? chosen : newest.slice(0, AT_FIRST);
}

export function useSourcesShown(): readonly Source[] {
  const sources = useStudy('sources', (store) => store.sources());
  const bySource = useArrangement((state) => state.bySource);
  const chosenSources = useArrangement((state) => state.chosenSources);
  return useMemo(() => sourcesShown(sources, { bySource, chosenSources }), [sources, bySource, chosenSources]);
}

/** What is put up behind the other columns is brought into sight. */
export function turnSourceColumns({ arrangement, grid }: MatrixView): void {
  const bySource = !arrangement.state.bySource;
  arrangement.set({ bySource });
  if (bySource) {
    requestAnimationFrame(() => {
      const head = grid?.querySelector(`[data-cell^=${JSON.stringify(PREFIX)}]`);
      head?.scrollIntoView({ block: 'nearest', inline: 'start' });
    });
  }
  announce(bySource ? 'What each article says stands beside' : 'The columns of the articles are away');
}

export function turnSource(arrangement: Arrangement, sources: readonly Source[], sourceId: string): void {
  const shown = new Set(sourcesShown(sources, arrangement.state).map(({ id }) => id));
  if (!shown.delete(sourceId)) shown.add(sourceId);
  arrangement.set({ bySource: shown.size > 0, chosenSources: shown });
}

export const sayReadOnly = (): void => announce('What an article says is only read here. Enter goes into the cell.');
