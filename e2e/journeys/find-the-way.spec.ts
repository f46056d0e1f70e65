// Finding the way: palette, keys, settings, panes.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import { article, dialog, expectHome, expectStudy, importArticle, openSample, sourcePane } from '../gestures.ts';
import { clickPassage, highlightWords, passageCard } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { closeDialog } from '../gestures/exports.ts';

const splitter = (page: Page, name: string) => page.getByRole('separator', { name, exact: true });
const widthOf = async (page: Page, name: string) => Number(await splitter(page, name).getAttribute('aria-valuenow'));

test('the palette finds commands and studies by typing, and runs what Enter is pressed on', async ({ workbench }) => {
  const page = await openSample(workbench);
  await page.keyboard.press('ControlOrMeta+K');
  const palette = dialog(page, 'Commands');
  await expect(palette.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('keys');
  await expect(palette.getByRole('option').first()).toContainText('Keys');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Keys')).toBeVisible();
  await closeDialog(page);

  await page.keyboard.press('ControlOrMeta+K');
  await expect(palette.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('studies');
  await page.keyboard.press('Enter');
  await expectHome(page);
  await page.keyboard.press('ControlOrMeta+K');
  await expect(palette.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('sample');
  await page.keyboard.press('Enter');
  await expectStudy(page);
});

test('the cheat-sheet shows the keys of the keymap', async ({ workbench }) => {
  const page = await openSample(workbench);
  await sourcePane(page).focus();
  await page.keyboard.press('?');
  const sheet = dialog(page, 'Keys');
  for (const words of ['Next sentence', 'Link passage…', 'Export…', 'Move up', 'Undo']) {
    await expect(sheet.getByText(words, { exact: true })).toBeVisible();
  }
  await closeDialog(page);
  await expect(sourcePane(page)).toBeFocused();
});

test('settings hold at once and stay: theme, text size, contrast, and a name on new annotations', async ({
  workbench,
}) => {
  let page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const paper = async () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const size = async () => article(page).evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  const normal = await size();
  await page.keyboard.press('ControlOrMeta+,');
  const settings = dialog(page, 'Settings');
  await settings.getByRole('textbox', { name: 'Your name' }).fill('Ada Quill');
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(paper).toBe('dark');
  await settings.getByRole('button', { name: 'Larger text' }).click();
  await expect(settings.getByRole('status', { name: 'Text size' })).not.toHaveText('100 %');
  await closeDialog(page);
  await expect.poll(size).toBeGreaterThan(normal);
  await highlightWords(page, 'modest and its critics call late');
  await clickPassage(page, 'modest and its critics call late');
  await expect(passageCard(page)).toContainText('Ada Quill');

  page = await workbench.restart();
  await expectStudy(page);
  expect(await paper()).toBe('dark');
  expect(await size()).toBeGreaterThan(normal);
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(size).toBe(normal);
});

test('panes are resized by the arrow keys and by the mouse, and remember their widths', async ({ workbench }) => {
  const page = await openSample(workbench);
  const before = await widthOf(page, 'Width of the source');
  await splitter(page, 'Width of the source').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => widthOf(page, 'Width of the source')).toBeGreaterThan(before + 40);
  const wider = await widthOf(page, 'Width of the source');

  const listBefore = await widthOf(page, 'Width of the source list');
  const list = await splitter(page, 'Width of the source list').boundingBox();
  await page.mouse.move((list?.x ?? 0) + 2, 400);
  await page.mouse.down();
  await page.mouse.move((list?.x ?? 0) + 42, 400, { steps: 4 });
  await page.mouse.up();
  const lists = await widthOf(page, 'Width of the source list');
  expect(lists).toBeGreaterThan(listBefore + 30);

  await page.reload();
  await expectStudy(page);
  expect(await widthOf(page, 'Width of the source list')).toBe(lists);
  expect(Math.abs((await widthOf(page, 'Width of the source')) - wider)).toBeLessThan(60);

  await page.keyboard.press('ControlOrMeta+B');
  await expect(page.getByRole('navigation', { name: 'Sources' })).toBeHidden();
  await page.reload();
  await expectStudy(page);
  await expect(page.getByRole('navigation', { name: 'Sources' })).toBeHidden();
});

test('everything fits into 1024 by 700', async ({ workbench }) => {
  const page = await openSample(workbench);
  await page.setViewportSize({ width: 1024, height: 700 });
  for (const name of ['Export', 'Commands', 'Settings', 'Studies']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByRole('status', { name: 'Save state' })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
  expect(await sourcePane(page).evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBe(0);
});
