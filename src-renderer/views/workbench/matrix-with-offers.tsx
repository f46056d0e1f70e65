// The matrix pane; while it is empty it offers the tables and lists of the study's sources.
import { type ReactNode, useEffect, useState } from 'react';
import { takeSourceMatrix } from '../../commands/add-source.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import type { Source } from '../../model/source.ts';
import { MatrixPane } from '../matrix/matrix-pane.tsx';
import { announce } from '../session/toasts.ts';
import { useRun, useStudy, useWorkbench } from '../session/workbench-context.ts';

/** More would be a list to read rather than a choice. */
const MAX_OFFERS = 3;

interface Found {
  readonly source: Source;
  readonly matrix: ProposedMatrix;
}

const labelOf = ({ source, matrix }: Found, several: boolean) =>
  `Use this ${matrix.how === 'headings' ? 'outline' : matrix.how}: ${matrix.description}${several ? ` (${source.title})` : ''}`;

export function MatrixWithOffers(): ReactNode {
  const { store } = useWorkbench();
  const run = useRun();
  const empty = useStudy('priorities', (study) => study.priorities().length === 0);
  const sources = useStudy('sources', (study) => study.sources());
  const [found, setFound] = useState<readonly Found[]>([]);

  useEffect(() => {
    if (!empty || sources.length === 0) return undefined;
    let left = false;
    const look = async () => {
      const { findMatrices } = await import('../../import/matrix-finder.ts');
      const all = sources.flatMap((source) => {
        const content = store.contentOf(source.id);
        return content ? findMatrices(content).map((matrix) => ({ source, matrix })) : [];
      });
      if (!left) setFound(all.slice(0, MAX_OFFERS));
    };
    // Without the offers the matrix can still be typed.
    look().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [empty, sources, store]);

  const offers = found
    .filter(({ source }) => sources.includes(source))
    .map((one) => ({
      label: labelOf(one, sources.length > 1),
      take: () => {
        if (run(takeSourceMatrix, { sourceId: one.source.id, matrix: one.matrix })) announce('Matrix taken');
      },
    }));
  return <MatrixPane offers={empty ? offers : []} />;
}
