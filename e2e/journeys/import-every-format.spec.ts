// Every format an analyst gets articles in, by the button and the dialog: the same matrix in the grid, word for word.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  articleColumns,
  articleDocx,
  articleHtml,
  articleMarkdown,
  articleMhtml,
  articleRows,
  articleTitle,
} from '../fixtures/articles/in-every-format.ts';
import {
  addToStudy,
  article,
  button,
  dialog,
  expectHome,
  expectTotals,
  folded,
  importArticle,
  previewImport,
} from '../gestures.ts';
import { dropFiles, realArticle, sampleFormats, tableIn } from '../gestures/articles.ts';
import { copyRendered } from '../gestures/clipboard.ts';
import { columns, expectTitles, readMatrix } from '../gestures/matrix.ts';
import { inAnotherBrowser } from '../hosts/chromium.ts';
import { expect, test } from '../hosts/workbench.ts';

/** The titles and, cell by cell, the statements joined as the article has them. */
async function asTable(page: Page): Promise<readonly (readonly string[])[]> {
  const { rows } = await readMatrix(page);
  return rows.map(({ title, cells }) => [title, ...cells.map((said) => said.join(' '))]);
}

const plainText = articleMarkdown.replaceAll(/\*\*|\[|\]\([^)]*\)/gu, '').replaceAll(/^(?:#+|>) /gmu, '');

/** The page printed by a browser: a PDF with tags, as from a browser's own 'Save as PDF'. */
const printed = async (html: string): Promise<Buffer> =>
  inAnotherBrowser(async (page) => {
    await page.setContent(html);
    return page.pdf({ tagged: true, format: 'A4' });
  });

const withoutAround = articleHtml.replace(/<(nav|footer)>.*?<\/\1>/gsu, '');

const files: Readonly<Record<string, () => Promise<Buffer | string> | Buffer | string>> = {
  txt: () => plainText,
  text: () => plainText,
  md: () => articleMarkdown,
  markdown: () => articleMarkdown,
  html: () => articleHtml,
  htm: () => articleHtml,
  mhtml: () => articleMhtml,
  docx: () => Buffer.from(articleDocx.file),
  pdf: async () => printed(withoutAround),
};

for (const [extension, content] of Object.entries(files)) {
  test(`a .${extension} file is imported by the button, and its matrix is in the grid`, async ({ workbench }) => {
    const page = await importArticle(workbench, { name: `ferries.${extension}`, content: await content() });
    expect(await columns(page)).toEqual(articleColumns.slice(1));
    await expect.poll(async () => asTable(page)).toEqual(articleRows.map((row) => [...row]));
    await expect(article(page)).toContainText('The towns will vote on the fares in spring');
  });
}

/** What the policy keeps an inert document from applying while it is made harmless; that nothing ran or was asked for is checked. */
const KEPT_OUT = /^console: (?:Applying inline style|Executing inline event handler)/u;

const AROUND = ['You might also like', 'Advertisement', 'Cookie'];

for (const extension of sampleFormats) {
  test(`the real article as .${extension}: six priorities and twelve cells, word for word`, async ({ workbench }) => {
    const path = realArticle(extension);
    const original = realArticle('md');
    test.skip(!path || !original, 'the real article does not lie beside this project (../shared/samples)');
    if (!path || !original) return;
    workbench.expectConsoleErrors(KEPT_OUT);
    const page = await importArticle(workbench, path);
    const { rows } = tableIn(original);
    expect(rows).toHaveLength(6);
    await expect.poll(async () => asTable(page)).toEqual(rows.map(({ title, cells }) => [title, ...cells]));
    await expectTotals(page, '6 priorities');
    // What stood around the article on its page is not kept.
    const text = folded(await article(page).innerText());
    for (const words of AROUND) expect(text).not.toContain(words);
  });
}

test('of three files that are dropped the broken one is named, and the other two are added', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  await dropFiles(page, [
    { name: 'ferries.md', content: articleMarkdown },
    { name: 'broken.docx', content: Buffer.from(articleDocx.file).subarray(0, 700) },
    { name: 'page.html', content: articleHtml.replaceAll('Ormond', 'Velmond') },
  ]);
  const preview = dialog(page, 'Import');
  await expect(preview).toContainText('2 of 3 files will be added');
  await preview.getByRole('tab', { name: /broken\.docx/u }).click();
  await expect(preview.getByRole('alert')).toContainText('“broken.docx” was not imported.');
  await addToStudy(page);
  await expect(page.getByRole('navigation', { name: 'Sources' }).getByRole('listitem')).toHaveCount(2);
});

test('what is copied from a web page as it is shown keeps its structure', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  workbench.expectConsoleErrors(KEPT_OUT);
  await copyRendered(page, withoutAround);
  await page.keyboard.press('ControlOrMeta+V');
  const preview = dialog(page, 'Import');
  await expect(preview.getByRole('table', { name: 'Matrix found' }).getByRole('rowheader')).toHaveCount(3);
  await addToStudy(page);
  await expectTitles(
    page,
    articleRows.map(([title]) => title),
  );
  await expect(article(page).getByRole('heading', { name: articleTitle })).toBeVisible();
  await expect(article(page).getByRole('link', { name: 'boats' })).toBeVisible();
});

test('a picture with the name of a Word file is refused in one sentence, and the study is as it was', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, { name: 'ferries.md', content: articleMarkdown });
  const before = await asTable(page);
  const picture = readFileSync(new URL('../../resources/icon.png', import.meta.url));
  const preview = await previewImport(workbench, [{ name: 'minutes.docx', content: picture }]);
  await expect(preview.getByRole('alert')).toContainText('This is an image');
  await button(preview, 'Cancel').click();
  expect(await asTable(page)).toEqual(before);
});
