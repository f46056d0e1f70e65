// Handing the matrix over as Markdown: what a reader's own parser finds in it is what stands on the screen.
import { expect, test } from '../hosts/workbench.ts';
import { button, importArticle, openSample } from '../gestures.ts';
import { linkWords, selectWords, passageCard, pressOnToolbar } from '../gestures/article.ts';
import { fixture, realArticle } from '../gestures/articles.ts';
import { copied } from '../gestures/clipboard.ts';
import { closeDialog, openExport, readMarkdown, saveExport } from '../gestures/exports.ts';
import { readMatrix } from '../gestures/matrix.ts';

test('the sample leaves as Markdown that parses back to its table and footnotes, byte for byte alike', async ({
  workbench,
}) => {
  const page = await openSample(workbench);
  const shown = await readMatrix(page);
  const first = await saveExport(workbench, 'Markdown');
  expect(first.name).toMatch(/\.md$/u);
  const read = readMarkdown(first.bytes.toString());
  expect({ columns: read.columns, rows: read.rows }).toEqual(shown);
  expect(read.marks.length).toBeGreaterThan(6);
  expect([...read.footnotes.keys()].sort()).toEqual([...read.marks].sort());
  for (const [mark, words] of read.footnotes) expect(words, `footnote ${mark}`).toMatch(/“.+” — .*¶ \d+/u);

  await page.reload();
  await readMatrix(page);
  const second = await saveExport(workbench, 'Markdown');
  expect(second.bytes.equals(first.bytes)).toBe(true);

  const exporting = await openExport(page);
  await button(exporting, 'Copy').click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied as Markdown' })).toBeVisible();
  expect(await copied(page)).toBe(first.bytes.toString());
});

test('signs that break tables come through the table unbroken', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('tricky-signs.md'));
  await linkWords(page, 'Buyers in 東京 wait', 1);
  await linkWords(page, 'a family 👩‍👩‍👧‍👦, a flag 🇨🇦', 2);
  await selectWords(page, '1 < 2 > 0');
  await pressOnToolbar(page, 'Memo');
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('a | b <script> [x](y) `code` _u_');
  await page.keyboard.press('Escape');
  const shown = await readMatrix(page);
  const markdown = (await saveExport(workbench, 'Markdown')).bytes.toString();
  const read = readMarkdown(markdown);
  expect({ columns: read.columns, rows: read.rows }).toEqual(shown);
  expect([...read.footnotes.values()].join('\n')).toContain('“Buyers in 東京 wait”');
  expect([...read.footnotes.values()].join('\n')).toContain('a family 👩‍👩‍👧‍👦, a flag 🇨🇦');
});

for (const extension of ['txt', 'md'] as const) {
  test(`the real article, as .${extension}, leaves with its exact words`, async ({ workbench }) => {
    const path = realArticle(extension);
    test.skip(path === undefined, 'the real article does not lie beside this project (../shared/samples)');
    if (path === undefined) return;
    const page = await importArticle(workbench, path);
    const shown = await readMatrix(page);
    expect(shown.rows).toHaveLength(6);
    const read = readMarkdown((await saveExport(workbench, 'Markdown')).bytes.toString());
    expect({ columns: read.columns, rows: read.rows }).toEqual(shown);
    expect([...read.footnotes.keys()].sort()).toEqual([...read.marks].sort());
  });
}

test('the preview shows it rendered and raw before anything is copied', async ({ workbench }) => {
  const page = await openSample(workbench);
  const exporting = await openExport(page);
  await expect(exporting.getByRole('table').first().getByRole('row')).toHaveCount(7);
  await exporting.getByRole('tab', { name: 'Raw' }).click();
  await expect(exporting.getByRole('tabpanel')).toContainText('format: lodestone-markdown');
  await closeDialog(page);
});
