// Shaping the matrix: from nothing by keyboard, grouped and merged, rated and sorted, and with a thousand rows.
import { expect, test } from '../hosts/workbench.ts';
import {
  button,
  expectSaved,
  expectTotals,
  importArticle,
  matrix,
  matrixPane,
  tabTo,
  undo,
  undoFromToast,
} from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { fixture } from '../gestures/articles.ts';
import { closeDialog } from '../gestures/exports.ts';
import {
  cell,
  chooseFromRowMenu,
  columns,
  expectPriorityEvidence,
  expectStatements,
  expectTitles,
  priorityRow,
  priorityTitle,
  statementEditor,
} from '../gestures/matrix.ts';
import {
  applyTemplate,
  chooseFromColumnMenu,
  chooseInCell,
  columnHead,
  dragEdge,
  expectCell,
  groupRow,
  menuItem,
  openColumnsMenu,
  pressInCell,
  selectRows,
  sortBy,
} from '../gestures/shape.ts';

const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const TRAINS = 'Move Containers by Night Train';
const DATA = 'Share Data with the City';
const HARBOUR = fixture('harbour-plan.txt');

test('a matrix is built from nothing by keyboard alone', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await tabTo(page, button(page, 'New study'));
  await page.keyboard.press('Enter');
  await tabTo(page, matrixPane(page).getByRole('radio', { name: /^Priority/u }));
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(async () => columns(page))
    .toEqual(['Elaboration', 'Implications', 'Affected party', 'Likelihood', 'Confidence']);
  await tabTo(page, button(matrixPane(page), 'Add the first priority'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Buy a mine');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sell magnets');
  // On through the row: two statements, a name, two choices.
  await page.keyboard.press('Tab');
  await expect(statementEditor(page, 'Elaboration')).toBeFocused();
  await page.keyboard.type('Magnets for trains.');
  await page.keyboard.press('Tab');
  await expect(statementEditor(page, 'Implications')).toBeFocused();
  await page.keyboard.type('Prices fall.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Affected party' })).toBeFocused();
  await page.keyboard.type('Rail builders');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox', { name: 'Likelihood' })).toBeFocused();
  await page.keyboard.type('very l');
  await page.keyboard.press('Enter');
  await expectCell(page, 'Sell magnets', 'Likelihood', 'Very likely');
  await expect(await cell(page, 'Sell magnets', 'Likelihood')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await expect(page.getByRole('listbox', { name: 'Confidence' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectCell(page, 'Sell magnets', 'Confidence', 'Moderate');
  await expectCell(page, 'Sell magnets', 'Affected party', 'Rail builders');
  await expectStatements(page, 'Sell magnets', 'Elaboration', ['Magnets for trains.']);

  // The order of rows and columns, a width, and a heading.
  await page.keyboard.press('Alt+ArrowUp');
  await expectTitles(page, ['Sell magnets', 'Buy a mine']);
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(columnHead(page, 'Confidence')).toBeFocused();
  const { width = 0 } = (await columnHead(page, 'Confidence').boundingBox()) ?? {};
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect
    .poll(async () => (await columnHead(page, 'Confidence').boundingBox())?.width)
    .toBeGreaterThan(width + 40);
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await columns(page)).toEqual(['Elaboration', 'Implications', 'Affected party', 'Confidence', 'Likelihood']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('ControlOrMeta+Alt+g');
  await page.keyboard.type('Trade');
  await page.keyboard.press('Enter');
  await expect(groupRow(page, 'Trade')).toBeVisible();
  await expectTitles(page, ['Buy a mine', 'Sell magnets']);
  await page.keyboard.press('ArrowLeft');
  await expectTitles(page, ['Buy a mine']);
  await page.keyboard.press('ArrowRight');
  await expectTitles(page, ['Buy a mine', 'Sell magnets']);
  await expectSaved(page);
});

test('an imported matrix is grouped, regrouped, merged and split', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await selectRows(page, [CHANNEL, TRAINS]);
  await expectNoAxeViolations(page, 'a matrix with selected rows');
  await button(matrixPane(page), 'Group').click();
  await page.keyboard.type('Traffic');
  await page.keyboard.press('Enter');
  await expectTitles(page, [POWER, DATA, CHANNEL, TRAINS]);
  await expect(priorityRow(page, TRAINS).getByRole('gridcell').first()).toContainText('4');

  // Down into the group, and up out of it.
  await priorityTitle(page, DATA).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expectTitles(page, [POWER, CHANNEL, DATA, TRAINS]);
  await priorityTitle(page, CHANNEL).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(groupRow(page, 'Traffic')).toContainText('2 priorities');
  await expectNoAxeViolations(page, 'a matrix with groups');

  // By the mouse too: onto a row of the group, and back by undo.
  await priorityRow(page, POWER).hover();
  await priorityRow(page, POWER)
    .getByTitle('Drag to another rank')
    .dragTo(priorityTitle(page, TRAINS), { targetPosition: { x: 20, y: 2 } });
  await expectTitles(page, [CHANNEL, DATA, POWER, TRAINS]);
  await expect(groupRow(page, 'Traffic')).toContainText('3 priorities');
  await undo(page);

  // A group goes with all its rows, past the others or back.
  await selectRows(page, [CHANNEL]);
  await button(matrixPane(page), 'Group').click();
  await page.keyboard.type('Water');
  await page.keyboard.press('Enter');
  await expectTitles(page, [POWER, CHANNEL, DATA, TRAINS]);
  await groupRow(page, 'Traffic').hover();
  await groupRow(page, 'Traffic').getByTitle('Drag to another place').dragTo(priorityTitle(page, POWER));
  await expectTitles(page, [POWER, DATA, TRAINS, CHANNEL]);
  await undo(page);
  await expectTitles(page, [POWER, CHANNEL, DATA, TRAINS]);
  await undo(page);
  await undo(page);

  await selectRows(page, [POWER, CHANNEL]);
  await button(matrixPane(page), 'Merge').click();
  await expectTitles(page, [POWER, DATA, TRAINS]);
  await expectStatements(page, POWER, 'Implications', [
    'Air in the old town gets cleaner.',
    'Lines without the plug must pay a fee or call elsewhere.',
    'The grid needs a second transformer',
    'Larger ships can call at any tide.',
    'Fishers lose part of their ground.',
  ]);
  await expectPriorityEvidence(page, POWER, 2);
  await undoFromToast(page, /^Merged 2 priorities/u);
  await expectTitles(page, [POWER, CHANNEL, DATA, TRAINS]);

  await chooseFromRowMenu(page, CHANNEL, 'Split');
  await page.getByRole('textbox', { name: 'Title of the new priority' }).fill('Pay the fishers');
  await page.getByRole('checkbox', { name: 'Fishers lose part of their ground.' }).check();
  await expectNoAxeViolations(page, 'splitting a priority');
  await button(page, 'Split').click();
  await expectTitles(page, [POWER, CHANNEL, 'Pay the fishers', DATA, TRAINS]);
  await expectStatements(page, 'Pay the fishers', 'Implications', ['Fishers lose part of their ground.']);

  await chooseFromRowMenu(page, CHANNEL, 'Archive');
  await expectTotals(page, '4 priorities');
  await button(matrixPane(page), 'Archived (1)').click();
  await expectNoAxeViolations(page, 'the archive');
  await button(matrixPane(page), `Restore “${CHANNEL}”`).click();
  await expectTitles(page, [POWER, CHANNEL, 'Pay the fishers', DATA, TRAINS]);

  await groupRow(page, 'Traffic').getByRole('gridcell').focus();
  await page.keyboard.press('Delete');
  await expect(groupRow(page, 'Traffic')).toBeHidden();
  await expectTitles(page, [POWER, CHANNEL, 'Pay the fishers', DATA, TRAINS]);
  await expectSaved(page);
});

test('a rating and a choice are filled in and sorted by, and the ranks stay', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await openColumnsMenu(page);
  await menuItem(page, 'Add a column').click();
  await menuItem(page, 'Rating').click();
  await page.keyboard.type('Risk');
  await page.keyboard.press('Enter');
  await applyTemplate(page, /Likelihood/u);
  await pressInCell(page, POWER, 'Risk', '2');
  await pressInCell(page, CHANNEL, 'Risk', '5');
  await pressInCell(page, DATA, 'Risk', '4');
  await expectCell(page, DATA, 'Risk', '4 – high');
  await page.keyboard.press('0');
  await expectCell(page, DATA, 'Risk', '');
  await undo(page);
  await expectCell(page, DATA, 'Risk', '4 – high');
  await chooseInCell(page, POWER, 'Likelihood', ['u', 'Enter']);
  await chooseInCell(page, TRAINS, 'Likelihood', ['F2', 'End', 'Enter']);
  await chooseInCell(page, CHANNEL, 'Likelihood', ['Enter', 'ArrowDown', 'Escape']);
  await expectCell(page, POWER, 'Likelihood', 'Unlikely');
  await expectCell(page, TRAINS, 'Likelihood', 'Almost certain');
  await expectCell(page, CHANNEL, 'Likelihood', '');

  await sortBy(page, 'Risk');
  await expectTitles(page, [POWER, DATA, CHANNEL, TRAINS]);
  await expect(columnHead(page, 'Risk')).toHaveAttribute('aria-sort', 'ascending');
  await expect(priorityRow(page, DATA).getByRole('gridcell').first()).toContainText('4');
  await expectNoAxeViolations(page, 'a sorted matrix with ratings and choices');
  await priorityTitle(page, CHANNEL).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expectTitles(page, [POWER, DATA, CHANNEL, TRAINS]);
  await expect(page.getByRole('status').filter({ hasText: 'Rows are sorted by “Risk”' })).toBeVisible();
  await sortBy(page, 'Risk');
  await expectTitles(page, [CHANNEL, DATA, POWER, TRAINS]);
  await sortBy(page, 'Likelihood');
  await expectTitles(page, [POWER, TRAINS, CHANNEL, DATA]);
  await button(matrixPane(page), /order by rank$/u).click();
  await expectTitles(page, [POWER, CHANNEL, TRAINS, DATA]);
});

test('columns: options and labels of one’s own, hidden and shown, sized by the mouse in one step', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, HARBOUR);
  await applyTemplate(page, /Likelihood/u);
  await chooseInCell(page, POWER, 'Confidence', ['h', 'Enter']);
  await chooseFromColumnMenu(page, 'Confidence', 'Options…');
  await expectNoAxeViolations(page, 'the options of a choice');
  await page.getByRole('textbox', { name: 'Option 3' }).fill('Very high');
  await button(page, 'Keep options').click();
  await expectCell(page, POWER, 'Confidence', 'Very high');

  await chooseFromColumnMenu(page, 'Implications', 'Hide');
  expect(await columns(page)).toEqual(['Elaboration', 'Affected party', 'Likelihood', 'Confidence']);
  await openColumnsMenu(page);
  await expectNoAxeViolations(page, 'the menu of the columns');
  await page.getByRole('menuitemcheckbox', { name: 'Implications' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await columns(page)).includes('Implications')).toBe(true);

  for (const head of [columnHead(page, 'Elaboration'), columnHead(page, 'Priority')]) {
    const width = async () => Math.round((await head.boundingBox())?.width ?? 0);
    const before = await width();
    await dragEdge(page, head, 60);
    await expect.poll(width).toBe(before + 60);
    await undo(page);
    await expect.poll(width).toBe(before);
  }

  await chooseFromColumnMenu(page, 'Confidence', 'Delete');
  await undoFromToast(page, /^Deleted the column “Confidence”/u);
  await expectCell(page, POWER, 'Confidence', 'Very high');
  await chooseFromColumnMenu(page, 'Confidence', 'Add a column of a kind');
  await menuItem(page, 'Rating').click();
  await page.keyboard.type('Harm');
  await page.keyboard.press('Enter');
  await chooseFromColumnMenu(page, 'Harm', 'Labels…');
  await page.getByRole('textbox', { name: 'Label of 1', exact: true }).fill('harmless');
  await expectNoAxeViolations(page, 'the labels of a rating');
  await closeDialog(page);
  await pressInCell(page, POWER, 'Harm', '1');
  await expectCell(page, POWER, 'Harm', '1 – very low');
});

test('a thousand rows: opened, scrolled, and gone to from end to end', async ({ workbench }) => {
  const lines = Array.from(
    { length: 1000 },
    (_, i) => `| Aim ${i + 1} | It is number ${i + 1}. | ${'So it goes. '.repeat(1 + (i % 9) ** 2)} |`,
  );
  const content = ['# Aims', '', '| Priority | Elaboration | Implications |', '| --- | --- | --- |', ...lines].join(
    '\n',
  );
  const page = await importArticle(workbench, { name: 'aims.md', content });
  await expectTotals(page, '1,000 priorities');
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', '1001');
  await priorityTitle(page, 'Aim 1').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(priorityRow(page, 'Aim 1000')).toHaveAttribute('aria-rowindex', '1001');
  await expect(await cell(page, 'Aim 1000', 'Implications')).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(await cell(page, 'Aim 992', 'Implications')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(priorityRow(page, 'Aim 1').getByRole('gridcell').first()).toBeFocused();

  // Rows of any height show all their words, one below the other.
  await matrix(page).hover();
  await page.mouse.wheel(0, 20_000);
  await expect(priorityRow(page, 'Aim 1')).toBeAttached();
  await expect
    .poll(async () =>
      matrix(page).evaluate((grid) => {
        const rows = [...grid.querySelectorAll('[role=row][data-index]')]
          .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
          .map((row) => row.getBoundingClientRect())
          .slice(1);
        const apart = rows.slice(1).every(({ top }, i) => Math.abs(top - (rows[i]?.bottom ?? 0)) < 1.5);
        const clipped = [...grid.querySelectorAll('[role=gridcell]')].some(
          (one) => one.scrollHeight > one.clientHeight + 1,
        );
        return rows.length > 3 && apart && !clipped;
      }),
    )
    .toBe(true);
});
