// A profile that holds the large study, opened from its study file as an analyst would open it.
import { cp } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { BenchContext } from './figure.ts';
import { benchTitle, type StudySize, writeLargeStudy } from './large-study.ts';
import { untilOpen } from './sample-profile.ts';

export const largeSize: StudySize = {
  characters: 1_000_000,
  paragraphs: 6000,
  passages: 10_000,
  matrix: { priorities: 12, columns: [3, 3] },
};

export const mediumSize: StudySize = { ...largeSize, characters: 100_000, paragraphs: 600, passages: 1000 };
export const smallSize: StudySize = { ...mediumSize, passages: 10 };

/** A matrix of 1,000 priorities by five columns, with 5,000 statements and about 10,000 links: four in five passages have one. */
export const matrixSize: StudySize = {
  characters: 1_000_000,
  paragraphs: 6000,
  passages: 12_500,
  matrix: { priorities: 1000, columns: [2, 2, 1, 0, 0] },
};

const PATIENCE = 180_000;

export const largeProfile = async (context: BenchContext): Promise<string> => profileWith(context, largeSize);

/** A profile with one study of that size. */
export async function profileWith(context: BenchContext, size: StudySize): Promise<string> {
  return context.once(`profile with ${JSON.stringify(size)}`, async () => {
    const bytes = await writeLargeStudy(size);
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

/** A copy of it, for a browser that stays open: no two can share one. */
export async function ownLargeProfile(context: BenchContext, size: StudySize = largeSize): Promise<string> {
  const made = await profileWith(context, size);
  const profile = await context.newProfile();
  await cp(made, profile, { recursive: true, filter: (path) => !/Singleton/u.test(path) });
  return profile;
}

/** Home, with the study in its list. */
export async function openHome(browser: BrowserContext, origin: string, size = largeSize): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/#/`);
  await page.getByRole('link', { name: benchTitle(size) }).waitFor();
  return page;
}

export async function openLargeStudy(browser: BrowserContext, origin: string, size = largeSize): Promise<Page> {
  const page = await openHome(browser, origin, size);
  await page.getByRole('link', { name: benchTitle(size) }).click();
  await untilOpen(page);
  // Let what is done in idle time be done.
  await page.waitForTimeout(2000);
  return page;
}
