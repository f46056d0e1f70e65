// Annotations come in from elsewhere: our own export, or another tool's quotes; what is not sure is asked, nothing moves in silence.
import type { Locator, Page } from '@playwright/test';
import {
  article,
  button,
  dialog,
  expectHome,
  expectSaved,
  expectTotals,
  goHome,
  importArticle,
  sourcePane,
  tabTo,
  undo,
  undoFromToast,
} from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { bracketOf, clickPassage, highlightWords, linkWords, passageCard, selectWords } from '../gestures/article.ts';
import { dropFiles, fixture } from '../gestures/articles.ts';
import { saveExport } from '../gestures/exports.ts';
import type { GivenFile } from '../hosts/host.ts';
import { expect, test, type Workbench } from '../hosts/workbench.ts';

const CALLED_LATE = 'its critics call late';
const HONEST = 'honest about what it costs';
const CHANGED = 'gives each of them a deadline, and leaves the question of money to a second paper';
const STANDS = 'gives each of them a year, and leaves the question of money to a second paper';
const ABSENT = 'The ferry to the island is cancelled for two winters';

const quoted = (exact: string, more: object = {}) => ({
  uri: 'https://news.example.org/harbour',
  user: 'acct:jane@hypothes.is',
  created: '2024-05-06T07:08:09.123456+00:00',
  text: '',
  tags: [],
  target: [{ source: 'https://news.example.org/harbour', selector: [{ type: 'TextQuoteSelector', exact }] }],
  ...more,
});
const elsewhere = () =>
  JSON.stringify({
    total: 4,
    rows: [
      quoted(CALLED_LATE, { text: 'Who are they?', tags: ['critics'] }),
      quoted(CHANGED),
      quoted(ABSENT, { text: 'Look this up' }),
      { uri: 'https://news.example.org/harbour', text: 'On the whole page', target: [{ source: 'x' }] },
    ],
  });

const report = (page: Page): Locator => dialog(page, 'Bring in annotations');
const orphans = (page: Page): Locator => sourcePane(page).getByRole('region', { name: 'Not found in this article' });
const sum = (page: Page, words: string | RegExp): Locator =>
  report(page).getByRole('status').filter({ hasText: words });

async function askForFile(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('combobox', { name: 'Command' }).fill('bring in');
  await page.keyboard.press('Enter');
}

async function bringIn(workbench: Workbench, file: GivenFile): Promise<void> {
  await workbench.pickFiles(async () => askForFile(workbench.page), [file]);
  await expect(report(workbench.page)).toBeVisible();
}

test('what our own export tells comes back: passages, memo, tags and links', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await linkWords(page, HONEST, 3);
  await highlightWords(page, CALLED_LATE);
  await clickPassage(page, CALLED_LATE);
  await button(passageCard(page), /memo/iu).first().click();
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('Who are they?');
  await page.keyboard.press('Escape');
  await expectTotals(page, '6 passages');
  const file = await saveExport(workbench, 'W3C annotations');

  await bringIn(workbench, { name: 'anything.txt', content: file.bytes });
  await expect(
    sum(page, 'In “Kestrel Port Authority sets out four aims for the decade”: 0 found; 6 stand already'),
  ).toBeVisible();
  await expect(report(page)).toContainText('Nothing is left to add.');
  await page.keyboard.press('Escape');

  for (const words of [HONEST, CALLED_LATE]) {
    await clickPassage(page, words);
    await button(passageCard(page), 'Delete passage').click();
  }
  await expectTotals(page, '4 passages');
  await bringIn(workbench, { name: 'anything.txt', content: file.bytes });
  await expect(sum(page, '2 found; 4 stand already')).toBeVisible();
  await expect(report(page)).toContainText('1 link to the matrix will be added.');
  await button(report(page), 'Add').click();
  await expectTotals(page, '6 passages');
  await expect(bracketOf(page, HONEST, '3')).toBeAttached();
  await clickPassage(page, CALLED_LATE);
  await expect(passageCard(page)).toContainText('Who are they?');
  await page.keyboard.press('Escape');
  await undoFromToast(page, 'Brought in 2 passages');
  await expectTotals(page, '4 passages');
  await expectSaved(page);
});

test('of quotes from another tool a close match is shown, and what is absent is put back by hand', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await dropFiles(page, [{ name: 'notes.json', content: elsewhere(), type: 'application/json' }]);
  await expect(sum(page, ': 1 found, 1 close match, 1 not found')).toBeVisible();
  await expect(report(page)).toContainText('The file names news.example.org/harbour');
  const close = report(page).getByRole('checkbox', { name: /Quote.*deadline.*Found.*a year.*% alike/u });
  await expect(close).toBeChecked();
  await expect(report(page)).toContainText('Entry 4 was left out: no words are marked, as in a note on a whole page.');
  await expect(report(page)).toContainText('3 passages will be added, 1 of them to be put back by hand.');
  await expectNoAxeViolations(page, 'the report on annotations');
  // Nothing is kept before it is said.
  await expectTotals(page, '4 passages');
  await close.uncheck();
  await expect(sum(page, ': 1 found, 2 not found')).toBeVisible();
  await close.check();
  await button(report(page), 'Add').click();
  await expectTotals(page, '7 passages');
  await expect(bracketOf(page, STANDS)).toBeAttached();
  await expect(bracketOf(page, CALLED_LATE)).toBeAttached();

  await button(orphans(page), '1 passage not found here').click();
  await button(orphans(page), ABSENT).click();
  await expect(orphans(page)).toContainText('Look this up');
  await expectNoAxeViolations(page, 'a passage that was brought in and not found');
  await selectWords(page, 'silent about who pays');
  await button(orphans(page), 'Put it on the selected words').click();
  await expect(orphans(page)).toHaveCount(0);
  await expect(bracketOf(page, 'silent about who pays')).toBeAttached();
  await undo(page);
  await expect(orphans(page)).toBeVisible();
  await undo(page);
  await expect(orphans(page)).toHaveCount(0);
  await expectTotals(page, '4 passages');
  await expectSaved(page);
});

test('by keyboard alone a file is chosen, a close match turned down, and the passage found again from the list', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await bringIn(workbench, { name: 'notes.json', content: elsewhere() });
  const add = button(report(page), 'Add');
  await expect(add).toBeFocused();
  await tabTo(page, report(page).getByRole('checkbox', { name: /deadline/u }));
  await page.keyboard.press('Space');
  await expect(sum(page, '1 found, 2 not found')).toBeVisible();
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(report(page)).toBeHidden();
  await expectTotals(page, '7 passages');

  // From the list of all passages one that stands nowhere leads to where it can be put.
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await page.getByRole('option', { name: /two winters.*not found in the text/u }).click();
  await expect(button(orphans(page), ABSENT)).toHaveAttribute('aria-expanded', 'true');
  await button(orphans(page), 'Delete').click();
  await expect(orphans(page)).toContainText('1 passage not found here');
});

test('of several files at once each is read by itself, a broken one costs the others nothing, and all is one step', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const rows = (...all: readonly object[]) => JSON.stringify({ total: all.length, rows: all });
  const wholePage = { uri: 'https://news.example.org/harbour', text: 'On the whole page', target: [{ source: 'x' }] };
  await dropFiles(page, [
    { name: 'jane.json', content: rows(quoted(CALLED_LATE, { text: 'Who are they?' })), type: 'application/json' },
    { name: 'cut.json', content: elsewhere().slice(0, -30), type: 'application/json' },
    { name: 'sam.json', content: rows(wholePage, quoted(HONEST), quoted(ABSENT)), type: 'application/json' },
    // What is marked by two hands is two passages over the same words when the second says more, and else one.
    {
      name: 'kim.json',
      content: rows(quoted(HONEST, { text: 'Is it?' }), quoted(CALLED_LATE)),
      type: 'application/json',
    },
  ]);
  await expect(sum(page, ': 3 found, 1 not found; 1 stands already')).toBeVisible();
  const leftOut = report(page).getByRole('region', { name: 'Left out' }).getByRole('listitem');
  await expect(leftOut).toHaveText([
    '“cut.json”: The file is not valid JSON: it ends too early. Export the annotations again.',
    '“sam.json”: Entry 1 was left out: no words are marked, as in a note on a whole page.',
  ]);
  await expectNoAxeViolations(page, 'the report on several files');
  await button(report(page), 'Add').click();
  await expectTotals(page, '8 passages');
  await expect(bracketOf(page, HONEST)).toHaveCount(2);
  await expect(bracketOf(page, CALLED_LATE)).toHaveCount(1);
  await undoFromToast(page, 'Brought in 4 passages');
  await expectTotals(page, '4 passages');
});

test('a broken file says why, and Home says where annotations belong', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await bringIn(workbench, { name: 'notes.json', content: elsewhere().slice(0, -30) });
  await expect(report(page).getByRole('alert')).toHaveText(
    'The file is not valid JSON: it ends too early. Export the annotations again.',
  );
  await expectNoAxeViolations(page, 'a file of annotations that cannot be read');
  await button(report(page).getByRole('contentinfo').or(report(page)), 'Close')
    .last()
    .click();
  await expect(report(page)).toBeHidden();
  await workbench.pickFiles(
    async () => button(page, 'Import source').first().click(),
    [{ name: 'looks-like-text.txt', content: elsewhere() }],
  );
  await expect(report(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(article(page)).toBeVisible();

  await goHome(page);
  await dropFiles(page, [{ name: 'notes.json', content: elsewhere() }]);
  await expect(page.getByText('“notes.json” holds annotations, not an article.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectHome(page);
});
