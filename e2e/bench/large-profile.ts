// A profile that holds the large study, opened from its study file as an analyst would open it.
import type { BrowserContext, Page } from '@playwright/test';
import type { BenchContext } from './figure.ts';
import { writeLargeStudy } from './large-study.ts';
import { untilOpen } from './sample-profile.ts';

export const largeSize = { characters: 1_000_000, paragraphs: 6000, passages: 10_000 };
const PATIENCE = 180_000;

export async function largeProfile(context: BenchContext): Promise<string> {
  return context.once('large profile', async () => {
    const bytes = await writeLargeStudy(largeSize);
    const profile = await context.newProfile();
    const browser = await context.openBrowser(profile);
    const page = await browser.newPage();
    await page.goto(`${context.origin}/#/`);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open study file' }).click(),
    ]);
    const buffer = Buffer.from(bytes);
    await chooser.setFiles({ name: 'large.lodestone', mimeType: 'application/octet-stream', buffer });
    await page.waitForURL(/#\/study\//u, { timeout: PATIENCE });
    await untilOpen(page);
    await browser.close();
    return profile;
  });
}

/** Home, with the large study in its list. */
export async function openHome(browser: BrowserContext, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/#/`);
  await page.getByRole('link', { name: 'Benchmark: 10000 passages' }).waitFor();
  return page;
}

export async function openLargeStudy(browser: BrowserContext, origin: string): Promise<Page> {
  const page = await openHome(browser, origin);
  await page.getByRole('link', { name: 'Benchmark: 10000 passages' }).click();
  await untilOpen(page);
  // Let what is done in idle time be done.
  await page.waitForTimeout(2000);
  return page;
}
