// What an analyst does in the matrix: finds a row and a cell, writes in it, follows its evidence.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../hosts/workbench.ts';
import { button, folded, matrix, matrixPane } from '../gestures.ts';

export const priorityRow = (page: Page, title: string): Locator =>
  matrix(page).getByRole('row', { name: title, exact: true });

export const priorityTitle = (page: Page, title: string): Locator => priorityRow(page, title).getByRole('rowheader');

/** The titles of the priorities in their order. */
export async function titles(page: Page): Promise<readonly string[]> {
  const headers = await matrix(page).getByRole('rowheader').allInnerTexts();
  return headers.map(folded);
}

export async function expectTitles(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(async () => titles(page)).toEqual(expected);
}

/** The titles of the columns after the rank and the priority. */
export async function columns(page: Page): Promise<readonly string[]> {
  const headers = matrix(page).getByRole('columnheader');
  await expect(headers.first()).toBeVisible();
  return (await headers.allInnerTexts()).slice(2).map(folded);
}

export async function cell(page: Page, title: string, column: string): Promise<Locator> {
  const at = (await columns(page)).findIndex((name) => name.toLowerCase() === column.toLowerCase());
  if (at < 0) throw new Error(`the matrix has no column ${column}`);
  // The first cell of a row holds its rank.
  return priorityRow(page, title)
    .getByRole('gridcell')
    .nth(at + 1);
}

/** The statements of a cell in their order, white space folded. */
export async function statements(page: Page, title: string, column: string): Promise<readonly string[]> {
  const words = await (
    await cell(page, title, column)
  ).evaluate((place) =>
    // One that is being written has the words of its field.
    [...place.querySelectorAll('li')].map(
      (item) => (item.querySelector<HTMLElement>('[role=textbox]') ?? item).innerText,
    ),
  );
  return words.map(folded);
}

export async function expectStatements(
  page: Page,
  title: string,
  column: string,
  expected: readonly string[],
): Promise<void> {
  await expect.poll(async () => statements(page, title, column)).toEqual(expected);
}

export async function statement(page: Page, title: string, column: string, words: string): Promise<Locator> {
  return (await cell(page, title, column)).getByRole('listitem').filter({ hasText: words });
}

export interface MatrixAsRead {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly (readonly string[])[] }[];
}

/** The whole matrix as it is on screen. */
export async function readMatrix(page: Page): Promise<MatrixAsRead> {
  const names = await columns(page);
  const read = await matrix(page).evaluate((grid) =>
    [...grid.querySelectorAll('[role=row]')].slice(1).map((row) => ({
      title: row.querySelector<HTMLElement>('[role=rowheader]')?.innerText ?? '',
      cells: [...row.querySelectorAll('[role=gridcell]')]
        .slice(1)
        .map((cell) => [...cell.querySelectorAll('li')].map((item) => item.innerText)),
    })),
  );
  const rows = read.map(({ title, cells }) => ({
    title: folded(title),
    cells: cells.map((words) => words.map(folded)),
  }));
  return { columns: names, rows };
}

const inPassages = (count: number) => (count === 1 ? '1 passage' : `${count} passages`);

/** The evidence button of a priority or of a statement that says how many passages it rests on. */
export const evidenceButton = (item: Locator, count: number): Locator =>
  button(item, new RegExp(`(?:^|\\D)${inPassages(count)}$`, 'u'));

export async function expectPriorityEvidence(page: Page, title: string, count: number): Promise<void> {
  await expect(evidenceButton(priorityTitle(page, title), count)).toBeAttached();
}

export const evidenceDialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Evidence/u });

export async function openEvidence(page: Page, item: Locator, count: number): Promise<Locator> {
  await evidenceButton(item, count).click();
  await expect(evidenceDialog(page)).toBeVisible();
  return evidenceDialog(page);
}

export const statementEditor = (page: Page, column: string): Locator =>
  matrix(page).getByRole('textbox', { name: `Statement in ${column}`, exact: true });

/** Whether the caret of a field with one paragraph stands at its start or end. */
const caretAt = async (page: Page, edge: 'start' | 'end') =>
  page.evaluate((wanted) => {
    const { anchorNode, anchorOffset = -1 } = document.getSelection() ?? {};
    return anchorOffset === (wanted === 'start' ? 0 : anchorNode?.textContent?.length);
  }, edge);

/** Control+Home, and the field has noticed. */
export async function putCaretAtStart(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(async () => caretAt(page, 'start')).toBe(true);
}

export async function putCaretAtEnd(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(async () => caretAt(page, 'end')).toBe(true);
}

/** Clicks the words of a statement, and its editor opens there. */
export async function editStatement(page: Page, title: string, column: string, words: string): Promise<Locator> {
  await (await statement(page, title, column, words)).getByText(words).click();
  const editor = statementEditor(page, column);
  await expect(editor).toBeFocused();
  return editor;
}

export async function addStatement(page: Page, title: string, column: string): Promise<Locator> {
  const place = await cell(page, title, column);
  await place.hover();
  await button(place, `Add a statement to ${column}`).click();
  const editor = statementEditor(page, column);
  await expect(editor).toBeFocused();
  return editor;
}

export async function addPriority(page: Page, title: string): Promise<void> {
  await button(matrixPane(page), /^Add (?:the first )?priority$/u).click();
  const field = page.getByRole('textbox', { name: 'Title of the new priority' });
  await expect(field).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(priorityRow(page, title)).toBeVisible();
  await page.keyboard.press('Escape');
}

export async function chooseFromRowMenu(page: Page, title: string, verb: string): Promise<void> {
  await priorityRow(page, title).hover();
  await button(priorityRow(page, title).getByRole('gridcell').first(), /^More for/u).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${verb}`, 'u') }).click();
}
