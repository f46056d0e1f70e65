// Coverage of the large matrix: read from scratch, and again after one change.
import { join } from 'node:path';
import type { CoverageTimes } from '../coverage-worker.ts';
import type { BenchContext, Figure } from '../figure.ts';
import { matrixSize } from '../large-profile.ts';
import { largeRecords } from '../large-study.ts';
import { openWorkerPage } from '../worker-page.ts';

const WORKER = join(import.meta.dirname, '../coverage-worker.ts');
const WARM_UPS = 3;

async function times(context: BenchContext): Promise<CoverageTimes> {
  return context.once(`coverage, ${context.runs}`, async () => {
    const records = await largeRecords(matrixSize);
    const page = await openWorkerPage(context, WORKER);
    return page.ask<CoverageTimes>({ ...records, changes: WARM_UPS + context.runs });
  });
}

export const coverageFigures: readonly Figure[] = [
  { name: 'coverage', unit: 'ms', goal: 5, run: async (context) => (await times(context)).after.slice(WARM_UPS) },
  { name: 'coverage-first', unit: 'ms', run: async (context) => [(await times(context)).first] },
];
