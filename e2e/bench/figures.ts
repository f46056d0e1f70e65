// Every figure of the benchmark, in the order in which they are run.
import { coverageFigures } from './figures/coverage.ts';
import { commit } from './figures/commit.ts';
import { exportFigures } from './figures/export.ts';
import { findFigures } from './figures/find.ts';
import { importFigures } from './figures/import.ts';
import { largeArticleFigures } from './figures/large-article.ts';
import { largeFigures } from './figures/large.ts';
import { linkFigures } from './figures/link.ts';
import { reanchorFigures } from './figures/reanchor.ts';
import { matrixFigures } from './figures/matrix.ts';
import { scriptGzip } from './figures/script-gzip.ts';
import { startFigures } from './figures/start.ts';
import { suggestFigures } from './figures/suggest.ts';
import type { Figure } from './figure.ts';

export const figures: readonly Figure[] = [
  scriptGzip,
  ...startFigures,
  ...linkFigures,
  commit,
  ...exportFigures,
  ...importFigures,
  ...largeFigures,
  ...findFigures,
  ...matrixFigures,
  ...coverageFigures,
  ...largeArticleFigures,
  ...reanchorFigures,
  ...suggestFigures,
];
