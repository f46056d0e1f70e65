// The system's clipboard, as the rest of the desktop sees it; here the test has the permission, not the workbench.
import type { Page } from '@playwright/test';

export const copied = async (page: Page): Promise<string> =>
  // oxlint-disable-next-line no-restricted-properties -- the test's look at it, not the shell's
  page.evaluate(async () => navigator.clipboard.readText());

export async function copyElsewhere(page: Page, words: string): Promise<void> {
  // oxlint-disable-next-line no-restricted-properties -- plays another program that copies
  await page.evaluate(async (text) => navigator.clipboard.writeText(text), words);
}
