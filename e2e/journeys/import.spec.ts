// Bringing an article in: by button, by drop, by paste; and finding in it the very words it says.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import {
  addToStudy,
  article,
  button,
  dialog,
  expectHome,
  expectSaved,
  expectTotals,
  folded,
  goHome,
  importArticle,
  previewImport,
  sourcePane,
  studyLink,
  undoFromToast,
  undoToast,
} from '../gestures.ts';
import { type ArticleTable, dropFiles, fixture, tableIn } from '../gestures/articles.ts';
import { copyElsewhere } from '../gestures/clipboard.ts';
import { expectChosen, textToKeep } from '../gestures/import-choices.ts';
import { columns, expectTitles, readMatrix, statements, titles } from '../gestures/matrix.ts';

const HARBOUR = 'Kestrel Port Authority sets out four aims for the decade';

/** The matrix holds the table's titles and, cell by cell, its exact words. */
async function expectTable(page: Page, table: ArticleTable): Promise<void> {
  await expectTitles(
    page,
    table.rows.map(({ title }) => title),
  );
  expect(await columns(page)).toEqual(table.columns);
  const { rows } = await readMatrix(page);
  expect(rows.map(({ cells }) => cells.map((said) => said.join(' ')))).toEqual(table.rows.map(({ cells }) => cells));
}

test('a text file becomes a study: the article beside its matrix, in its exact words', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await expectTable(page, tableIn(fixture('harbour-plan.txt')));
  expect(await statements(page, 'Connect every berth to shore power', 'Implications')).toEqual([
    'Air in the old town gets cleaner.',
    'Lines without the plug must pay a fee or call elsewhere.',
    'The grid needs a second transformer',
  ]);
  await expect(article(page)).toContainText('a plan that its chair calls modest and its critics call late');
  // The list in the article names the four aims too: evidence for the rows.
  await expectTotals(page, '4 priorities · 4 passages');
  await expectSaved(page);
  await goHome(page);
  await expect(studyLink(page, HARBOUR)).toBeVisible();
});

test('the preview shows what will be kept, and another choice keeps less', async ({ workbench }) => {
  const page = await workbench.open('#/');
  const preview = await previewImport(workbench, [fixture('harbour-plan.txt')]);
  await expect(preview.getByRole('table', { name: 'Matrix found' }).getByRole('rowheader')).toHaveCount(4);
  await expect(preview).toContainText('3 statements');
  await expect(preview.getByRole('region', { name: 'Text as it will be kept' })).toContainText('By Joan Pellerin');
  await preview.getByRole('radio', { name: 'No matrix' }).check();
  await addToStudy(page);
  await expect(page.getByRole('region', { name: 'Matrix', exact: true })).toContainText('No matrix yet');
});

test('a Markdown file brings its own columns and keeps its marks', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('orchard-report.md'));
  expect(await titles(page)).toEqual(['Plant later varieties', 'Store water in winter', 'Sell under one name']);
  expect(await columns(page)).toEqual(['Rationale', 'Impact', 'Owner']);
  expect(await statements(page, 'Plant later varieties', 'Impact')).toEqual([
    'Harvests move into October.',
    'Pickers must stay longer.',
  ]);
  await expect(article(page).getByRole('link', { name: 'a report' })).toBeVisible();
});

test('signs that break things are kept as they are', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('tricky-signs.md'));
  expect(await titles(page)).toEqual(['磁石 first 🧲', 'Pipes | and ticks', 'מכרה [brackets] <angle>']);
  await expect(article(page)).toContainText('第一段:稀土永磁材料的供应链很长。价格波动很大!谁来承担风险?');
  expect(await statements(page, '磁石 first 🧲', 'Details')).toEqual(['先做磁石。', '再做合金。']);
});

test('an article is dropped on Home, and another one on the study', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  await dropFiles(page, [{ name: 'harbour-plan.txt', content: readFileSync(fixture('harbour-plan.txt')) }]);
  await addToStudy(page);
  await expectTotals(page, '4 priorities');
  const report = { name: 'orchard-report.md', content: readFileSync(fixture('orchard-report.md')) };
  await dropFiles(page, [report]);
  await expect(dialog(page, 'Import')).toBeVisible();
  await addToStudy(page);
  await expect(page.getByRole('navigation', { name: 'Sources' }).getByRole('listitem')).toHaveCount(2);
  await expect(article(page)).toContainText('How the Vell growers will stay in business');
});

test('an article is pasted as text', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const words = readFileSync(fixture('harbour-plan.txt'), 'utf8');
  await copyElsewhere(page, words);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog(page, 'Import').getByRole('textbox', { name: 'Title' })).not.toHaveValue('');
  await addToStudy(page);
  await expectTable(page, tableIn(fixture('harbour-plan.txt')));
});

test('a file that cannot be read says why, and nothing is kept', async ({ workbench }) => {
  const page = await workbench.open('#/');
  const name = 'figures.pdf';
  const preview = await previewImport(workbench, [{ name, content: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n') }]);
  await expect(preview.getByRole('alert')).toContainText(`“${name}” was not imported.`);
  expect(folded(await preview.getByRole('alert').innerText())).toMatch(/PDF/u);
  await expect(button(preview, 'Add to study')).toBeDisabled();
  await button(preview, 'Cancel').click();
  await expectHome(page);
  await expect(page.getByRole('list', { name: 'Studies' }).getByRole('link')).toHaveCount(1);
});

test('of several files, those that can be read are added to one study', async ({ workbench }) => {
  const page = await workbench.open('#/');
  const preview = await previewImport(workbench, [fixture('harbour-plan.txt'), fixture('orchard-report.md')]);
  await expect(preview.getByRole('tab')).toHaveCount(2);
  await expect(preview).toContainText('2 of 2 files will be added');
  await addToStudy(page);
  await expect(page.getByRole('navigation', { name: 'Sources' }).getByRole('listitem')).toHaveCount(2);
  await expectSaved(page);
});

test('files dropped while the preview is open come after the others', async ({ workbench }) => {
  const page = await workbench.open('#/');
  const preview = await previewImport(workbench, [fixture('harbour-plan.txt')]);
  await preview.getByRole('textbox', { name: 'Title' }).fill('Four aims');
  const report = { name: 'orchard-report.md', content: readFileSync(fixture('orchard-report.md')) };
  await dropFiles(page, [report]);
  await expect(preview.getByRole('tab')).toHaveCount(2);
  await expect(preview).toContainText('2 of 2 files will be added');
  await expect(preview.getByRole('textbox', { name: 'Title' })).toHaveValue('Four aims');
  await addToStudy(page);
  const sources = page.getByRole('navigation', { name: 'Sources' });
  await expect(sources.getByRole('listitem')).toHaveCount(2);
  await expect(sources).toContainText('Four aims');
});

test('Home knows which study has the article already, and opens it instead', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await expectSaved(page);
  await goHome(page);
  const preview = await previewImport(workbench, [fixture('harbour-plan.txt')]);
  await expect(preview).toContainText(`This article is already in your study “${HARBOUR}”.`);
  await button(preview, 'Open it instead').click();
  await expectTotals(page, '4 priorities · 4 passages');
  await goHome(page);
  await expect(page.getByRole('list', { name: 'Studies' }).getByRole('link')).toHaveCount(2);
});

test('a text in an encoding it does not name is read by its bytes, and told so', async ({ workbench }) => {
  await workbench.open('#/');
  // "Правительство объявило шесть приоритетов. У каждого свой министр." in Windows-1251.
  const content = Buffer.from(
    'z/Dg4ujy5ev88fLi7iDu4fr/4ujr7iD45fHy/CDv8Oju8Ojy5fLu4i4g0yDq4Obk7uPuIPHi7ukg7Ojt6PHy8C4=',
    'base64',
  );
  const preview = await previewImport(workbench, [{ name: 'plan.txt', content }]);
  await expect(preview.getByRole('region', { name: 'Text as it will be kept' })).toContainText(
    'Правительство объявило шесть приоритетов.',
  );
  await expect(preview).toContainText('The file does not say its encoding; it was read as Windows-1251.');
});

test('an encoding that was guessed wrongly is put right by hand, and stays so', async ({ workbench }) => {
  const page = await workbench.open('#/');
  // "Le ministère a publié sa stratégie à Orléans." as an old Macintosh wrote it.
  const content = Buffer.from('Le minist\x8fre a publi\x8e sa strat\x8egie \x88 Orl\x8eans.', 'latin1');
  const preview = await previewImport(workbench, [{ name: 'plan.txt', content }]);
  const encoding = preview.getByRole('combobox', { name: 'Encoding', exact: true });
  await expectChosen(encoding, 'Windows-1252');
  await encoding.focus();
  await page.keyboard.press('M');
  await expectChosen(encoding, 'Macintosh');
  await expect(textToKeep(preview)).toContainText('Le ministère a publié sa stratégie à Orléans.');
  await expect(preview).toContainText('The file is read as Macintosh, as you chose.');
  await expect(encoding).toBeFocused();
  await page.keyboard.press('Escape');
  await undoFromToast(page, 'Import closed; nothing was added');
  await expectChosen(encoding, 'Macintosh');
  await expect(textToKeep(preview)).toContainText('Le ministère');
});

test('a paste too short for an article says so', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  await copyElsewhere(page, 'a few words');
  await page.keyboard.press('ControlOrMeta+V');
  const told = page.getByText('What was pasted is too short for an article.');
  await expect(told).toBeVisible();
  // Home has no matrix to write into; and the same is not said twice.
  await expect(told).not.toContainText('statement');
  await page.keyboard.press('ControlOrMeta+V');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(told).toHaveCount(1);
  await expect(dialog(page, 'Import')).toBeHidden();
});

test('what was typed in the preview comes back when closing it is undone; where nothing was, nothing is said', async ({
  workbench,
}) => {
  const page = await workbench.open('#/');
  const preview = await previewImport(workbench, [fixture('harbour-plan.txt')]);
  const title = preview.getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue(HARBOUR);
  await title.fill('The harbour, by hand');
  await preview.getByRole('radio', { name: 'No matrix' }).check();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await undoFromToast(page, 'Import closed; nothing was added');
  await expect(title).toHaveValue('The harbour, by hand');
  await expect(preview.getByRole('radio', { name: 'No matrix' })).toBeChecked();

  // Emptied, it says what stands in for it.
  await title.fill(' ');
  await expect(title).toHaveAccessibleDescription(`Kept as “${HARBOUR}”, the title found.`);
  await title.fill('');
  await expect(title).toHaveAttribute('placeholder', HARBOUR);

  // Put back, nothing is lost.
  await title.fill(HARBOUR);
  await preview.getByRole('radio', { name: /^Table/u }).check();
  await button(preview, 'Cancel').click();
  await expect(preview).toBeHidden();
  await expectHome(page);
  await expect(undoToast(page, 'Import closed')).toBeHidden();
  await expect(page.getByRole('list', { name: 'Studies' }).getByRole('link')).toHaveCount(1);
});

test('the keyboard goes on: at the next file after one is left out, in the article after all are added', async ({
  workbench,
}) => {
  const page = await workbench.open('#/');
  // Read for seconds, so that it can be left out meanwhile.
  const words = 'Ferries are *late* again, and nobody knows why they are.\n\n'.repeat(80_000);
  const preview = await previewImport(workbench, [
    { name: 'long.md', content: words },
    { name: 'plan.md', content: '# A plan\n\nIt is short.' },
    { name: 'plan.md', content: '# Another plan\n\nIt is shorter.' },
  ]);
  await button(preview, 'Leave this file out').first().click();
  const next = preview.getByRole('tab', { name: /plan\.md 1 of 2/u });
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute('aria-selected', 'true');
  await expect(preview.getByRole('tab', { name: /plan\.md 2 of 2/u })).toHaveAttribute('title', 'plan.md');
  await expect(preview).toContainText('2 of 3 files will be added');
  await addToStudy(page);
  await expect(sourcePane(page)).toBeFocused();
});

test('that a matrix was found is seen at once, with its size, at the smallest window', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await page.setViewportSize({ width: 1024, height: 700 });
  const rows = Array.from({ length: 30 }, (_, i) => `| Row ${i} | Said first. Said second. | Follows. | Osei | Much |`);
  const wide = `# Wide\n\n| Priority | Elaboration | Implications | Owner | Risk |\n|-|-|-|-|-|\n${rows.join('\n')}\n`;
  const preview = await previewImport(workbench, [{ name: 'wide.md', content: wide }]);
  const found = preview.getByRole('table', { name: 'Matrix found' });
  await expect(preview.getByText('30 rows · 150 statements')).toBeInViewport();
  await expect(found.getByRole('rowheader', { name: 'Row 0' })).toBeInViewport();
  await expect(found.getByRole('rowheader', { name: 'Row 1', exact: true })).toBeInViewport();
  // Far down in the table its head still says which column is which.
  await found.getByRole('rowheader', { name: 'Row 29' }).scrollIntoViewIfNeeded();
  await expect(found.getByRole('columnheader', { name: 'Priority' })).toBeInViewport();
  await expect(preview.getByText('30 rows · 150 statements')).not.toBeInViewport();
});
