// 'Open with' and double clicks: the system hands files over, at Home and in a study, and what cannot be read says so.
import type { Page } from '@playwright/test';
import { addToStudy, article, button, dialog, expectHome, expectStudy, importArticle } from '../gestures.ts';
import { fixture } from '../gestures/articles.ts';
import { expectTitles } from '../gestures/matrix.ts';
import { expect, test, type Workbench } from '../hosts/workbench.ts';

const openWith = async (workbench: Workbench, path: string) => workbench.standIn.ask('app:open-file', { path });
const sources = (page: Page) => page.getByRole('navigation', { name: 'Sources' }).getByRole('listitem');

test('an article opened with Lodestone at Home becomes a study', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  await openWith(workbench, fixture('harbour-plan.txt'));
  await expect(dialog(page, 'Import')).toBeVisible();
  await addToStudy(page);
  await expect(article(page)).toContainText('a plan that its chair calls modest');
});

test('an article opened with Lodestone is added to the study that is open', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await expectStudy(page);
  await workbench.standIn.ask('app:second-instance', { line: ['lodestone', fixture('orchard-report.md')] });
  await expect(dialog(page, 'Import')).toBeVisible();
  await addToStudy(page);
  await expect(sources(page)).toHaveCount(2);
  await expectTitles(page, [
    'Connect every berth to shore power',
    'Deepen the Northern Channel',
    'Move Containers by Night Train',
    'Share Data with the City',
    'Plant later varieties',
    'Store water in winter',
    'Sell under one name',
  ]);
});

test('a file that is gone says so in one sentence, and the study stays as it is', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await openWith(workbench, '/nowhere/at/all/report.md');
  await expect(dialog(page, 'Import').getByRole('alert')).toContainText(
    '“report.md” could not be read. It is not there any more.',
  );
  await expect(button(dialog(page, 'Import'), 'Add to study')).toBeDisabled();
  await button(dialog(page, 'Import'), 'Cancel').click();
  await expect(sources(page)).toHaveCount(1);
});
