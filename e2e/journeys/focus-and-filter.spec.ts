// Working on one priority while the rest steps back, and looking at those rows alone that meet a condition.
import type { Locator, Page } from '@playwright/test';
import { article, button, importArticle, matrixPane } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { bracketOf, linkPalette, linkWords, pressOnToolbar, selectWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { listen } from '../gestures/listening.ts';
import { addPriority, chooseFromRowMenu, expectTitles, priorityRow, priorityTitle } from '../gestures/matrix.ts';
import { expect, test } from '../hosts/workbench.ts';

const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const TRAINS = 'Move Containers by Night Train';
const DATA = 'Share Data with the City';
const all = [POWER, CHANNEL, TRAINS, DATA];

const conditions = (page: Page): Locator => page.getByRole('dialog', { name: 'Filter rows by' });

/** The colour that words of the article, or a row of the matrix, are written in. */
const inkOf = async (place: Locator): Promise<string> => place.evaluate((element) => getComputedStyle(element).color);

test('the keyboard puts one priority in focus, and everything else steps back until it is let go', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await linkWords(page, 'the channel was promised twice before', 2);
  const ink = await inkOf(priorityTitle(page, CHANNEL));
  const heard = await listen(page);
  await priorityTitle(page, CHANNEL).focus();
  await page.keyboard.press('f');
  await heard.hears(/Focused on “Deepen/u);
  const chip = button(matrixPane(page), `Remove the condition Focus: Focus on 2 ${CHANNEL}`);
  await expect(chip).toBeVisible();
  await expect(article(page)).toHaveAttribute('data-focused', '');
  await page.mouse.move(0, 0);
  expect(await inkOf(priorityTitle(page, CHANNEL))).toBe(ink);
  expect(await inkOf(priorityTitle(page, DATA))).not.toBe(ink);
  expect(await inkOf(article(page))).not.toBe(ink);
  await expect(bracketOf(page, 'the channel was promised twice before', '2')).not.toHaveAttribute('data-dimmed', '');
  await expectNoAxeViolations(page, 'one priority in focus');
  await page.keyboard.press('f');
  await expect(chip).toBeHidden();
  await expect(article(page)).not.toHaveAttribute('data-focused', '');
  expect(await inkOf(priorityTitle(page, DATA))).toBe(ink);

  // A priority that goes takes its focus along.
  await chooseFromRowMenu(page, DATA, 'Focus on it');
  await chooseFromRowMenu(page, DATA, 'Delete');
  await expect(button(matrixPane(page), /^Remove the condition Focus/u)).toBeHidden();
});

test('rows are filtered by words and by stance; new ones, and those one goes to or that come to meet it, are shown', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await button(matrixPane(page), 'Filter rows').click();
  await conditions(page).getByLabel('Words').fill('the year');
  await expectTitles(page, []);
  await conditions(page).getByLabel('Words').fill('channel ships');
  await expectTitles(page, [CHANNEL]);
  await expect(matrixPane(page)).toContainText('1 of 4 rows');
  await expectNoAxeViolations(page, 'the filter of the matrix');
  await page.keyboard.press('Escape');
  await expect(priorityRow(page, CHANNEL)).toHaveAttribute('aria-rowindex', '2');

  // What is made meanwhile does not go away under the hands.
  await addPriority(page, 'Buy a tug');
  await expectTitles(page, [CHANNEL, 'Buy a tug']);
  await button(matrixPane(page), /^Remove the condition Words/u).click();
  await expectTitles(page, [...all, 'Buy a tug']);

  // Nothing contradicts yet. A row one goes to is shown all the same, and so is one that comes to meet the filter.
  await button(matrixPane(page), 'Filter rows').click();
  await conditions(page).getByLabel('Stance').selectOption('Contradicts');
  await expectTitles(page, []);
  await page.keyboard.press('Escape');
  await bracketOf(page, 'Move containers by night train', '3').click();
  await expectTitles(page, [TRAINS]);
  await page.keyboard.press('Escape');
  await selectWords(page, 'silent about who pays');
  await pressOnToolbar(page, 'Link');
  await linkPalette(page).fill('share data');
  await page.keyboard.press('Alt+x');
  await page.keyboard.press('Enter');
  await expectTitles(page, [TRAINS, DATA]);
});
