// The pictures of the README: the sample study as a new user sees it, in light and in dark.
import { join } from 'node:path';
import { expect, test } from '../hosts/workbench.ts';

const PASSAGE = 'Corran will double its output';
const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sample study, ${colorScheme}`, async ({ workbench }) => {
    const page = await workbench.open('#/');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page.getByRole('grid', { name: 'Priority matrix' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
    // Pointing at a passage lights the statements it is evidence for.
    await page
      .getByRole('region', { name: 'Source' })
      .getByText(PASSAGE)
      .hover({ position: { x: 80, y: 12 } });
    await expect(page.locator('[data-lit]').first()).toBeVisible();
    await page.evaluate(async () => document.fonts.ready);
    // The overview comes a moment after the article.
    await page.locator('[data-overview] [data-colour]').first().waitFor({ state: 'attached' });
    await page.screenshot({ path: join(FOLDER, `workbench-${colorScheme}.png`) });
  });
}
