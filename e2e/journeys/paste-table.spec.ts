// A table goes from a spreadsheet into the matrix, and rows of the matrix into a spreadsheet and into Markdown.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import {
  button,
  dialog,
  expectSaved,
  expectStudy,
  goHome,
  importArticle,
  matrixPane,
  undo,
  undoFromToast,
} from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { fixture } from '../gestures/articles.ts';
import { copied, copiedCells, copyBoth, copyElsewhere, type OnClipboard } from '../gestures/clipboard.ts';
import {
  cell,
  chooseFromRowMenu,
  editStatement,
  expectStatements,
  expectTitles,
  priorityTitle,
} from '../gestures/matrix.ts';
import { applyTemplate, expectCell, selectRows, sortBy } from '../gestures/shape.ts';

const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const TRAINS = 'Move Containers by Night Train';
const DATA = 'Share Data with the City';
const ALL = [POWER, CHANNEL, TRAINS, DATA];

/** The policy also keeps the styles of what is parsed out, and says so. */
const KEPT_OUT = /Content Security Policy/u;

test.beforeEach(({ workbench }) => workbench.expectConsoleErrors(KEPT_OUT));

/** As Excel copies two rows, the second cell of the first with two lines. */
const excel: OnClipboard = {
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} br {mso-data-placement:same-cell;}--></style></head><body>
<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse'><col width=64 span=2>
<!--StartFragment--><tr height=40><td height=40 class=xl65>Plant a tidal wood</td><td class=xl65>Reeds first.<br>
  Then <b>willows</b>.</td></tr><tr height=20><td>Sell the old tugs</td><td>Two of five go.</td></tr><!--EndFragment-->
</table></body></html>`,
  plain: 'Plant a tidal wood\t"Reeds first.\nThen willows."\r\nSell the old tugs\tTwo of five go.\r\n',
};

/** As LibreOffice copies cells: two choices below their heads. */
const calc: OnClipboard = {
  html: `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2"/><style type="text/css">td { font-size:x-small }</style></head><body>
<table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup><tr><td height="17" align="left">Likelihood</td><td align="left">Confidence</td></tr>
<tr><td height="17" align="left">likely</td><td align="left">High</td></tr>
<tr><td height="17" align="left"><br></td><td align="right" sdval="4" sdnum="1033;">4</td></tr></table></body></html>`,
  plain: 'Likelihood\tConfidence\nlikely\tHigh\n\t4\n',
};

/** As Google Sheets copies. */
const sheets: OnClipboard = {
  html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><tbody><tr><td data-sheets-value='{"1":2}'>Priority</td><td>Elaboration</td></tr><tr><td>Buy a mine</td><td>Ore is near.<br/>It is cheap.</td></tr><tr><td>Train smiths</td><td></td></tr></tbody></table>`,
  plain: 'Priority\tElaboration\nBuy a mine\t"Ore is near.\nIt is cheap."\nTrain smiths\t',
};

const toast = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).filter({ visible: true }).last();

async function pasteAtTitle(page: Page, title: string): Promise<void> {
  await priorityTitle(page, title).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

async function pasteAt(page: Page, title: string, column: string): Promise<void> {
  await (await cell(page, title, column)).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

test('rows of a spreadsheet become priorities with their statements, and one undo takes them back', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await copyBoth(page, excel);
  await pasteAtTitle(page, POWER);
  await expectTitles(page, [...ALL, 'Plant a tidal wood', 'Sell the old tugs']);
  await expectStatements(page, 'Plant a tidal wood', 'Elaboration', ['Reeds first.', 'Then willows.']);
  await expectStatements(page, 'Sell the old tugs', 'Elaboration', ['Two of five go.']);
  await expect(priorityTitle(page, POWER)).toBeFocused();
  await expect(toast(page, 'Pasted 2 new priorities and 2 cells')).toBeVisible();
  await expectNoAxeViolations(page, 'a pasted table');
  await expectSaved(page);

  // The same table once more changes nothing; the text alone says the same.
  await copyElsewhere(page, excel.plain);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(toast(page, 'Nothing to paste: all of it is there already.')).toBeVisible();
  await undo(page);
  await expectTitles(page, ALL);
  await pasteAtTitle(page, DATA);
  await expectStatements(page, 'Plant a tidal wood', 'Elaboration', ['Reeds first.', 'Then willows.']);
  await undoFromToast(page, 'Pasted 2 new priorities and 2 cells');
  await expectTitles(page, ALL);
});

test('values go into cells by what they mean, in the order seen, and what has no place is told', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await applyTemplate(page, /Likelihood/u);
  await sortBy(page, 'Priority');
  await sortBy(page, 'Priority');
  await expectTitles(page, [...ALL].reverse());
  await copyBoth(page, calc);
  await pasteAt(page, DATA, 'Likelihood');
  await expectCell(page, DATA, 'Likelihood', 'Likely');
  await expectCell(page, DATA, 'Confidence', 'High');
  await expect(toast(page, 'Pasted 2 cells. 1 cell was not pasted: “4” is no choice of “Confidence”.')).toBeVisible();
  await expectNoAxeViolations(page, 'what was not pasted');
  await copyElsewhere(page, 'low');
  await pasteAt(page, DATA, 'Confidence');
  await expect(toast(page, '“low” would replace what is in “Confidence”')).toBeVisible();
  await pasteAt(page, TRAINS, 'Confidence');
  await expectCell(page, TRAINS, 'Confidence', 'Low');
  await undo(page);
  await undo(page);
  await expectCell(page, DATA, 'Likelihood', '');
  await expectCell(page, DATA, 'Confidence', '');
});

test('rows are copied for a spreadsheet and as Markdown, and come back as they were', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await copyBoth(page, excel);
  await pasteAtTitle(page, DATA);
  await selectRows(page, ['Sell the old tugs', 'Plant a tidal wood']);
  await page.keyboard.press('ControlOrMeta+C');
  await expect(toast(page, 'Copied 2 rows')).toBeVisible();
  expect(await copiedCells(page)).toEqual({
    cells: [
      ['Priority', 'Elaboration', 'Implications'],
      ['Plant a tidal wood', 'Reeds first. / Then willows.', ''],
      ['Sell the old tugs', 'Two of five go.', ''],
    ],
    plain:
      'Priority\tElaboration\tImplications\nPlant a tidal wood\t"Reeds first.\nThen willows."\t\nSell the old tugs\tTwo of five go.\t',
  });
  await expectNoAxeViolations(page, 'copied rows');

  const markdown =
    '| Priority | Elaboration | Implications |\n| --- | --- | --- |\n| Plant a tidal wood | Reeds first.<br>Then **willows**. |  |\n| Sell the old tugs | Two of five go. |  |\n';
  await chooseFromRowMenu(page, 'Sell the old tugs', 'Copy the 2 selected as Markdown');
  await expect.poll(async () => copied(page)).toBe(markdown);
  await button(matrixPane(page), 'Copy').click();
  await expect.poll(async () => (await copiedCells(page)).cells).toHaveLength(3);
  await page.keyboard.press('ControlOrMeta+K');
  const palette = dialog(page, 'Commands');
  await expect(palette.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('rows of the matrix as Markdown');
  await expect(palette.getByRole('option').first()).toContainText('Copy rows or cells of the matrix as Markdown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => copied(page)).toBe(markdown);

  // In an empty study the same rows are the beginning of a matrix.
  await button(matrixPane(page), 'Copy').click();
  await expect.poll(async () => (await copiedCells(page)).cells).toHaveLength(3);
  await goHome(page);
  await button(page, 'New study').click();
  await expectStudy(page);
  await button(matrixPane(page), 'Add the first priority').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expectTitles(page, ['Plant a tidal wood', 'Sell the old tugs']);
  await expect(priorityTitle(page, 'Plant a tidal wood')).toBeFocused();
  await expectStatements(page, 'Plant a tidal wood', 'Elaboration', ['Reeds first.', 'Then willows.']);
});

test('a cell, a statement and selected words are copied each as they are', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await copyBoth(page, excel);
  await pasteAtTitle(page, DATA);
  await (await cell(page, 'Plant a tidal wood', 'Elaboration')).focus();
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(async () => (await copiedCells(page)).cells).toEqual([['Reeds first. / Then willows.']]);
  await pasteAt(page, DATA, 'Implications');
  await expect(await cell(page, DATA, 'Implications')).toContainText('Then willows.');

  await (await cell(page, 'Plant a tidal wood', 'Elaboration')).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(async () => copied(page)).toBe('Reeds first.');

  // Several cells, by keys and by a press with Shift.
  await (await cell(page, 'Plant a tidal wood', 'Implications')).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await (
    await cell(page, 'Sell the old tugs', 'Elaboration')
  )
    .getByText('Two of five go.')
    .click({ modifiers: ['Shift'] });
  await expect(matrixPane(page).getByText('4 cells selected')).toBeVisible();
  await expectNoAxeViolations(page, 'selected cells');
  await page.keyboard.press('ControlOrMeta+C');
  await expect
    .poll(async () => (await copiedCells(page)).plain)
    .toBe('"Reeds first.\nThen willows."\t\nTwo of five go.\t');
  await button(matrixPane(page), 'Copy as Markdown').click();
  await expect
    .poll(async () => copied(page))
    .toBe(
      '| Elaboration | Implications |\n| --- | --- |\n| Reeds first.<br>Then **willows**. |  |\n| Two of five go. |  |\n',
    );
  await button(matrixPane(page), 'Clear the selection').click();

  // Words that are selected are what is meant, in the matrix and while one writes.
  const tugs = (await cell(page, 'Sell the old tugs', 'Elaboration')).getByRole('listitem');
  await tugs.evaluate((item) => document.getSelection()?.selectAllChildren(item));
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(async () => copied(page)).toContain('Two of five go.');
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await editStatement(page, 'Sell the old tugs', 'Elaboration', 'Two of five go.');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Three go.');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(async () => copied(page)).toBe('Three go.');
  // Escape brings back what stood.
  await page.keyboard.press('Escape');
  await chooseFromRowMenu(page, 'Sell the old tugs', 'Copy as Markdown');
  await expect.poll(async () => copied(page)).toContain('| Sell the old tugs | Two of five go. |  |');
});

test('an empty matrix takes a table from a spreadsheet, and a window that follows takes none', async ({
  workbench,
}) => {
  const page = await workbench.open('#/');
  await button(page, 'New study').click();
  await expectStudy(page);
  await copyBoth(page, sheets);
  await button(matrixPane(page), 'Add the first priority').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expectTitles(page, ['Buy a mine', 'Train smiths']);
  await expectStatements(page, 'Buy a mine', 'Elaboration', ['Ore is near.', 'It is cheap.']);
  await undo(page);
  await expect(matrixPane(page).getByText('No matrix yet')).toBeVisible();
  // Outside the matrix the same table is an article.
  await button(page, 'Import source').first().focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog(page, 'Import')).toBeVisible();
  await button(dialog(page, 'Import'), 'Cancel').click();
  await expect(dialog(page, 'Import')).toBeHidden();
  await button(matrixPane(page), 'Add the first priority').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expectTitles(page, ['Buy a mine', 'Train smiths']);
  await expectSaved(page);

  const second = await workbench.secondWindow();
  await expectStudy(second);
  await copyBoth(second, excel);
  await pasteAtTitle(second, 'Buy a mine');
  await expect(toast(second, 'This window only follows. Take over to paste here.')).toBeVisible();
  await expectTitles(second, ['Buy a mine', 'Train smiths']);
});
