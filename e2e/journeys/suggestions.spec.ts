// Suggestions: evidence offered for a statement, and statements for a passage, each with the reason; nothing links itself.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import {
  button,
  expectSaved,
  expectTotals,
  importArticle,
  sourcePane,
  tabTo,
  undo,
  undoFromToast,
} from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { linkPalette, linkTargets, selectWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { listen } from '../gestures/listening.ts';
import { evidenceButton, evidenceDialog, openEvidence, statement } from '../gestures/matrix.ts';

const HARBOUR = fixture('harbour-plan.txt');
const POWER = 'Connect every berth to shore power';
const FEE = 'Lines without the plug must pay a fee';
const BEST = 'Lines that call more than 20 times a year should act before the fee is set';
const NEXT = 'Fit the plug at the next docking';

const fee = async (page: Page): Promise<Locator> => statement(page, POWER, 'Implications', FEE);
const suggestions = (page: Page): Locator =>
  evidenceDialog(page).getByRole('region', { name: 'Suggestions' }).getByRole('group');
const suggestion = (page: Page, words: string): Locator => suggestions(page).filter({ hasText: words });

test('accept and reject suggestions: gone to, linked, rejected, brought back, remembered', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await openEvidence(page, await fee(page), 0);
  await expect(suggestions(page).first()).toContainText(BEST);
  await expect(suggestion(page, BEST)).toContainText(/Shares .*fee/u);
  await expect(suggestion(page, BEST).locator('mark').first()).toBeVisible();
  // The matrix itself is no evidence for what it says.
  await expect(suggestion(page, FEE)).toHaveCount(0);
  await expectNoAxeViolations(page, 'suggestions in the evidence popover');
  await suggestion(page, BEST).getByRole('button', { name: BEST }).click();
  await expect(sourcePane(page).getByText(BEST)).toBeInViewport();
  await expectTotals(page, '4 passages');

  await page.getByRole('radiogroup', { name: 'Link suggestions as' }).getByText('Contradicts').click();
  await button(suggestion(page, BEST), 'Link').click();
  await expect(suggestion(page, BEST)).toHaveCount(0);
  await expect(evidenceDialog(page).getByRole('combobox', { name: /^Stance of “Lines that call/u })).toHaveValue(
    'contradicts',
  );
  await expectTotals(page, '5 passages');
  await undoFromToast(page, /^Linked “Lines that call/u);
  await expectTotals(page, '4 passages');
  await expect(suggestions(page).first()).toContainText(BEST);

  await button(suggestion(page, NEXT), 'Reject').click();
  await expect(suggestion(page, NEXT)).toHaveCount(0);
  await undoFromToast(page, /^Rejected “Fit the plug/u);
  await button(suggestion(page, NEXT), 'Reject').click();
  await expect(suggestion(page, NEXT)).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await openEvidence(page, await fee(page), 0);
  await expect(suggestions(page).first()).toContainText(BEST);
  await expect(suggestion(page, NEXT)).toHaveCount(0);
  await button(evidenceDialog(page), 'Suggest again').click();
  await expect(suggestion(page, NEXT)).toHaveCount(1);
});

test('suggestions by keyboard and by ear', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const listener = await listen(page);
  await evidenceButton(await fee(page), 0).focus();
  await page.keyboard.press('Enter');
  await expect(suggestions(page).first()).toContainText(BEST);
  const count = await suggestions(page).count();
  await tabTo(page, button(suggestion(page, BEST), 'Reject'));
  await page.keyboard.press('Enter');
  await listener.hears(/^Rejected “Lines that call .*” for 1 “Lines without the plug/u);
  // The focus is on the same button of the one that took its place.
  await expect(button(suggestions(page).first(), 'Reject')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await listener.hears(/^Linked “.*”, supports$/u);
  await expect(suggestions(page)).toHaveCount(Math.max(0, count - 2));
  await expect(evidenceDialog(page).getByRole('combobox', { name: /^Stance of/u })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(evidenceButton(await fee(page), 1)).toBeFocused();
});

test('the link palette suggests with the reason, and takes no for an answer', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await selectWords(page, 'Fit the plug at the next docking');
  await page.keyboard.press('l');
  await expect(linkPalette(page)).toBeFocused();
  const best = linkTargets(page).getByRole('group', { name: 'Fits best' }).getByRole('option');
  await expect(best.first()).toContainText(FEE);
  await expect(best.first()).toContainText('Shares plug');
  await expectNoAxeViolations(page, 'suggestions in the link palette');
  await page.keyboard.press('Delete');
  await expect(best.filter({ hasText: FEE })).toHaveCount(0);
  // It can still be linked by hand.
  await expect(linkTargets(page).getByRole('option').filter({ hasText: FEE })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await selectWords(page, 'Fit the plug at the next docking');
  await page.keyboard.press('l');
  await expect(linkPalette(page)).toBeFocused();
  await expect(best.filter({ hasText: FEE })).toHaveCount(0);
  await page.keyboard.press('Escape');
  // The other way round it is not suggested either.
  await openEvidence(page, await fee(page), 0);
  await expect(suggestions(page).first()).toContainText(BEST);
  await expect(suggestion(page, NEXT)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await undo(page);
  await openEvidence(page, await fee(page), 0);
  await expect(suggestion(page, NEXT)).toHaveCount(1);
});
