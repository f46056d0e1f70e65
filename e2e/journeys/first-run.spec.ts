// Somebody starts Lodestone for the first time, looks at the sample, and comes back to it.
import { expect, test } from '../hosts/workbench.ts';
import {
  article,
  dialog,
  expectHome,
  expectSaved,
  expectStudy,
  goHome,
  matrix,
  openStudy,
  studyLink,
} from '../gestures.ts';
import { bracketOf } from '../gestures/article.ts';
import { columns, evidenceButton, priorityTitle, titles } from '../gestures/matrix.ts';

test('the first run shows Home with the sample, and the sample teaches by example', async ({ workbench }) => {
  const page = await workbench.open();
  await expectHome(page);
  await expect(page.getByRole('button', { name: 'New study' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import source' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('1 source · 6 priorities');

  await openStudy(page, /^Sample/u);
  await expect(article(page)).toContainText('Corran Lanthanides, the rare-earth producer behind the Tallow Ridge mine');
  expect(await titles(page)).toEqual([
    'Double the output of separated oxides',
    'Build a magnet plant at Port Ellery',
    'Recycle production scrap and old motors',
    'Secure water and permits ahead of need',
    'Sign long contracts with a price floor',
    'Train a workforce for separation chemistry',
  ]);
  expect(await columns(page)).toEqual(['Elaboration', 'Implications']);
  await expect(page.getByRole('contentinfo')).toContainText(/6 priorities · \d+ passages · \d+ statements/u);
  await expectSaved(page);
});

test('the sample comes annotated: brackets in the margin, evidence in the matrix', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await openStudy(page, /^Sample/u);
  await expect(bracketOf(page, 'Corran', '').first()).toBeAttached();
  const evidence = matrix(page).getByRole('button', { name: /[1-9]\d* passages?$/u });
  expect(await evidence.count()).toBeGreaterThan(6);
  await expect(evidenceButton(priorityTitle(page, 'Build a magnet plant at Port Ellery'), 0)).toHaveCount(0);
});

test('an address without # opens the study that was open last; #/ is Home', async ({ workbench }) => {
  let page = await workbench.open('#/');
  await openStudy(page, /^Sample/u);
  const address = new URL(page.url()).hash;
  expect(address).toMatch(/^#\/study\/[\w-]+$/u);

  page = await workbench.restart();
  await expectStudy(page);
  expect(new URL(page.url()).hash).toBe(address);

  await goHome(page);
  expect(new URL(page.url()).hash).toBe('#/');
  await page.goBack();
  await expectStudy(page);
});

test('a study that is not there says so and leads back', async ({ workbench }) => {
  const page = await workbench.open('#/study/01900000-0000-7000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('This study cannot be opened');
  await page.getByRole('button', { name: 'Back to the studies' }).click();
  await expectHome(page);
  await expect(studyLink(page, /^Sample/u)).toBeVisible();
});

test('a new study is empty, says what to do, and its matrix begins with a title', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await page.getByRole('button', { name: 'New study' }).click();
  await expectStudy(page);
  await expect(page.getByRole('region', { name: 'Source', exact: true })).toContainText('Drop an article here');
  await expect(page.getByRole('region', { name: 'Matrix', exact: true })).toContainText('No matrix yet');
  await expect(dialog(page, 'Import')).toBeHidden();
});
