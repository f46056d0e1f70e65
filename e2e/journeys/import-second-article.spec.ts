// A second article comes into a study that has rows: each of its own is the same priority, a new row, or skipped.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import { addToStudy, article, button, expectSaved, importArticle, matrix, previewImport, undo } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { fixture } from '../gestures/articles.ts';
import { expectChosen, fileOf, matrixFound, rowFor } from '../gestures/import-choices.ts';
import { cell, columns, expectStatements, expectTitles, titles } from '../gestures/matrix.ts';

const OWN = [
  'Connect every berth to shore power',
  'Deepen the Northern Channel',
  'Move Containers by Night Train',
  'Share Data with the City',
];

const second = fileOf(
  'port-union.md',
  `# What the dockers make of it

The union answers the plan point by point, and it does not like all of what it reads there.

| Priority | Elaboration | Implications |
|----------|-------------|--------------|
| Share data with the CITY! | The union wants wages in the figures. | Clerks are needed. |
| Deepen the channel in the north | It asks who dredges. It asks when. | Shifts get longer. |
| Train the crane drivers | Forty a year. | Rivals hire them away. |
| Rename the port | Nobody asked for it. | New signs. |
`,
);

async function turnColumns(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('combobox', { name: 'Command' }).fill('each article says');
  await page.keyboard.press('Enter');
}

/** What each article says of the same priority, side by side; from there to the passage and back. */
async function compareArticles(page: Page): Promise<void> {
  await turnColumns(page);
  const union = 'What “What the dockers make of it” says';
  await expect(matrix(page).getByRole('columnheader', { name: union })).toBeVisible();
  const said = await cell(page, 'Share Data with the City', 'What the dockers make of it');
  await expect(said).toContainText('The union wants wages in the figures.');
  await expect(said).not.toContainText('Arrival times');
  await expect(await cell(page, 'Connect every berth to shore power', 'What the dockers make of it')).toHaveText('–');
  await expectNoAxeViolations(page, 'columns of what each article says');
  await said.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(article(page)).toContainText('The union answers the plan point by point');
  await page.keyboard.press('Alt+ArrowLeft');
  await turnColumns(page);
  await expect(matrix(page).getByRole('columnheader', { name: union })).toBeHidden();
}

test('rows of a second article are matched with the reason, and the analyst has the last word', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await expectTitles(page, OWN);
  const before = await columns(page);
  const preview = await previewImport(workbench, [second]);
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveCount(4);

  await expectChosen(rowFor(preview, 'Share data with the CITY!'), '4. Share Data with the City');
  await expect(matrixFound(preview)).toContainText('same words');
  await expectChosen(rowFor(preview, 'Deepen the channel in the north'), '2. Deepen the Northern Channel');
  await expect(matrixFound(preview)).toContainText('similar: shared words “Deepen”, “channel”');
  await expectChosen(rowFor(preview, 'Train the crane drivers'), 'New row');
  await rowFor(preview, 'Rename the port').selectOption('Skip');
  await expectNoAxeViolations(page, 'a second article');
  await addToStudy(page);

  await expectTitles(page, [...OWN, 'Train the crane drivers']);
  expect(await columns(page)).toEqual(before);
  await expectStatements(page, 'Share Data with the City', 'Elaboration', [
    'Arrival times and air readings are published every hour.',
    'The union wants wages in the figures.',
  ]);
  await expectStatements(page, 'Deepen the Northern Channel', 'Elaboration', [
    'Dredging adds two metres to the channel, e.g. for bulk carriers.',
    'It asks who dredges.',
    'It asks when.',
  ]);
  await expectStatements(page, 'Train the crane drivers', 'Implications', ['Rivals hire them away.']);
  await expectSaved(page);

  await compareArticles(page);

  // All of it was one step.
  await undo(page);
  await expectTitles(page, OWN);
  await expectStatements(page, 'Share Data with the City', 'Elaboration', [
    'Arrival times and air readings are published every hour.',
  ]);
  await expect(page.getByRole('navigation', { name: 'Sources' }).getByRole('listitem')).toHaveCount(1);
});

test('a match is overruled: a new row for the same words, and another priority for a new one', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const preview = await previewImport(workbench, [second]);
  await rowFor(preview, 'Share data with the CITY!').selectOption('New row');
  await rowFor(preview, 'Deepen the channel in the north').selectOption('New row');
  await rowFor(preview, 'Train the crane drivers').selectOption({ label: '3. Move Containers by Night Train' });
  await expect(matrixFound(preview)).not.toContainText('same words');
  await addToStudy(page);
  expect(await titles(page)).toEqual([
    ...OWN,
    'Share data with the CITY!',
    'Deepen the channel in the north',
    'Rename the port',
  ]);
  await expectStatements(page, 'Move Containers by Night Train', 'Elaboration', [
    'Four trains a night replace about 300 lorry trips.',
    'Dr. Osei of the rail office doubts that the line can carry them.',
    'Forty a year.',
  ]);
});

test('a study without rows asks nothing about them', async ({ workbench }) => {
  const page = await workbench.open('#/');
  const preview = await previewImport(workbench, [second]);
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveCount(4);
  await expect(matrixFound(preview).getByRole('combobox')).toHaveCount(0);
  await button(preview, 'Cancel').click();
  await expect(page.getByRole('main').getByRole('heading', { name: 'Studies', exact: true })).toBeVisible();
});
