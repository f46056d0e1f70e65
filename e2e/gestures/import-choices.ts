// What an analyst chooses in the Import dialog before anything is kept.
import type { Locator } from '@playwright/test';
import { expect } from '../hosts/workbench.ts';
import type { GivenFile } from '../hosts/host.ts';

/** A file with these words. */
export const fileOf = (name: string, words: string): GivenFile => ({ name, content: Buffer.from(words) });

export const textToKeep = (preview: Locator): Locator =>
  preview.getByRole('region', { name: 'Text as it will be kept', exact: true });

export const matrixFound = (preview: Locator): Locator => preview.getByRole('table', { name: 'Matrix found' });

export const rowFor = (preview: Locator, title: string): Locator =>
  preview.getByRole('combobox', { name: `Row for “${title}”`, exact: true });

/** Where a statement told outside the matrix goes. */
export const placeFor = (preview: Locator, words: string): Locator =>
  preview.getByRole('combobox', { name: `Where “${words}” goes`, exact: true });

/** The words of the choice that stands. */
const chosen = async (field: Locator): Promise<string> =>
  field.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label ?? '');

export async function expectChosen(field: Locator, words: string): Promise<void> {
  await expect.poll(async () => chosen(field)).toBe(words);
}

export async function useColumn(preview: Locator, column: string, use: string): Promise<void> {
  await preview.getByRole('combobox', { name: `Use of “${column}”`, exact: true }).selectOption({ label: use });
}

export async function readAs(preview: Locator, view: 'Reader' | 'Full page'): Promise<void> {
  await preview.getByRole('radio', { name: view, exact: true }).check();
  await expect(preview.getByText('Reading …')).toBeHidden();
}
