// Files made to do harm, handed to the import room under the workbench's policy: no script, no request, no crash, no wait.
import type { Page } from '@playwright/test';
import { faultOf } from '../../src-renderer/import/import-picture.ts';
import { hostileCases, type HostileCase } from '../fixtures/hostile/cases.ts';
import type { ImportResult } from '../fixtures/hostile/import-page.ts';
import { expect, test } from '../fixtures/hostile/import-test.ts';

const PATIENCE_MS = 10_000;
/** Cases of one page: few enough to name the culprit, many enough to be quick. */
const BATCH = 12;

const batches = Array.from({ length: Math.ceil(hostileCases.length / BATCH) }, (_, i) =>
  hostileCases.slice(i * BATCH, (i + 1) * BATCH),
);

async function hand(
  page: Page,
  { bytes, filled, fileName }: HostileCase,
  htmlView: 'reader' | 'full',
): Promise<ImportResult> {
  const base64 = Buffer.from(bytes).toString('base64');
  return page.evaluate(
    async (file) => (Reflect.get(globalThis, 'importForTest') as (given: unknown) => Promise<ImportResult>)(file),
    { base64, fileName, htmlView, ...(filled ? { filled } : {}) },
  );
}

/** What is wrong with the answer to a case, or nothing. */
function complaints({ refused, without }: HostileCase, result: ImportResult): string[] {
  const found: string[] = [];
  if (result.took > PATIENCE_MS) found.push(`took ${Math.round(result.took)} ms`);
  if (result.kind === 'refused') {
    if (result.name !== 'ImportError') found.push(`failed with ${result.name}: ${result.message}`);
    if (!/^[A-Z][^]*\.$/u.test(result.message)) found.push(`says no sentence: ${result.message}`);
    if (refused && !refused.test(result.message)) found.push(`was refused for another reason: ${result.message}`);
    return found;
  }
  if (refused) found.push('was not refused');
  const { content, details } = result.article;
  const fault = faultOf(content);
  if (fault) found.push(fault);
  const links = content.blocks.flatMap(({ marks = [] }) =>
    marks.map((mark) => (mark.kind === 'link' ? mark.href : '')),
  );
  if (links.some((href) => href !== '' && !/^(?:https?|mailto):/u.test(href)))
    found.push(`links to ${links.join(' ')}`);
  const kept = [content.text, JSON.stringify(details), ...links].join('\n');
  if (without?.test(kept)) found.push(`keeps ${without.exec(kept)?.[0]}`);
  return found;
}

test('has at least sixty cases', () => {
  expect(hostileCases.length).toBeGreaterThanOrEqual(60);
});

batches.forEach((cases, i) => {
  test(`a hostile file does no harm (${i + 1} of ${batches.length})`, async ({ importPage, requests }) => {
    test.setTimeout(180_000);
    const bad: string[] = [];
    for (const hostile of cases) {
      for (const view of hostile.fileName.endsWith('html') ? (['reader', 'full'] as const) : (['reader'] as const)) {
        const result = await hand(importPage, hostile, view);
        bad.push(...complaints(hostile, result).map((complaint) => `${hostile.name} ${complaint}`));
      }
      if ((await importPage.title()) !== 'untouched') bad.push(`${hostile.name} ran a script`);
      const left = requests.filter(
        (url) => !url.startsWith(new URL(importPage.url()).origin) && !url.startsWith('blob:'),
      );
      if (left.length > 0) bad.push(`${hostile.name} asked for ${left.join(' ')}`);
      if (await importPage.evaluate(() => 'polluted' in {})) bad.push(`${hostile.name} polluted all objects`);
    }
    expect(bad).toEqual([]);
  });
});
