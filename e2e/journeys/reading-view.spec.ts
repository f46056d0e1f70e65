// On a small screen: one priority at a time, written in by keyboard, turned over, and gone to from the article.
import { button, expectSaved, importArticle, matrix, matrixPane } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { clickPassage, linkWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { expectStatements } from '../gestures/matrix.ts';
import { applyTemplate } from '../gestures/shape.ts';
import { expect, test } from '../hosts/workbench.ts';

const CHANNEL = 'Deepen the Northern Channel';
const DATA = 'Share Data with the City';

test('one priority at a time: read, written in, turned over, and gone to from the article', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await page.setViewportSize({ width: 1280, height: 600 });
  await applyTemplate(page, /Likelihood/u);
  await linkWords(page, 'Residents can check the promises', 4);
  const pane = matrixPane(page);
  await button(pane, 'Reading view').click();
  await expect(matrix(page)).toBeHidden();
  await expect(pane).toContainText('Priority 1 of 4');
  await expectNoAxeViolations(page, 'the reading view');

  await page.keyboard.press('Alt+PageDown');
  const channel = pane.getByRole('article', { name: CHANNEL });
  await expect(channel.getByRole('heading')).toHaveCount(6);
  await channel.getByRole('heading', { name: CHANNEL }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(channel.getByRole('textbox', { name: 'Statement in Elaboration' })).toBeFocused();
  await expectNoAxeViolations(page, 'a statement written in the reading view');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('It was promised before.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await channel.getByRole('button', { name: 'Likelihood: nothing yet' }).focus();
  await page.keyboard.press('u');
  await page.keyboard.press('Enter');
  await expect(channel.getByRole('button', { name: 'Likelihood: Unlikely' })).toBeFocused();

  await clickPassage(page, 'Residents can check the promises');
  await expect(pane.getByRole('article', { name: DATA })).toBeVisible();
  await expect(pane).toContainText('Priority 4 of 4');
  await expectSaved(page);

  await page.reload();
  await expect(pane.getByRole('article')).toBeVisible();
  await button(pane, 'Reading view').click();
  await expectStatements(page, CHANNEL, 'Elaboration', [
    'It was promised before.',
    'Dredging adds two metres to the channel, e.g. for bulk carriers.',
  ]);
});
