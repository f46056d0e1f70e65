// An Arabic article in an English workbench: its words read from right to left wherever they stand.
import type { Locator, Page } from '@playwright/test';
import { addToStudy, button, matrix, previewImport } from '../gestures.ts';
import { linkPalette, linkTargets, linkWords, passageCard, clickPassage, selectWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { matrixFound, textToKeep } from '../gestures/import-choices.ts';
import { evidenceDialog, openEvidence, priorityTitle, statement, statementEditor } from '../gestures/matrix.ts';
import { expect, test } from '../hosts/workbench.ts';

const ROW = 'توفير مياه الريّ';
const SAID = 'ستُستبدل القنوات المفتوحة بشبكة تنقيط.';
const QUOTE = 'جفّ نصف الآبار';

/** The direction of the paragraph these words stand in, and of the line they begin. */
async function expectRightToLeft(within: Locator, words: string): Promise<void> {
  const found = within.getByText(words).first();
  await expect(found).toBeVisible();
  expect(await found.evaluate((element) => getComputedStyle(element).direction), words).toBe('rtl');
}

/** Where what is typed begins: fields follow their letters, which only the caret's line tells. */
const follows = async (field: Locator): Promise<boolean> =>
  field.evaluate((element) => {
    const inner = element.querySelector('p') ?? element;
    const { direction, unicodeBidi } = getComputedStyle(inner);
    return unicodeBidi === 'plaintext' || direction === 'rtl';
  });

async function previewOf(page: Page, preview: Locator): Promise<void> {
  const text = textToKeep(preview);
  await expectRightToLeft(text, 'شبكة ريّ بالتنقيط');
  await expect(text.locator('[lang=ar]')).toHaveCount(1);
  // The columns of the article's own table go from right to left too.
  const [first, second] = await Promise.all(
    ['Priority', 'Elaboration'].map(async (name) => text.getByRole('columnheader', { name }).boundingBox()),
  );
  expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
  await expectRightToLeft(matrixFound(preview), ROW);
  await expectRightToLeft(matrixFound(preview), SAID);
  // A bullet stands in its own cell.
  const bullets = await matrixFound(preview)
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const cell = item.closest('td')?.getBoundingClientRect();
        return (cell?.right ?? 0) - item.getBoundingClientRect().right;
      }),
    );
  for (const room of bullets) expect(room).toBeGreaterThan(12);
  expect(await follows(preview.getByRole('textbox', { name: 'Title' }))).toBe(true);
  await expect(page.getByRole('dialog')).toHaveCount(1);
}

test('an Arabic article reads from right to left in the preview, the matrix, the evidence and on paper', async ({
  workbench,
}) => {
  const page = await workbench.open('#/');
  const preview = await previewImport(workbench, [fixture('oasis-plan.html')]);
  await previewOf(page, preview);
  await addToStudy(page);

  await expectRightToLeft(priorityTitle(page, ROW), ROW);
  await expectRightToLeft(matrix(page), SAID);
  // The cell of the title keeps its place beside the rank.
  expect(await priorityTitle(page, ROW).evaluate((cell) => getComputedStyle(cell).direction)).toBe('ltr');

  await linkWords(page, QUOTE, 1);
  const evidence = await openEvidence(page, priorityTitle(page, ROW), 1);
  await expectRightToLeft(evidence, QUOTE);
  await page.keyboard.press('Escape');
  await expect(evidenceDialog(page)).toBeHidden();

  await clickPassage(page, QUOTE);
  await expectRightToLeft(passageCard(page).getByRole('list', { name: 'Linked to' }), ROW);
  await page.keyboard.press('Escape');

  await selectWords(page, 'تبدأ الخطة من الماء');
  await page.keyboard.press('l');
  await expectRightToLeft(linkTargets(page), SAID);
  expect(await follows(linkPalette(page))).toBe(true);
  await page.keyboard.press('Escape');

  await (await statement(page, ROW, 'Elaboration', SAID)).getByText(SAID).click();
  await expect(statementEditor(page, 'Elaboration')).toBeFocused();
  expect(await follows(statementEditor(page, 'Elaboration'))).toBe(true);
  await page.keyboard.press('Escape');

  await button(page, /^Coverage/u).click();
  await expectRightToLeft(page.getByRole('dialog', { name: 'Coverage' }), ROW);
  await page.keyboard.press('Escape');

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('region', { name: 'Printed study' });
  await expectRightToLeft(paper.getByRole('table'), ROW);
  await expectRightToLeft(paper.getByRole('table'), SAID);
  await expectRightToLeft(paper.getByRole('article').first(), QUOTE);
});
