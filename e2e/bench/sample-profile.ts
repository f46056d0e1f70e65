// A profile that has been used before: it holds the sample study, and the sample is what was open last.
import type { BrowserContext, Page } from '@playwright/test';
import type { BenchContext } from './figure.ts';

/** The article, the matrix and 'Saved', as somebody who looks would see them. */
export async function untilOpen(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Source' }).getByRole('article').waitFor();
  await page.getByRole('grid', { name: 'Priority matrix' }).getByRole('row').nth(1).waitFor();
  await page.getByRole('status', { name: 'Save state' }).getByText('Saved', { exact: true }).waitFor();
}

/** Opens the first study of Home and answers its page. */
export async function openFirstStudy(browser: BrowserContext, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/#/`);
  await page.getByRole('main').getByRole('link').first().click();
  await untilOpen(page);
  return page;
}

export async function sampleProfile(context: BenchContext): Promise<string> {
  return context.once('sample profile', async () => {
    const profile = await context.newProfile();
    const browser = await context.openBrowser(profile);
    await openFirstStudy(browser, context.origin);
    await browser.close();
    return profile;
  });
}
