// Find: words in the article as one types, everything else that has them, and passages made of all hits.
import type { Locator, Page } from '@playwright/test';
import {
  article,
  button,
  expectTotals,
  importArticle,
  matrix,
  openSample,
  sourcePane,
  undoFromToast,
} from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { expectWordsInView, expectWordsOutOfView } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { expect, test } from '../hosts/workbench.ts';

const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find' });
const field = (page: Page): Locator => bar(page).getByRole('searchbox', { name: 'Find in the source' });
const count = (page: Page): Locator => bar(page).getByRole('status');

const painted = async (page: Page, name = 'lodestone-find') =>
  page.evaluate((highlight) => CSS.highlights.get(highlight)?.size ?? 0, name);

test('words are found as they are typed, stepped through, highlighted all at once, and taken back', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const byline = async () => (await article(page).getByText('By Joan Pellerin').boundingBox())?.y;
  const stood = await byline();
  await page.keyboard.press('ControlOrMeta+F');
  await expect(field(page)).toBeFocused();
  // Nothing jumps, not even at the very top.
  expect(await byline()).toBe(stood);
  await page.keyboard.type('THE');
  await expect(count(page)).toHaveText(/^1 of \d+$/u);
  const all = Number((await count(page).innerText()).split(' of ')[1]);
  expect(await painted(page)).toBeGreaterThan(0);
  expect(await painted(page, 'lodestone-find-current')).toBe(1);

  // Within words there are more than by themselves; in this case there are none.
  await button(bar(page), 'Whole words').click();
  await expect(count(page)).toHaveText(new RegExp(`^\\d+ of (?!${all}$)\\d+$`, 'u'));
  const whole = Number((await count(page).innerText()).split(' of ')[1]);
  expect(whole).toBeLessThan(all);
  await button(bar(page), 'Match case').click();
  await expect(count(page)).toHaveText('No hit');
  await button(bar(page), 'Match case').click();
  await expect(count(page)).toHaveText(`1 of ${whole}`);

  await field(page).focus();
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(`2 of ${whole}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText(`${whole} of ${whole}`);
  await page.keyboard.press('F3');
  await expect(count(page)).toHaveText(`1 of ${whole}`);
  await expectNoAxeViolations(page, 'the find bar');

  await expectTotals(page, '4 passages');
  await button(bar(page), 'Highlight all hits as passages').click();
  await expectTotals(page, `${4 + whole} passages`);
  await undoFromToast(page, `Highlighted ${whole} hits`);
  await expectTotals(page, '4 passages');

  // Escape leads back to where one was.
  await page.keyboard.press('Escape');
  const cell = matrix(page).getByRole('gridcell').first();
  await cell.focus();
  await page.keyboard.press('ControlOrMeta+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();

  // Words that stand already move nobody; where one was led away from is gone back to.
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('Kestrel Port');
  await page.keyboard.press('Escape');
  await sourcePane(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expectWordsInView(page, 'Related stories');
  await page.keyboard.press('ControlOrMeta+F');
  await expect(count(page)).toHaveText(/^\d+ hits?$/u);
  await expectWordsInView(page, 'Related stories');
  await page.keyboard.press('Enter');
  await expectWordsOutOfView(page, 'Related stories');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await expectWordsInView(page, 'Related stories');
});

test('a hit that was found can be linked at once, and nothing is left painted', async ({ workbench }) => {
  const page = await openSample(workbench);
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('chemists');
  await expect(count(page)).toHaveText(/^1 of /u);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  expect(await painted(page)).toBe(0);
  await expect(sourcePane(page)).toBeFocused();
  const before = await page.getByRole('contentinfo').innerText();
  await page.keyboard.press('1');
  await expect(page.getByRole('contentinfo')).not.toHaveText(before);
});

test('statements, memos and other sources that have the words are found too, and gone to', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await workbench.pickFiles(
    async () => button(page, 'Import source').first().click(),
    [{ name: 'note.md', content: '# A note on transformers\n\nThe grid needs a second transformer, said the mayor.' }],
  );
  await button(page.getByRole('dialog', { name: 'Import' }), 'Add to study').click();
  await page.getByRole('navigation', { name: 'Sources' }).getByText('Kestrel').click();
  await page.keyboard.press('ControlOrMeta+F');
  await field(page).fill('second transformer');
  await expect(count(page)).toHaveText(/^1 of/u);
  await button(bar(page), /^Found elsewhere: /u).click();
  await expect(bar(page).getByRole('region', { name: 'Statements' }).getByRole('button')).toHaveText(
    /second transformer/u,
  );
  await expectNoAxeViolations(page, 'what was found elsewhere');
  // By arrow keys from the field into the list and back; Enter goes there.
  const other = bar(page).getByRole('region', { name: 'Other sources' }).getByRole('button');
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(other).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(other).not.toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sourcePane(page)).toBeFocused();
  await expect(sourcePane(page).getByRole('heading', { name: 'A note on transformers' })).toBeVisible();
  await expect(count(page)).toHaveText('1 of 1');
});
