// Damaged files of the formats that need no browser: each gives an article or an importer's own sentence, never another throw.
import { describe, expect, it } from 'vitest';
import { importArticle } from '../../src-renderer/import/importers.ts';
import { articleFault, fuzz, fuzzPlan, refusalFault } from './fuzz-case.ts';
import { originalsOf } from './originals.ts';

const PATIENCE_MS = 10_000;
const plan = fuzzPlan(['txt', 'md', 'docx'], 120);

async function attempt(bytes: Uint8Array, fileName: string): Promise<string | undefined> {
  const started = Date.now();
  const fault = await importArticle({ bytes, fileName }).then(articleFault, refusalFault);
  const took = Date.now() - started;
  return fault ?? (plan.byHand && took > PATIENCE_MS ? `it took ${took} ms` : undefined);
}

describe.runIf(plan.formats.length > 0)(`a damaged file (seed ${plan.seed})`, () => {
  it.each(plan.formats)(
    'of the format %s is read or refused',
    { timeout: (plan.time ?? 0) + 300_000 },
    async (format) => {
      const originals = originalsOf(format);
      let read = 0;
      const { tried, found } = await fuzz(plan, format, originals, async (bytes, fileName) => {
        const fault = await attempt(bytes, fileName);
        read += 1;
        return fault;
      });
      expect(read).toBe(tried);
      if (plan.time !== undefined) console.log(`${format}: ${tried} files, ${found.length} faults, seed ${plan.seed}`);
      expect(found).toEqual([]);
    },
  );
});
