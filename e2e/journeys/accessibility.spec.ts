// Every screen and state, in light, dark and high contrast: axe finds nobody kept out.
import { expect, test } from '../hosts/workbench.ts';
import {
  button,
  dialog,
  expectHome,
  expectStudy,
  importArticle,
  openSample,
  previewImport,
  sourcePane,
  studyLink,
  undoToast,
} from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import {
  clickPassage,
  linkPalette,
  linkTargets,
  linkWords,
  passageCard,
  pressOnToolbar,
  selectWords,
} from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { fillDisk } from '../gestures/disk.ts';
import { closeDialog, openExport } from '../gestures/exports.ts';
import {
  chooseFromRowMenu,
  editStatement,
  evidenceDialog,
  openEvidence,
  priorityRow,
  priorityTitle,
} from '../gestures/matrix.ts';

const POWER = 'Connect every berth to shore power';
const CLAIM = 'the channel was promised twice before';

test('Home: the first run, a menu, the import, a toast, nothing left', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expect(studyLink(page, /^Sample/u)).toBeVisible();
  await expectNoAxeViolations(page, 'Home at the first run');

  const preview = await previewImport(workbench, [fixture('orchard-report.md')]);
  await expect(preview.getByRole('table', { name: 'Matrix found' })).toBeVisible();
  await expectNoAxeViolations(page, 'the import preview');
  await closeDialog(page);
  await previewImport(workbench, [{ name: 'figures.pdf', content: '%PDF-1.7\n' }]);
  await expect(dialog(page, 'Import').getByRole('alert')).toBeVisible();
  await expectNoAxeViolations(page, 'the import of a file that cannot be read');
  await closeDialog(page);

  const sample = await studyLink(page, /^Sample/u).innerText();
  await button(page, `More for “${sample}”`).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoAxeViolations(page, 'the menu of a study');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(undoToast(page, /^Deleted/u)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Drop an article here');
  await button(page, /^Recently deleted/u).click();
  await expectNoAxeViolations(page, 'Home without studies, with a toast');
});

test('the study: at rest, empty, and one that cannot be opened', async ({ workbench }) => {
  const page = await openSample(workbench);
  await expectNoAxeViolations(page, 'the sample study');
  await button(page, 'Studies').click();
  await expectHome(page);
  await button(page, 'New study').click();
  await expectStudy(page);
  await expectNoAxeViolations(page, 'an empty study');
  await workbench.open('#/study/01900000-0000-7000-8000-000000000000');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoAxeViolations(page, 'a study that cannot be opened');
});

test('the article: toolbar, link palette, card with memo and tags', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await selectWords(page, CLAIM);
  await expectNoAxeViolations(page, 'the passage toolbar');
  await pressOnToolbar(page, 'Link');
  await expect(linkPalette(page)).toBeFocused();
  await expect(linkTargets(page).getByRole('option').first()).toBeVisible();
  await expectNoAxeViolations(page, 'the link palette');
  await page.keyboard.press('Enter');
  await expect(linkPalette(page)).toBeHidden();
  await clickPassage(page, CLAIM);
  await button(passageCard(page), 'Add memo').click();
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('Twice?');
  await passageCard(page).getByRole('combobox', { name: 'Add tag' }).fill('history');
  await page.keyboard.press('Enter');
  await expect(button(passageCard(page), 'Remove tag history')).toBeVisible();
  await expectNoAxeViolations(page, 'the passage’s card');
});

test('the matrix: evidence, a field being written in, a menu, a toast', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await openEvidence(page, priorityTitle(page, POWER), 1);
  await expectNoAxeViolations(page, 'the evidence of a priority');
  await page.keyboard.press('Escape');
  await expect(evidenceDialog(page)).toBeHidden();
  await editStatement(page, POWER, 'Implications', 'Air in the old town');
  await expectNoAxeViolations(page, 'a statement being written');
  await page.keyboard.press('Escape');
  await priorityTitle(page, POWER).dblclick();
  await expectNoAxeViolations(page, 'a title being written');
  await page.keyboard.press('Escape');
  await priorityRow(page, POWER).hover();
  await button(priorityRow(page, POWER).getByRole('gridcell').first(), /^More for/u).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoAxeViolations(page, 'the menu of a row');
  await page.keyboard.press('Escape');
  await chooseFromRowMenu(page, POWER, 'Delete');
  await expect(undoToast(page, /^Deleted/u)).toBeVisible();
  await expectNoAxeViolations(page, 'a deleted row');
});

test('the dialogs: export, study file, commands, keys, settings', async ({ workbench }) => {
  const page = await openSample(workbench);
  const exporting = await openExport(page);
  await expect(exporting.getByRole('table').first()).toBeVisible();
  await expectNoAxeViolations(page, 'the export, rendered');
  await exporting.getByRole('tab', { name: 'Raw' }).click();
  await expectNoAxeViolations(page, 'the export, raw');
  await exporting.getByRole('radio', { name: 'Study file' }).check();
  await expectNoAxeViolations(page, 'the export of a study file');
  await closeDialog(page);
  await page.keyboard.press('ControlOrMeta+K');
  await expect(dialog(page, 'Commands').getByRole('option').first()).toBeVisible();
  await expectNoAxeViolations(page, 'the palette');
  await closeDialog(page);
  await sourcePane(page).focus();
  await page.keyboard.press('?');
  await expect(dialog(page, 'Keys')).toBeVisible();
  await expectNoAxeViolations(page, 'the cheat-sheet');
  await closeDialog(page);
  await button(page, 'Settings').click();
  await expect(dialog(page, 'Settings')).toBeVisible();
  await expectNoAxeViolations(page, 'the settings');
});

test('trouble: a follower’s window, and a study that is not saved', async ({ workbench }) => {
  workbench.expectConsoleErrors(/QuotaExceededError|The disk is full/u);
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const second = await workbench.secondWindow();
  await expect(button(second, 'Take over')).toBeVisible();
  await expectNoAxeViolations(second, 'a follower');
  await second.close({ runBeforeUnload: true });
  await page.bringToFront();
  await fillDisk(page);
  await linkWords(page, CLAIM, 2);
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/^Not saved/u);
  await expectNoAxeViolations(page, 'a study that is not saved');
});
