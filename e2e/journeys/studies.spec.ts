// Looking after studies on Home: naming, copying, deleting, bringing back.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import {
  button,
  expectHome,
  expectStudy,
  goHome,
  importArticle,
  openStudy,
  studyLink,
  undoFromToast,
} from '../gestures.ts';
import { fixture } from '../gestures/articles.ts';
import { expectTitles, titles } from '../gestures/matrix.ts';

const HARBOUR = 'Kestrel Port Authority sets out four aims for the decade';

async function choose(page: Page, title: string, verb: string): Promise<void> {
  await button(page, `More for “${title}”`).click();
  await page.getByRole('menuitem', { name: verb, exact: true }).click();
}

test('a study is renamed, duplicated, deleted, and brought back', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const rows = await titles(page);
  await goHome(page);
  await expect(page.getByRole('main')).toContainText('1 source · 4 priorities · 4 passages');

  await choose(page, HARBOUR, 'Rename');
  await page.getByRole('textbox', { name: 'Study title' }).fill('The harbour');
  await page.keyboard.press('Enter');
  await expect(studyLink(page, 'The harbour')).toBeVisible();

  await choose(page, 'The harbour', 'Duplicate');
  await expect(page.getByRole('list', { name: 'Studies', exact: true }).getByRole('link')).toHaveCount(3);
  await expect(studyLink(page, 'The harbour (copy)')).toBeVisible();

  await choose(page, 'The harbour', 'Delete');
  await expect(studyLink(page, 'The harbour')).toHaveCount(0);
  await undoFromToast(page, /^Deleted “The harbour”/u);
  await expect(studyLink(page, 'The harbour')).toBeVisible();

  await choose(page, 'The harbour (copy)', 'Delete');
  await page.reload();
  await button(page, 'Recently deleted (1)').click();
  await button(page, 'Restore “The harbour (copy)”').click();
  await openStudy(page, 'The harbour (copy)');
  await expectTitles(page, rows);
});

test('a study is renamed from within, and the new name stands on Home', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  await button(page, 'New study').click();
  await expectStudy(page);
  await button(page, 'Untitled study: rename study').click();
  await page.keyboard.type('Magnets at sea');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Magnets at sea');
  await goHome(page);
  await expect(studyLink(page, 'Magnets at sea')).toBeVisible();
});

test('without any study left, Home says how to begin, and the sample can be had again', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const sample = await studyLink(page, /^Sample/u).innerText();
  await choose(page, sample, 'Delete');
  await expect(page.getByRole('main')).toContainText('Drop an article here');
  await button(page, 'Open the sample study').click();
  await expectStudy(page);
  expect(await titles(page)).toHaveLength(6);
});
