// Damaged files of the formats that need a browser: an article or an importer's own sentence; no script, no request, no wait.
import type { Page } from '@playwright/test';
import type { ImportResult } from '../fixtures/hostile/import-page.ts';
import { expect, test } from '../fixtures/hostile/import-test.ts';
import { articleFault, fuzz, fuzzPlan, refusalFault } from '../fuzz/fuzz-case.ts';
import { originalsOf } from '../fuzz/originals.ts';

/** Longer than any file of this size takes on a busy machine: what has not answered by then never will. */
const PATIENCE_MS = 60_000;
/** How long a case may take where somebody waits for it: when fuzzing by hand. */
const QUICK_MS = 10_000;

const plan = fuzzPlan(['html', 'mhtml', 'pdf'], 100);

async function read(page: Page, bytes: Uint8Array, fileName: string, htmlView: 'reader' | 'full') {
  const base64 = Buffer.from(bytes).toString('base64');
  const answer = page.evaluate(
    async (file) => (Reflect.get(globalThis, 'importForTest') as (given: unknown) => Promise<ImportResult>)(file),
    { base64, fileName, htmlView },
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  // The page is ended by whoever gives up on it.
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** What is wrong with the page after a file was handed to it. */
async function pageFault(page: Page, requests: readonly string[]): Promise<string | undefined> {
  const { title, polluted } = await page.evaluate(() => ({ title: document.title, polluted: 'polluted' in {} }));
  if (title !== 'untouched') return 'a script ran';
  if (polluted) return 'all objects were polluted';
  const { origin } = new URL(page.url());
  const out = requests.find((url) => !url.startsWith(`${origin}/`) && !url.startsWith('blob:'));
  return out && `it asked for ${out}`;
}

for (const format of plan.formats) {
  test(`a damaged file of the format ${format} is read or refused (seed ${plan.seed})`, async ({
    importPage,
    requests,
  }) => {
    test.setTimeout((plan.time ?? 0) + 300_000);
    const { tried, found } = await fuzz(plan, format, originalsOf(format), async (bytes, fileName, number) => {
      const result = await read(importPage, bytes, fileName, number % 2 === 0 ? 'reader' : 'full');
      if (!result) throw new Error(`--seed ${plan.seed} --format ${format} --case ${number}: it never answered`);
      const fault = result.kind === 'imported' ? articleFault(result.article) : refusalFault(result);
      const slow = plan.byHand && result.took > QUICK_MS ? `it took ${result.took} ms` : undefined;
      return fault ?? slow ?? (await pageFault(importPage, requests));
    });
    expect(tried).toBeGreaterThan(0);
    if (plan.time !== undefined) console.log(`${format}: ${tried} files, ${found.length} faults, seed ${plan.seed}`);
    expect(found).toEqual([]);
  });
}
