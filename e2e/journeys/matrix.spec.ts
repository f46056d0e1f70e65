// Writing the matrix: rows, their order, statements, and taking things back.
import { expect, test } from '../hosts/workbench.ts';
import {
  button,
  expectSaved,
  expectTotals,
  importArticle,
  matrixPane,
  redo,
  undo,
  undoFromToast,
} from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { fixture } from '../gestures/articles.ts';
import {
  addPriority,
  addStatement,
  cell,
  chooseFromRowMenu,
  expectStatements,
  expectTitles,
  priorityRow,
  priorityTitle,
  putCaretAtEnd,
  putCaretAtStart,
  statement,
  statementEditor,
  titles,
} from '../gestures/matrix.ts';

const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const TRAINS = 'Move Containers by Night Train';
const DATA = 'Share Data with the City';
const HARBOUR = fixture('harbour-plan.txt');

test('rows: added, renamed, deleted, and brought back from the toast', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await addPriority(page, 'Plant trees on the quay');
  await expectTitles(page, [POWER, CHANNEL, TRAINS, DATA, 'Plant trees on the quay']);

  await priorityTitle(page, 'Plant trees on the quay').dblclick();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Plant lindens on the quay');
  await page.keyboard.press('Enter');
  await expectTitles(page, [POWER, CHANNEL, TRAINS, DATA, 'Plant lindens on the quay']);

  await chooseFromRowMenu(page, CHANNEL, 'Delete');
  await expectTitles(page, [POWER, TRAINS, DATA, 'Plant lindens on the quay']);
  await undoFromToast(page, /^Deleted “Deepen the Northern Channel”/u);
  await expectTitles(page, [POWER, CHANNEL, TRAINS, DATA, 'Plant lindens on the quay']);
  await expectStatements(page, CHANNEL, 'Implications', [
    'Larger ships can call at any tide.',
    'Fishers lose part of their ground.',
  ]);
  await expectSaved(page);
});

test('rows: moved by Alt and the arrow keys, and by drag', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await priorityTitle(page, DATA).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expectTitles(page, [POWER, CHANNEL, DATA, TRAINS]);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expectTitles(page, [DATA, POWER, CHANNEL, TRAINS]);
  await page.keyboard.press('Alt+ArrowDown');
  await expectTitles(page, [POWER, DATA, CHANNEL, TRAINS]);

  await priorityRow(page, POWER).hover();
  await priorityRow(page, POWER)
    .getByTitle('Drag to another rank')
    .dragTo(priorityTitle(page, CHANNEL), { targetPosition: { x: 20, y: 2 } });
  await expectTitles(page, [DATA, POWER, CHANNEL, TRAINS]);
  await undo(page);
  await expectTitles(page, [POWER, DATA, CHANNEL, TRAINS]);
});

test('statements: Enter splits, Backspace at the start joins, Escape puts back what stood', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await addStatement(page, TRAINS, 'Implications');
  await page.keyboard.type('Shunters work at night.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Neighbours will hear them.');
  await expectStatements(page, TRAINS, 'Implications', [
    'Lorry traffic through the suburbs falls by a third.',
    'Shunters work at night.',
    'Neighbours will hear them.',
  ]);
  await putCaretAtStart(page);
  await page.keyboard.press('Backspace');
  await expectStatements(page, TRAINS, 'Implications', [
    'Lorry traffic through the suburbs falls by a third.',
    'Shunters work at night. Neighbours will hear them.',
  ]);
  await page.keyboard.press('Escape');
  await expect(statementEditor(page, 'Implications')).toBeHidden();
  await expectStatements(page, TRAINS, 'Implications', [
    'Lorry traffic through the suburbs falls by a third.',
    'Shunters work at night. Neighbours will hear them.',
  ]);

  // The blank space beside the words is the statement too.
  const fishers = await statement(page, CHANNEL, 'Implications', 'Fishers lose');
  const { width, height } = (await fishers.boundingBox()) ?? { width: 0, height: 0 };
  await fishers.click({ position: { x: width - 2, y: height - 2 } });
  await expect(statementEditor(page, 'Implications')).toBeFocused();
  await putCaretAtEnd(page);
  await page.keyboard.type(' And their patience.');
  await expectStatements(page, CHANNEL, 'Implications', [
    'Larger ships can call at any tide.',
    'Fishers lose part of their ground. And their patience.',
  ]);
  await page.keyboard.press('Escape');
  await expectStatements(page, CHANNEL, 'Implications', [
    'Larger ships can call at any tide.',
    'Fishers lose part of their ground.',
  ]);
  await expectTotals(page, '4 priorities');
});

test('statements: bold words stay bold after a reload', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await addStatement(page, DATA, 'Elaboration');
  await page.keyboard.type('Open data, ');
  await page.keyboard.press('ControlOrMeta+B');
  await page.keyboard.type('at last');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(statementEditor(page, 'Elaboration')).toBeHidden();
  const written = await statement(page, DATA, 'Elaboration', 'Open data, at last');
  await expect(written.getByRole('strong')).toHaveText('at last');
  await expectSaved(page);
  await page.reload();
  await expect((await statement(page, DATA, 'Elaboration', 'Open data')).getByRole('strong')).toHaveText('at last');
});

test('statements: a priority is mentioned and a tag given while writing; both follow what they name', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, HARBOUR);
  const tags = page.getByRole('region', { name: 'Tags' });
  await addStatement(page, TRAINS, 'Implications');
  await page.keyboard.type('Waits for @shore');
  await expect(page.getByRole('option').first()).toHaveText(`1${POWER}`);
  await expectNoAxeViolations(page, 'the priorities to mention');
  await page.keyboard.press('Enter');
  await page.keyboard.type('#risk/money, says @nobody');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Enter');
  const words = `Waits for ${POWER} #risk/money, says @nobody`;
  const written = await statement(page, TRAINS, 'Implications', words);
  await expect(written).toBeFocused();
  await expect(button(tags, /^risk\/ ?money 1 statement$/u)).toBeVisible();
  await expectNoAxeViolations(page, 'a mention and a tag');

  // By keyboard to the priority, and back.
  await page.keyboard.press('ArrowRight');
  await expect(written.getByRole('link', { name: POWER })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(priorityTitle(page, POWER)).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(written).toBeFocused();

  await priorityTitle(page, POWER).dblclick();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Plug in every ship');
  await page.keyboard.press('Enter');
  await expect(await statement(page, TRAINS, 'Implications', 'Waits for Plug in every ship')).toBeVisible();
  await button(tags, 'More for the tag risk').click();
  await page.getByRole('menuitem', { name: 'Rename or merge' }).click();
  await tags.getByLabel('Name of the tag risk').fill('hazard');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await page.reload();
  await expect(
    await statement(page, TRAINS, 'Implications', 'Waits for Plug in every ship #hazard/money, says @nobody'),
  ).toBeVisible();
});

test('statements: moved by keys within a cell, deleted, and undone step by step', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const air = 'Air in the old town gets cleaner.';
  const lines = 'Lines without the plug must pay a fee or call elsewhere.';
  const grid = 'The grid needs a second transformer';
  await (await cell(page, POWER, 'Implications')).focus();
  await page.keyboard.press('Space');
  await expect(await statement(page, POWER, 'Implications', air)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expectStatements(page, POWER, 'Implications', [lines, air, grid]);
  await expect(await statement(page, POWER, 'Implications', air)).toBeFocused();
  await page.keyboard.press('Delete');
  await expectStatements(page, POWER, 'Implications', [lines, grid]);
  await undo(page);
  await undo(page);
  await expectStatements(page, POWER, 'Implications', [air, lines, grid]);
  await redo(page);
  await expectStatements(page, POWER, 'Implications', [lines, air, grid]);

  await (await statement(page, POWER, 'Implications', air)).focus();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(await statement(page, POWER, 'Elaboration', air)).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expectStatements(page, POWER, 'Implications', [lines, grid]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(statementEditor(page, 'Implications')).toBeFocused();
  await page.keyboard.type(' ');
  await page.keyboard.press('Escape');
  await expectStatements(page, POWER, 'Implications', [lines, grid, air]);
});

test('a matrix is begun from nothing, title by title', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await button(page, 'New study').click();
  await button(matrixPane(page), 'Add the first priority').click();
  await page.keyboard.type('Buy a mine');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sell magnets');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await titles(page)).toEqual(['Buy a mine', 'Sell magnets']);
  await expectTotals(page, '2 priorities · 0 passages · 0 statements');
  await expectSaved(page);
});

test('columns: added, renamed, and deleted with a way back', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const head = (name: string) => page.getByRole('columnheader', { name, exact: true });
  await button(head('Implications'), /^More for the column/u).click();
  await page.getByRole('menuitem', { name: 'Add a column after it' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the column' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Open questions');
  await page.keyboard.press('Enter');
  await expect(head('Open questions')).toBeVisible();
  await addStatement(page, POWER, 'Open questions');
  await page.keyboard.type('Who pays?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectStatements(page, POWER, 'Open questions', ['Who pays?']);
  await button(head('Open questions'), /^More for the column/u).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(head('Open questions')).toBeHidden();
  await undoFromToast(page, /^Deleted the column “Open questions”/u);
  await expectStatements(page, POWER, 'Open questions', ['Who pays?']);
});
