// What a judgement rests on: confidence, comments and order of its evidence, and the gaps of the whole matrix at a glance.
import type { Locator, Page } from '@playwright/test';
import { button, dialog, expectSaved, importArticle, matrix } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { linkWords, pressOnToolbar, selectWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { cell, openEvidence, priorityTitle, statement } from '../gestures/matrix.ts';
import { expect, test } from '../hosts/workbench.ts';

const SHORE = 'Connect every berth to shore power';
const CLEAN = 'Air in the old town gets cleaner.';

const coverage = (page: Page): Locator => dialog(page, 'Coverage');

async function openCoverage(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+Shift+K');
  await expect(coverage(page)).toBeVisible();
  return coverage(page);
}

/** By the link palette, which takes the stance by its key. */
async function contradict(page: Page, words: string, target: string): Promise<void> {
  await selectWords(page, words);
  await pressOnToolbar(page, 'Link');
  await page.keyboard.type(target);
  await page.keyboard.press('Alt+X');
  await page.keyboard.press('Enter');
}

test('contradicting evidence is linked and found in Coverage, and what nobody looked for is noted', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await contradict(page, 'its critics call late', 'old town');
  let view = await openCoverage(page);
  await expect(view.getByRole('table')).toContainText('1 contradict');
  const contradicted = view.getByRole('region', { name: 'Contradicted statements' });
  await expect(contradicted.getByRole('listitem')).toHaveCount(1);
  await expect(contradicted).toContainText(CLEAN);
  await expectNoAxeViolations(page, 'Coverage');

  const unchallenged = view.getByRole('region', { name: /^Implications for which/u });
  const before = await unchallenged.getByRole('listitem').count();
  await button(unchallenged, /^Looked for counter-evidence/u)
    .first()
    .click();
  await expect(unchallenged.getByRole('listitem')).toHaveCount(before - 1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(unchallenged.getByRole('listitem')).toHaveCount(before);
  await expect(page.getByText(/^Undone: /u).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(unchallenged.getByRole('listitem')).toHaveCount(before - 1);

  // Every mark is a way there.
  await contradicted.getByRole('button').click();
  await expect(view).toBeHidden();
  await expect(await statement(page, SHORE, 'Implications', CLEAN)).toBeFocused();
  // A mark of the map goes to its cell.
  view = await openCoverage(page);
  await view.getByRole('row', { name: SHORE }).getByRole('cell').nth(2).getByRole('button').click();
  await expect(view).toBeHidden();
  await expect(await cell(page, SHORE, 'Implications')).toBeFocused();
  view = await openCoverage(page);
  await view.getByText('Not used:').locator('..').getByRole('button').first().click();
  await expect(view).toBeHidden();
});

test('evidence carries a confidence and a comment, is put in order, and keeps all of it', async ({ workbench }) => {
  let page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await linkWords(page, 'a plan that its chair calls modest', 3);
  const title = await matrix(page).getByRole('rowheader').nth(2).innerText();
  const row = title.split('\n')[0]?.trim() ?? '';
  let evidence = await openEvidence(page, priorityTitle(page, row), 2);
  const last = evidence.getByRole('listitem').last();
  await expect(last).toContainText('a plan that its chair calls modest');
  await last.getByRole('combobox', { name: /^Confidence in/u }).selectOption('Low confidence');
  await button(last, 'Comment on the link').click();
  await page.keyboard.type('Only the chair says so.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(last).toContainText('Only the chair says so.');
  await button(last, 'Move up').click();
  await expect(evidence.getByRole('listitem').first()).toContainText('a plan that its chair calls modest');
  await expectNoAxeViolations(page, 'evidence with a comment');
  await expectSaved(page);

  page = await workbench.restart();
  evidence = await openEvidence(page, priorityTitle(page, row), 2);
  const first = evidence.getByRole('listitem').first();
  await expect(first).toContainText('Only the chair says so.');
  await expect(first.getByRole('combobox', { name: /^Confidence in/u })).toHaveValue('low');
});
