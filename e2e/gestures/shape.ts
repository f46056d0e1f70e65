// What an analyst does to the shape of the matrix: groups, columns of every kind, sorting, the archive.
import type { Locator, Page } from '@playwright/test';
import { button, matrix, matrixPane } from '../gestures.ts';
import { expect } from '../hosts/workbench.ts';
import { cell, priorityTitle } from './matrix.ts';

export const columnHead = (page: Page, title: string): Locator =>
  matrix(page).getByRole('columnheader', { name: title, exact: true });

export const groupRow = (page: Page, title: string): Locator =>
  matrix(page).getByRole('row', { name: title, exact: true });

export const menuItem = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('menuitem', typeof name === 'string' ? { name, exact: true } : { name });

export async function chooseFromColumnMenu(page: Page, title: string, verb: string | RegExp): Promise<void> {
  await columnHead(page, title).hover();
  await button(columnHead(page, title), /^More for the column/u).click();
  await menuItem(page, verb).click();
}

/** By the mouse, CSS pixels to the right. */
export async function dragEdge(page: Page, head: Locator, by: number): Promise<void> {
  const { x, y, width } = (await head.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  // The edge of the last column lies inside it.
  const from = x + width - 2;
  await page.mouse.move(from, y + 10);
  await page.mouse.down();
  await page.mouse.move(from + by / 2, y + 10);
  await page.mouse.move(from + by, y + 10);
  await page.mouse.up();
}

export async function openColumnsMenu(page: Page): Promise<void> {
  await button(matrixPane(page), /^Columns/u).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

export async function applyTemplate(page: Page, name: RegExp): Promise<void> {
  await openColumnsMenu(page);
  await menuItem(page, 'Use a template').click();
  await menuItem(page, name).click();
}

export async function sortBy(page: Page, title: string): Promise<void> {
  await columnHead(page, title).hover();
  await button(columnHead(page, title), `Sort by ${title}`).click();
}

/** Shift+Space on each, as somebody does who selects several rows by keyboard. */
export async function selectRows(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await priorityTitle(page, title).focus();
    await page.keyboard.press('Shift+Space');
  }
  await expect(matrixPane(page).getByText(`${titles.length} selected`)).toBeVisible();
}

export async function pressInCell(page: Page, title: string, column: string, key: string): Promise<void> {
  await (await cell(page, title, column)).focus();
  await page.keyboard.press(key);
}

/** Opens the list of a cell by a key, and goes on in it. */
export async function chooseInCell(
  page: Page,
  title: string,
  column: string,
  [key, ...more]: readonly [string, ...string[]],
): Promise<void> {
  await pressInCell(page, title, column, key);
  await expect(page.getByRole('listbox', { name: column })).toBeFocused();
  for (const next of more) await page.keyboard.press(next);
  await expect(page.getByRole('listbox', { name: column })).toBeHidden();
}

export async function expectCell(page: Page, title: string, column: string, words: string | RegExp): Promise<void> {
  await expect(await cell(page, title, column)).toHaveText(words);
}
