// Going from the matrix to the article and back, and from the article to the matrix.
import { expect, test } from '../hosts/workbench.ts';
import { article, expectTotals, importArticle, matrixPane, openSample, sourcePane } from '../gestures.ts';
import {
  bracketOf,
  clickPassage,
  expectWordsInView,
  expectWordsOutOfView,
  linkWords,
  passageCard,
  pointAtPassage,
  readOnTo,
} from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import {
  evidenceDialog,
  expectPriorityEvidence,
  openEvidence,
  priorityRow,
  priorityTitle,
  statement,
} from '../gestures/matrix.ts';

const BEGIN = 'no longer wants to be known for what it digs up';
const MAGNETS = 'Build a magnet plant at Port Ellery';
const FURNACES = 'Sintering furnaces have a delivery time of 20 months';

test('from the evidence of a priority to its passage, and back to where one was', async ({ workbench }) => {
  const page = await openSample(workbench);
  await linkWords(page, FURNACES, 6);
  await readOnTo(page, BEGIN);
  await expectWordsOutOfView(page, FURNACES);

  const row = priorityTitle(page, 'Train a workforce for separation chemistry');
  await row.getByRole('button', { name: /^Evidence for/u }).click();
  await evidenceDialog(page).getByRole('button', { name: FURNACES }).click();
  await expectWordsInView(page, FURNACES);
  await expectWordsOutOfView(page, BEGIN);

  await page.keyboard.press('Escape');
  await expect(evidenceDialog(page)).toBeHidden();
  await page.keyboard.press('Alt+ArrowLeft');
  await expectWordsInView(page, BEGIN);
  await page.keyboard.press('Alt+ArrowRight');
  await expectWordsInView(page, FURNACES);
});

test('from a statement to the place where the source says it', async ({ workbench }) => {
  const page = await openSample(workbench);
  await readOnTo(page, 'Halvorsen ended the day with a promise');
  const said = await statement(page, MAGNETS, 'Elaboration', 'A first stage of 1,500 tonnes');
  await said.getByRole('button', { name: /^Said in/u }).click();
  await expectWordsInView(page, 'A first stage of 1,500 tonnes');
});

test('from a highlight to its statements in the matrix', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await page.setViewportSize({ width: 1024, height: 700 });
  await linkWords(page, 'Residents can check the promises', 4);
  const row = priorityRow(page, 'Share Data with the City');
  await priorityRow(page, 'Connect every berth to shore power').scrollIntoViewIfNeeded();
  await expect(row).not.toBeInViewport({ ratio: 1 });
  await clickPassage(page, 'Residents can check the promises');
  await expect(row.getByRole('rowheader')).toBeInViewport({ ratio: 0.98 });
  await passageCard(page)
    .getByRole('button', { name: /^Go to 4/u })
    .click();
  await expect.poll(async () => matrixPane(page).evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
});

test('a bracket in the margin opens its passage', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await linkWords(page, 'the channel was promised twice before', 2);
  await bracketOf(page, 'the channel was promised', 'linked to 2').click({ position: { x: 3, y: 8 } });
  await expect(passageCard(page).getByRole('blockquote')).toHaveText('the channel was promised twice before');
});

test('pointing at either side changes nothing of the study', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await linkWords(page, 'the channel was promised twice before', 2);
  await pointAtPassage(page, 'the channel was promised twice before');
  await priorityRow(page, 'Deepen the Northern Channel').hover();
  await expectPriorityEvidence(page, 'Deepen the Northern Channel', 2);
  await expectTotals(page, '5 passages');
});

test('a link of the article shows where it leads and goes nowhere by itself', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('orchard-report.md'));
  const address = page.url();
  await article(page).getByRole('link', { name: 'a report' }).click();
  const popup = page.getByRole('dialog', { name: 'Link in the article' });
  await expect(popup).toContainText('https://example.org/report');
  await expect(popup.getByRole('button', { name: 'Open in browser' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popup).toBeHidden();
  expect(page.url()).toBe(address);
});

test('evidence is weighed where it is read: another stance, unlinked, linked anew', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const TRAINS = 'Move Containers by Night Train';
  const evidence = await openEvidence(page, priorityTitle(page, TRAINS), 1);
  await evidence.getByRole('combobox', { name: /^Stance of/u }).selectOption('Context');
  await evidence.getByRole('button', { name: 'Unlink passage' }).click();
  await expectPriorityEvidence(page, TRAINS, 0);
  await page.keyboard.press('Escape');
  await expect(sourcePane(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expectPriorityEvidence(page, TRAINS, 1);
});
