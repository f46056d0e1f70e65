// What an analyst does in almost every journey: come in, import, look at the matrix, trust the status, go from pane to pane.
import type { Locator, Page } from '@playwright/test';
import type { GivenFile } from './hosts/host.ts';
import { expect, type Workbench } from './hosts/workbench.ts';

/** White space as a reader sees it. */
export const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The pattern of these very words. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

export const sourcePane = (page: Page): Locator => page.getByRole('region', { name: 'Source', exact: true });
export const article = (page: Page): Locator => sourcePane(page).getByRole('article');
export const matrixPane = (page: Page): Locator => page.getByRole('region', { name: 'Matrix', exact: true });
export const matrix = (page: Page): Locator => matrixPane(page).getByRole('grid', { name: 'Priority matrix' });
export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

export const studyLink = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole('main')
    .getByRole('list', { name: 'Studies' })
    .getByRole('link', typeof title === 'string' ? { name: title, exact: true } : { name: title });

export async function expectHome(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { name: 'Studies', exact: true })).toBeVisible();
  // The list has been read: Home listens to keys by now.
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0);
}

/** The article beside its matrix, ready to be worked on. */
export async function expectStudy(page: Page): Promise<void> {
  await expect(sourcePane(page)).toBeVisible();
  await expect(matrixPane(page)).toBeVisible();
}

export async function goHome(page: Page): Promise<void> {
  await button(page, 'Studies').click();
  await expectHome(page);
}

export async function openStudy(page: Page, title: string | RegExp): Promise<void> {
  await studyLink(page, title).click();
  await expectStudy(page);
}

export async function openSample(workbench: Workbench): Promise<Page> {
  const page = await workbench.open('#/');
  await openStudy(page, /^Sample/u);
  await expect(matrix(page)).toBeVisible();
  return page;
}

/** Chooses files at Home or in a study and stays in the preview. */
export async function previewImport(workbench: Workbench, files: readonly GivenFile[]): Promise<Locator> {
  const { page } = workbench;
  await workbench.pickFiles(async () => button(page, 'Import source').first().click(), files);
  const preview = dialog(page, 'Import');
  await expect(preview).toBeVisible();
  return preview;
}

export async function addToStudy(page: Page): Promise<void> {
  await button(dialog(page, 'Import'), 'Add to study').click();
  await expect(dialog(page, 'Import')).toBeHidden();
  await expectStudy(page);
}

/** From Home: the article becomes a study of its own. */
export async function importArticle(workbench: Workbench, file: GivenFile): Promise<Page> {
  const page = await workbench.open('#/');
  await expectHome(page);
  await previewImport(workbench, [file]);
  await addToStudy(page);
  return page;
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
}

/** The foot of the window: '6 priorities · 3 passages · …'. */
export async function expectTotals(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText(words);
}

export async function undo(page: Page): Promise<void> {
  await button(page, /^Undo: /u).click();
}

export async function redo(page: Page): Promise<void> {
  await button(page, /^Redo: /u).click();
}

export const undoToast = (page: Page, words: string | RegExp): Locator =>
  page
    .getByRole('status')
    .filter({ hasText: words })
    .filter({ has: page.getByRole('button', { name: 'Undo' }) });

export async function undoFromToast(page: Page, words: string | RegExp): Promise<void> {
  await button(undoToast(page, words), 'Undo').click();
}

/** F6 until the pane holds the focus. */
export async function goToPane(page: Page, pane: Locator): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F6');
    if (await pane.evaluate((element) => element.contains(document.activeElement))) return;
  }
  throw new Error('F6 never came to the pane');
}

/** Tab until it has the focus, as somebody without a mouse gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came to it');
}
