// The pictures of the README: the sample study as a new user sees it, in light and in dark.
import { join } from 'node:path';
import { expect, test } from '../hosts/workbench.ts';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sample study, ${colorScheme}`, async ({ workbench }) => {
    const page = await workbench.open('#/');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page.getByRole('grid', { name: 'Priority matrix' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
    await page.evaluate(async () => document.fonts.ready);
    await page.screenshot({ path: join(FOLDER, `workbench-${colorScheme}.png`) });
  });
}
