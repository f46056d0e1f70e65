// The passages panel and the tree of tags: all passages at a glance, filtered, and acted on many at once.
import type { Locator, Page } from '@playwright/test';
import { button, dialog, openSample, sourcePane, undoFromToast } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { expect, test } from '../hosts/workbench.ts';

const passages = (page: Page): Locator => page.getByRole('listbox', { name: 'Passages', exact: true });
const shownCount = (page: Page): Locator =>
  page.getByRole('region', { name: 'All passages' }).getByRole('status').first();
const chosen = (page: Page): Locator => page.getByRole('toolbar', { name: 'Chosen passages' });
const tags = (page: Page): Locator => page.getByRole('region', { name: 'Tags' });

/** The path to a tag lower in the tree is read out, not shown. */
const tag = (page: Page, name: string, count: number): Locator =>
  button(tags(page), new RegExp(`^${name.replaceAll('/', '/ ?')} ${count} passages?$`, 'u'));

async function openPassages(page: Page): Promise<number> {
  await page.keyboard.press('Control+Shift+L');
  await expect(passages(page)).toBeFocused();
  return Number.parseInt(await shownCount(page).innerText(), 10);
}

test('many passages at once: filtered, chosen by keys, tagged, deleted, and all of it taken back', async ({
  workbench,
}) => {
  const page = await openSample(workbench);
  const all = await openPassages(page);
  expect(all).toBeGreaterThan(5);
  await expectNoAxeViolations(page, 'the passages panel');

  // Only those that contradict something.
  await button(page, 'Filter').click();
  await page.getByRole('dialog', { name: 'Filter passages by' }).getByLabel('Stance').selectOption('Contradicts');
  await page.keyboard.press('Escape');
  await expect(shownCount(page)).toHaveText(/^\d+ of \d+ passages$/u);
  const contradicting = Number.parseInt(await shownCount(page).innerText(), 10);
  expect(contradicting).toBeGreaterThan(0);
  expect(contradicting).toBeLessThan(all);
  await expectNoAxeViolations(page, 'a filtered passages panel');
  await button(page, /^Remove the condition Stance/u).click();
  await expect(shownCount(page)).toHaveText(`${all} passages`);

  // Three are chosen with the keyboard and tagged in one go.
  await passages(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen(page).getByRole('status')).toHaveText('3 chosen');
  await button(chosen(page), 'Tag chosen passages').click();
  await dialog(page, 'Tag 3 passages').getByLabel('Tags to add').fill('check/figures, urgent');
  await expectNoAxeViolations(page, 'the tag dialog');
  await page.keyboard.press('Enter');
  await expect(button(chosen(page), 'Tag chosen passages')).toBeFocused();
  await expect(passages(page).getByRole('option', { name: /#check\/figures.*#urgent/u })).toHaveCount(3);
  await undoFromToast(page, 'Tagged 3 passages');
  await expect(passages(page).getByText('#check/figures')).toHaveCount(0);

  // Everything is deleted and comes back.
  await passages(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(page.getByText('No passage yet.')).toBeVisible();
  await undoFromToast(page, `Deleted ${all} passages`);
  await expect(shownCount(page)).toHaveText(`${all} passages`);
  // The same without a mouse: the keyboard never falls out of the panel.
  await passages(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(page.getByText('No passage yet.')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(passages(page)).toBeFocused();

  // Words are found as Find finds them, a tag by its sign; and with nothing found there is a way back to all.
  const words = page.getByRole('searchbox', { name: 'Words in passages' });
  await words.fill('#CUSTOMERS');
  await expect(shownCount(page)).toHaveText(`4 of ${all} passages`);
  await words.fill('no such words');
  await button(page, 'Show every passage').click();
  await expect(passages(page)).toBeFocused();
});

test('many passages are linked and recoloured, and one is gone to', async ({ workbench }) => {
  const page = await openSample(workbench);
  await openPassages(page);
  await page.getByRole('searchbox', { name: 'Words in passages' }).fill('output');
  await expect(shownCount(page)).toHaveText(/ of /u);
  await passages(page).focus();
  await page.keyboard.press('Control+A');
  const count = await passages(page).getByRole('option').count();
  await button(chosen(page), 'Link chosen passages').click();
  const asking = page.getByRole('dialog', { name: /^Link \d* passages?$/u });
  await asking.getByRole('combobox', { name: 'Link passages to' }).fill('4');
  await page.keyboard.press('Enter');
  await expect(passages(page).getByRole('option', { name: /linked to .*4/u })).toHaveCount(count);

  await button(chosen(page), /^Colour/u).click();
  await page.getByRole('menuitem', { name: 'Purple' }).click();
  await expect(passages(page).locator('[data-colour=purple]')).toHaveCount(count);

  await button(chosen(page), 'Choose none').click();
  await passages(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(passages(page), 'the list keeps the focus').toBeFocused();
  await expect(sourcePane(page).locator('[data-active]').first()).toBeInViewport();
});

test('tags stand in a tree, are renamed, merged, coloured, and lead to their passages', async ({ workbench }) => {
  const page = await openSample(workbench);
  await openPassages(page);
  for (const [at, words] of ['hazard/supply', 'hazard/price', 'danger'].entries()) {
    await passages(page).focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await button(chosen(page), 'Tag chosen passages').click();
    await page.getByLabel('Tags to add').fill(words);
    await page.keyboard.press('Enter');
    await button(chosen(page), 'Choose none').click();
  }
  await page.getByRole('tab', { name: 'Sources' }).click();
  await expect(tag(page, 'hazard', 2)).toBeVisible();
  await expect(tag(page, 'hazard/price', 1)).toBeVisible();

  await button(tags(page), 'More for the tag danger').click();
  await page.getByRole('menuitem', { name: 'Rename or merge' }).click();
  await tags(page).getByLabel('Name of the tag danger').fill('hazard/supply');
  await page.keyboard.press('Enter');
  await expect(tag(page, 'hazard/supply', 2)).toBeVisible();
  await expect(tag(page, 'hazard', 3)).toBeVisible();
  await undoFromToast(page, '“danger” and “hazard/supply” are one tag now');
  await expect(tag(page, 'danger', 1)).toBeVisible();

  await button(tags(page), 'More for the tag hazard').click();
  await page.getByRole('menuitem', { name: 'pink', exact: true }).click();
  await expect(tags(page).locator('[data-colour=pink]')).toBeVisible();
  await expectNoAxeViolations(page, 'the tree of tags');

  await button(tags(page), 'More for the tag hazard').click();
  await page.getByRole('menuitem', { name: 'Show its passages' }).click();
  await expect(passages(page).getByRole('option')).toHaveCount(2);

  await workbench.restart();
  await expect(tags(workbench.page).locator('[data-colour=pink]')).toBeVisible();
});
