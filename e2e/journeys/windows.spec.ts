// Two windows on one study: one writes, the other follows live, and they can change places.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import { button, expectSaved, expectStudy, expectTotals, importArticle, undo } from '../gestures.ts';
import { linkWords, passageToolbar, selectWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { addStatement, expectPriorityEvidence, expectTitles, statement, titles } from '../gestures/matrix.ts';

const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const CLAIM = 'the channel was promised twice before';

const banner = (page: Page) => page.getByRole('region', { name: 'Another window' });

async function expectFollows(page: Page): Promise<void> {
  await expect(banner(page)).toContainText('Open in another window; this one follows.');
  await expect(button(page, 'Add priority')).toHaveCount(0);
}

async function expectWrites(page: Page): Promise<void> {
  await expect(banner(page)).toHaveCount(0);
  await expect(button(page, 'Add priority')).toBeVisible();
}

test('the second window follows live and read-only, takes over, and the first follows then', async ({ workbench }) => {
  const first = await importArticle(workbench, fixture('harbour-plan.txt'));
  await expectSaved(first);
  const second = await workbench.secondWindow();
  await expectStudy(second);
  await expectFollows(second);
  await expectWrites(first);

  await first.bringToFront();
  await linkWords(first, CLAIM, 2);
  await expectPriorityEvidence(second, CHANNEL, 2);
  await addStatement(first, CHANNEL, 'Implications');
  await first.keyboard.type('The mud must go somewhere.');
  await first.keyboard.press('ControlOrMeta+Enter');
  await expect(await statement(second, CHANNEL, 'Implications', 'The mud must go somewhere.')).toBeVisible();

  // A follower reads and selects, but changes nothing.
  await second.bringToFront();
  await selectWords(second, 'Fit the plug at the next docking');
  await expect(button(passageToolbar(second), 'Highlight')).toBeDisabled();
  await second.keyboard.press('1');
  await expectTotals(second, '5 passages');
  await second.keyboard.press('Escape');

  await button(banner(second), 'Take over').click();
  await expectWrites(second);
  await expectFollows(first);
  await linkWords(second, 'Fit the plug at the next docking', 1);
  await expectPriorityEvidence(second, POWER, 2);
  await expectSaved(second);
  await expectPriorityEvidence(first, POWER, 2);
  await undo(second);
  await expectPriorityEvidence(first, POWER, 1);
  await expectTitles(first, await titles(second));
});

test('what is being typed is saved before another window takes over', async ({ workbench }) => {
  const first = await importArticle(workbench, fixture('harbour-plan.txt'));
  await expectSaved(first);
  const second = await workbench.secondWindow();
  await expectFollows(second);
  await first.bringToFront();
  await addStatement(first, CHANNEL, 'Elaboration');
  await first.keyboard.type('Half a thou');
  await button(banner(second), 'Take over').click();
  await expectWrites(second);
  await expect(await statement(second, CHANNEL, 'Elaboration', 'Half a thou')).toBeVisible();
});

test('when the writing window is closed, the other one can go on', async ({ workbench }) => {
  const first = await importArticle(workbench, fixture('harbour-plan.txt'));
  await expectSaved(first);
  const second = await workbench.secondWindow();
  await expectFollows(second);
  await first.close({ runBeforeUnload: true });
  await button(banner(second), 'Take over').click();
  await expectWrites(second);
  await linkWords(second, CLAIM, 2);
  await expectSaved(second);
  await second.reload();
  await expectPriorityEvidence(second, CHANNEL, 2);
});
