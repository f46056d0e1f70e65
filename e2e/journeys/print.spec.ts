// The matrix on paper: all of it, black on white, with its head on every page and its evidence behind it.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import { folded, matrix, openSample } from '../gestures.ts';
import { addStatement, readMatrix } from '../gestures/matrix.ts';
import { closely, pagesOnPaper } from '../gestures/paper.ts';

const ROW = 'Build a magnet plant at Port Ellery';

/** Nothing goes to a printer here: it is counted how often it was asked for. */
async function withoutPrinter(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'asked', 0);
    window.print = () => Reflect.set(window, 'asked', Number(Reflect.get(window, 'asked')) + 1);
  });
  return async () => page.evaluate(() => Number(Reflect.get(window, 'asked')));
}

test('the whole matrix and its evidence go to paper, on A4 and on Letter, in the dark theme too', async ({
  workbench,
}) => {
  test.skip(workbench.kind === 'electron', 'only Chromium without a window makes a PDF by itself');
  const page = await openSample(workbench);
  await page.emulateMedia({ colorScheme: 'dark' });
  const shown = await readMatrix(page);
  // One statement that is longer than a page goes on on the next.
  await addStatement(page, ROW, 'Elaboration');
  const long = `${'The works go on and on along the quay. '.repeat(180)}Here they end.`;
  await page.keyboard.insertText(long);

  // Asked for in the midst of writing: what was typed belongs to it.
  const asked = await withoutPrinter(page);
  await page.keyboard.press('ControlOrMeta+P');
  expect(await asked()).toBe(1);

  for (const format of ['A4', 'Letter'] as const) {
    const pages = await pagesOnPaper(page, format);
    const words = pages.join('');
    for (const { title, cells } of shown.rows) {
      for (const statement of [title, ...cells.flat()]) {
        expect(words, `${format} has all of it`).toContain(closely(statement));
      }
    }
    expect(pages.filter((text) => text.includes('Theworksgoon')).length).toBeGreaterThan(1);
    expect(words).toContain('Heretheyend.');
    const ofTable = pages.slice(
      0,
      pages.findIndex((text) => text.includes('Evidence1.')),
    );
    expect(ofTable.length).toBeGreaterThan(1);
    for (const text of ofTable)
      expect(text, 'the head stands on every page').toContain('#PriorityElaborationImplications');
  }
  await expect(matrix(page)).toBeVisible();
  await expect(page.locator('[aria-label="Printed study"]')).toHaveCount(0);
});

test('what is printed is black on white and nothing of the window is on it', async ({ workbench }) => {
  const page = await openSample(workbench);
  // What is printed comes right after the start.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('printed-study')),
  );
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.getByRole('region', { name: 'Printed study' });
  await expect(paper.getByRole('table').locator('thead')).toHaveCSS('display', 'table-header-group');
  await expect(paper).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(matrix(page)).toBeHidden();
  const evidence = paper.getByRole('article').first();
  expect(folded(await evidence.innerText())).toMatch(/^\[1\] .+ — .+, ¶ \d+ (?:Supports|Contradicts|Context for) /u);
  const over = await paper.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(over, 'nothing is wider than the paper').toBeLessThanOrEqual(0);

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(matrix(page)).toBeVisible();
});
