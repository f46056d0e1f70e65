// Annotating the article: with a mouse, and then without one.
import { expect, test } from '../hosts/workbench.ts';
import {
  article,
  button,
  dialog,
  expectSaved,
  expectTotals,
  goToPane,
  importArticle,
  matrixPane,
  sourcePane,
  studyLink,
  tabTo,
  undo,
  undoFromToast,
} from '../gestures.ts';
import {
  bracketOf,
  clickPassage,
  linkPalette,
  linkTargets,
  linkWords,
  passageCard,
  passageToolbar,
  pressOnToolbar,
  readOnTo,
  selectWords,
} from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { copied } from '../gestures/clipboard.ts';
import { cell, evidenceButton, evidenceDialog, expectPriorityEvidence, statement, titles } from '../gestures/matrix.ts';

const HARBOUR = fixture('harbour-plan.txt');
const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const TRAINS = 'Move Containers by Night Train';

test('with the mouse: drag over words, highlight, and press 2 to link', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await selectWords(page, 'modest and its critics call late');
  await pressOnToolbar(page, 'Highlight');
  await expect(passageToolbar(page)).toBeHidden();
  await expect(bracketOf(page, 'modest and its critics call late', 'not linked')).toBeAttached();
  await expectTotals(page, '5 passages');

  await expectPriorityEvidence(page, CHANNEL, 1);
  await selectWords(page, 'the channel was promised twice before');
  await page.keyboard.press('2');
  await expectPriorityEvidence(page, CHANNEL, 2);
  await expect(bracketOf(page, 'the channel was promised', 'linked to 2')).toBeVisible();
  await expectSaved(page);
  await undo(page);
  await expectPriorityEvidence(page, CHANNEL, 1);
  await expectTotals(page, '5 passages');
});

test('the selection snaps to whole words, and Alt keeps the exact span', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await selectWords(page, 'est and its crit');
  await pressOnToolbar(page, 'Highlight');
  await clickPassage(page, 'and its');
  await expect(passageCard(page).getByRole('blockquote')).toHaveText('modest and its critics');
  await page.keyboard.press('Escape');

  await page.keyboard.down('Alt');
  await selectWords(page, 'onest about wh');
  await page.keyboard.up('Alt');
  await pressOnToolbar(page, 'Highlight');
  await clickPassage(page, 'onest about');
  await expect(passageCard(page).getByRole('blockquote')).toHaveText('onest about wh');
});

test('a passage across paragraphs, and one within another', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  await selectWords(page, 'who pays', 'promised twice before');
  await page.keyboard.press('1');
  await expectPriorityEvidence(page, POWER, 2);
  await linkWords(page, 'None of the four aims is new', 1);
  await expectPriorityEvidence(page, POWER, 3);
  await selectWords(page, 'Fit the plug at the next docking');
  await page.keyboard.press('1');
  await expectPriorityEvidence(page, POWER, 4);

  // Both lie under the pointer: which one is meant?
  await readOnTo(page, 'None of the four aims is new');
  const { x, y } = await article(page)
    .getByText('None of the four aims is new')
    .evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild as Text, 0);
      range.setEnd(element.firstChild as Text, 4);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  await page.mouse.click(x, y);
  const choice = dialog(page, 'Passages here');
  await expect(choice.getByRole('button')).toHaveCount(2);
  await choice.getByRole('button', { name: /^None of the four aims is new$/u }).click();
  await expect(passageCard(page).getByRole('blockquote')).toHaveText('None of the four aims is new');
});

test('the toolbar’s other buttons: a colour, the link palette, memo, tag, copied citation', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const words = 'Larger ships can call at any tide';
  await selectWords(page, words);
  await button(passageToolbar(page), /^Colour/u).click();
  await page.getByRole('menuitem', { name: 'Green' }).click();
  await clickPassage(page, words);
  await expect(passageCard(page).getByRole('radio', { name: 'Green' })).toBeChecked();
  await page.keyboard.press('Escape');

  await selectWords(page, 'Lorry traffic through the suburbs');
  await pressOnToolbar(page, 'Link');
  await expect(linkPalette(page)).toBeFocused();
  await linkTargets(page)
    .getByRole('option', { name: /Lorry traffic through the suburbs falls by a third/u })
    .first()
    .click();
  const said = await statement(page, TRAINS, 'Implications', 'Lorry traffic');
  await expect(evidenceButton(said, 1)).toBeVisible();

  await selectWords(page, 'Fishers lose part of their ground');
  await pressOnToolbar(page, 'Memo');
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('Ask the co-operative.');
  await button(passageCard(page), 'Close').click();
  await clickPassage(page, 'Fishers lose part of their ground');
  await expect(passageCard(page)).toContainText('Ask the co-operative.');
  await page.keyboard.press('Escape');

  await selectWords(page, 'The grid needs a second transformer');
  await pressOnToolbar(page, 'Tag');
  await expect(passageCard(page).getByRole('combobox', { name: 'Add tag' })).toBeFocused();
  await page.keyboard.type('cost');
  await page.keyboard.press('Enter');
  await expect(passageCard(page).getByRole('button', { name: 'Remove tag cost' })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Sources' }).getByRole('button', { name: 'cost 1 passage' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await selectWords(page, 'Residents can check the promises');
  await pressOnToolbar(page, 'Copy citation');
  await expect(page.getByRole('status').filter({ hasText: 'Citation copied' })).toBeVisible();
  expect(await copied(page)).toContain('Residents can check the promises');
});

test('a card links further, changes a stance, unlinks, and deletes with a way back', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const words = 'the line can carry them';
  await linkWords(page, words, 3);
  await clickPassage(page, words);
  const card = passageCard(page);
  await card.getByRole('combobox', { name: /^Stance to 3/u }).selectOption('Contradicts');
  await expect(bracketOf(page, words, 'linked to 3 (contradicts)')).toBeAttached();
  await button(card, 'Link…').click();
  await expect(linkPalette(page)).toBeFocused();
  await linkPalette(page).fill('data with');
  await page.keyboard.press('Enter');
  await expectPriorityEvidence(page, 'Share Data with the City', 2);
  await clickPassage(page, words);
  await button(card, /^Unlink from 3/u).click();
  await expectPriorityEvidence(page, TRAINS, 1);
  await button(card, 'Delete passage').click();
  await expect(card).toBeHidden();
  await expectTotals(page, '4 passages');
  await undoFromToast(page, /^Deleted “the line can carry them”/u);
  await expectTotals(page, '5 passages');
  await expectPriorityEvidence(page, 'Share Data with the City', 2);
});

test('without a mouse: from Home through sentences, links, memo and tags to an undone deletion', async ({
  workbench,
}) => {
  const page = await workbench.open('#/');
  const { keyboard } = page;
  await expect(studyLink(page, /^Sample/u)).toBeVisible();
  await workbench.pickFiles(async () => keyboard.press('ControlOrMeta+O'), [HARBOUR]);
  await expect(button(dialog(page, 'Import'), 'Add to study')).toBeFocused();
  await expect(dialog(page, 'Import').getByRole('table', { name: 'Matrix found' })).toBeVisible();
  await keyboard.press('Enter');
  await expect.poll(async () => titles(page)).toHaveLength(4);

  // By sentence: J goes on, Shift+J takes the next one in, K goes back.
  await goToPane(page, sourcePane(page));
  await keyboard.press('j');
  await keyboard.press('j');
  await keyboard.press('Shift+J');
  await keyboard.press('Shift+K');
  await keyboard.press('k');
  await expect(passageToolbar(page)).toBeVisible();
  await keyboard.press('1');
  await expect(passageToolbar(page)).toBeHidden();
  await expectPriorityEvidence(page, POWER, 2);

  // Two sentences as evidence against a statement.
  await keyboard.press('j');
  await keyboard.press('Shift+J');
  await keyboard.press('l');
  await expect(linkPalette(page)).toBeFocused();
  await keyboard.press('Alt+X');
  await expect(
    page.getByRole('radiogroup', { name: 'Stance' }).getByRole('radio', { name: 'Contradicts' }),
  ).toBeChecked();
  await keyboard.type('fishers lose');
  await expect(linkTargets(page).getByRole('option').first()).toContainText('Fishers lose part of their ground');
  await keyboard.press('Enter');
  await expect(linkPalette(page)).toBeHidden();
  const fishers = await statement(page, CHANNEL, 'Implications', 'Fishers lose');
  await expect(evidenceButton(fishers, 1)).toBeAttached();
  await expect(button(fishers, /1 against it/u)).toBeAttached();

  // A highlight with a memo and two tags.
  await keyboard.press('j');
  await keyboard.press('h');
  await expectTotals(page, '7 passages');
  await keyboard.press('m');
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await keyboard.type('Who says so?');
  await keyboard.press('Escape');
  await expect(passageCard(page)).toBeHidden();
  await keyboard.press('t');
  await expect(passageCard(page).getByRole('combobox', { name: 'Add tag' })).toBeFocused();
  await keyboard.type('money');
  await keyboard.press('Enter');
  await keyboard.type('critics');
  await keyboard.press('Enter');
  await expect(passageCard(page)).toContainText('Who says so?');
  await keyboard.press('Escape');
  await expect(passageCard(page)).toBeHidden();

  // Back over the passages, and what was annotated is all there.
  await keyboard.press('Shift+N');
  await keyboard.press('n');
  await keyboard.press('Enter');
  await expect(passageCard(page).getByRole('button', { name: 'Remove tag money' })).toBeVisible();
  await expect(passageCard(page)).toContainText('Who says so?');
  await keyboard.press('Escape');
  await expect(sourcePane(page)).toBeFocused();
  await keyboard.press('Delete');
  await expectTotals(page, '6 passages');
  await keyboard.press('ControlOrMeta+Z');
  await expectTotals(page, '7 passages');
  await keyboard.press('ControlOrMeta+Shift+Z');
  await expectTotals(page, '6 passages');
  await keyboard.press('ControlOrMeta+Z');
  await expectTotals(page, '7 passages');
  await expectSaved(page);

  // The evidence of a statement, read and followed in the matrix.
  await goToPane(page, matrixPane(page));
  const implications = await cell(page, CHANNEL, 'Implications');
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('End');
  await expect(implications).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await expect(await statement(page, CHANNEL, 'Implications', 'Fishers lose')).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(evidenceButton(fishers, 1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(evidenceDialog(page)).toBeVisible();
  await tabTo(page, evidenceDialog(page).getByRole('listitem').getByRole('button').first());
  await keyboard.press('Enter');
  await expect(sourcePane(page)).toBeVisible();
  await keyboard.press('Escape');
  await expect(evidenceDialog(page)).toBeHidden();
});
