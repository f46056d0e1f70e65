// Trusting it with a day's work: closing, coming back, dying in the middle, a full disk, a garbled record.
import { unzipSync } from 'fflate';
import { expect, test } from '../hosts/workbench.ts';
import {
  button,
  expectSaved,
  expectStudy,
  expectTotals,
  goHome,
  importArticle,
  openSample,
  openStudy,
  redo,
  sourcePane,
  undo,
} from '../gestures.ts';
import {
  clickPassage,
  expectWordsInView,
  expectWordsOutOfView,
  linkWords,
  passageCard,
  pressOnToolbar,
  readOnTo,
  selectWords,
} from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { fillDisk, freeDisk, garbleOneAnnotation } from '../gestures/disk.ts';
import {
  addStatement,
  expectPriorityEvidence,
  expectStatements,
  expectTitles,
  priorityTitle,
  readMatrix,
  statement,
} from '../gestures/matrix.ts';

const HARBOUR = fixture('harbour-plan.txt');
const TITLE = 'Kestrel Port Authority sets out four aims for the decade';
const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const PLUG = 'Fit the plug at the next docking';

test('a reload and a restart keep everything, and the place where one was reading', async ({ workbench }) => {
  let page = await importArticle(workbench, HARBOUR);
  await linkWords(page, 'the channel was promised twice before', 2);
  await selectWords(page, PLUG);
  await pressOnToolbar(page, 'Memo');
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('How many ships have one?');
  await button(passageCard(page), 'Close').click();
  await readOnTo(page, 'Book night trains early');
  await expectWordsOutOfView(page, TITLE);
  await expectSaved(page);
  const before = await readMatrix(page);

  await page.reload();
  await expectTotals(page, '4 priorities · 6 passages');
  await expectWordsInView(page, 'Book night trains early');
  expect(await readMatrix(page)).toEqual(before);

  page = await workbench.restart();
  await expectTotals(page, '4 priorities · 6 passages');
  await expectWordsInView(page, 'Book night trains early');
  await expectPriorityEvidence(page, CHANNEL, 2);
  await clickPassage(page, PLUG);
  await expect(passageCard(page)).toContainText('How many ships have one?');
});

test('undo goes on after a restart, step by step, back to the empty study and forth again', async ({ workbench }) => {
  let page = await importArticle(workbench, HARBOUR);
  await linkWords(page, 'the channel was promised twice before', 2);
  await linkWords(page, PLUG, 1);
  await expectSaved(page);
  page = await workbench.restart();
  await expectStudy(page);
  await undo(page);
  await expectPriorityEvidence(page, POWER, 1);
  await expectPriorityEvidence(page, CHANNEL, 2);
  await undo(page);
  await expectPriorityEvidence(page, CHANNEL, 1);
  await expectTotals(page, '4 passages');
  page = await workbench.restart();
  await redo(page);
  await redo(page);
  await expectPriorityEvidence(page, POWER, 2);
  await expectPriorityEvidence(page, CHANNEL, 2);
  await expectTotals(page, '6 passages');
});

test('closing in the middle of a sentence loses nothing that was typed more than a second ago', async ({
  workbench,
}) => {
  let page = await importArticle(workbench, HARBOUR);
  await addStatement(page, CHANNEL, 'Elaboration');
  await page.keyboard.type('Nobody has measured the mud,');
  // The promise itself is a second: nothing on the screen tells when it is over.
  await page.waitForTimeout(1000);
  await page.keyboard.type(' and nobody wan');
  page = await workbench.restart();
  // A browser that was told to close all the same does not wait for the last word; the desktop window does.
  const kept =
    workbench.kind === 'browser' ? 'Nobody has measured the mud,' : 'Nobody has measured the mud, and nobody wan';
  await expect(await statement(page, CHANNEL, 'Elaboration', kept)).toBeVisible();
});

test('a sudden death costs at most the last second of typing', async ({ workbench }) => {
  let page = await importArticle(workbench, HARBOUR);
  await addStatement(page, CHANNEL, 'Elaboration');
  await page.keyboard.type('Nobody has measured the mud.');
  // The promise itself is a second: nothing on the screen tells when it is over.
  await page.waitForTimeout(1000);
  await workbench.kill();
  page = await workbench.open('#/');
  await openStudy(page, TITLE);
  await expectStatements(page, CHANNEL, 'Elaboration', [
    'Dredging adds two metres to the channel, e.g. for bulk carriers.',
    'Nobody has measured the mud.',
  ]);
  await expectSaved(page);
});

test('a full disk is told, a copy can be saved all the same, and what waited is saved in the end', async ({
  workbench,
}) => {
  workbench.expectConsoleErrors(/QuotaExceededError|The disk is full/u);
  let page = await importArticle(workbench, HARBOUR);
  await expectSaved(page);
  await fillDisk(page);
  await linkWords(page, 'the channel was promised twice before', 2);
  const state = page.getByRole('status', { name: 'Save state' });
  await expect(state).toHaveText(/^Not saved/u);
  await expectPriorityEvidence(page, CHANNEL, 2);

  const copy = await workbench.saveTo(async () => button(page, 'Save a copy').click());
  expect(copy.name).toMatch(/\.lodestone$/u);
  const kept = JSON.parse(Buffer.from(unzipSync(copy.bytes)['study.json'] ?? []).toString()) as {
    items: { kind: string }[];
  };
  expect(kept.items.filter(({ kind }) => kind === 'annotation')).toHaveLength(5);

  await freeDisk(page);
  await button(page, 'Try again').click();
  await expectSaved(page);
  page = await workbench.restart();
  await expectPriorityEvidence(page, CHANNEL, 2);
});

test('a study that is left while the disk is full is all there when one comes back, and is saved in the end', async ({
  workbench,
}) => {
  workbench.expectConsoleErrors(/QuotaExceededError|The disk is full/u);
  let page = await importArticle(workbench, HARBOUR);
  await expectSaved(page);
  await fillDisk(page);
  await linkWords(page, 'the channel was promised twice before', 2);
  await goHome(page);
  await expect(page.getByText(/are not saved yet/u)).toBeVisible();
  await openStudy(page, TITLE);
  await expectPriorityEvidence(page, CHANNEL, 2);
  await freeDisk(page);
  await button(page, 'Try again').click();
  await expectSaved(page);
  page = await workbench.restart();
  await expectPriorityEvidence(page, CHANNEL, 2);
});

test('a garbled record is set aside and counted, and the rest of the study opens', async ({ workbench }) => {
  const page = await openSample(workbench);
  await expectSaved(page);
  const totals = await page.getByRole('contentinfo').innerText();
  const passages = Number(/(\d+) passages/u.exec(totals)?.[1]);
  await goHome(page);
  await garbleOneAnnotation(page, /^Sample/u);
  await openStudy(page, /^Sample/u);
  const note = page
    .getByRole('contentinfo')
    .getByRole('button', { name: /could not be read and w(?:as|ere) set aside$/u });
  await expect(note).toBeVisible();
  await expectTotals(page, `6 priorities · ${passages - 1} passages`);
  await expectTitles(
    page,
    (await readMatrix(page)).rows.map(({ title }) => title),
  );
  await expect(priorityTitle(page, 'Build a magnet plant at Port Ellery')).toBeVisible();

  await note.click();
  const copy = await workbench.saveTo(async () => button(page, 'Save study file').click());
  const file = Buffer.from(unzipSync(copy.bytes)['study.json'] ?? []).toString();
  expect(file).toContain('"quarantined":[{');
  expect(file).toContain('ultraviolet');
  await expect(sourcePane(page)).toBeVisible();
});
