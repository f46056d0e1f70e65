// Annotating with the keyboard alone, and hearing what it did.
import type { Page } from '@playwright/test';
import { expect, test } from '../hosts/workbench.ts';
import { dialog, expectTotals, folded, goToPane, importArticle, matrix, openSample, sourcePane } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import {
  bracketOf,
  clickBefore,
  linkPalette,
  passageCard,
  passageToolbar,
  readOnTo,
  selectWords,
} from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { listen } from '../gestures/listening.ts';
import { evidenceButton, expectPriorityEvidence, statement } from '../gestures/matrix.ts';

const HARBOUR = fixture('harbour-plan.txt');
const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const TRAINS = 'Move Containers by Night Train';

test('a session by ear: sentences, edges, links, a memo, overlapping passages, and an undone step', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, HARBOUR);
  const { keyboard } = page;
  await goToPane(page, sourcePane(page));
  const listener = await listen(page);
  await readOnTo(page, 'None of the four aims is new');

  // The sentence, cut down by two words at its end and one at its start.
  await readSentencesTo(page, 'None of');
  await listener.hears(/^None of the four aims is new, and the channel was promised twice before\.$/u);
  await keyboard.press('[');
  await listener.hears(/^Ends with “was promised twice before”$/u);
  await keyboard.press('[');
  await listener.hears(/^Ends with “channel was promised twice”$/u);
  await keyboard.press('Shift+}');
  await listener.hears(/^Starts with “of the four aims”$/u);
  await keyboard.press(']');
  await keyboard.press('2');
  await listener.hears(/^Linked to 2 Deepen the Northern Channel, supports$/u);
  await expectPriorityEvidence(page, CHANNEL, 2);
  await expect(bracketOf(page, 'of the four aims is new', 'linked to 2')).toBeAttached();

  // The passage itself keeps its focus: its start goes back by a word, as one step.
  await keyboard.press('Alt+Shift+ArrowUp');
  await listener.hears(/^Starts with “None of the four”$/u);
  await expect(bracketOf(page, 'None of the four aims is', 'linked to 2')).toBeAttached();
  await keyboard.press('ControlOrMeta+Z');
  await listener.hears(/^Undone: Adjust passage$/u);
  await expect(bracketOf(page, 'of the four aims is new', 'linked to 2')).toBeAttached();

  // The sentence again: its passage is told with it.
  await keyboard.press('k');
  await listener.hears(
    /^None of .* 1 passage here: “of the four .*” linked to 2 Deepen the Northern Channel, supports\.$/u,
  );
  await keyboard.press('l');
  await expect(linkPalette(page)).toBeFocused();
  await keyboard.press('Alt+X');
  await keyboard.type('lorry traffic');
  await keyboard.press('Enter');
  await listener.hears(/^Linked to 3 “Lorry traffic .*”, contradicts$/u);
  await expect(evidenceButton(await statement(page, TRAINS, 'Implications', 'Lorry traffic'), 1)).toBeAttached();
  await keyboard.press('h');
  await listener.hears(/^Highlighted in \w+ already$/u);
  await keyboard.press('m');
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await keyboard.type('Which two times?');
  await keyboard.press('Escape');
  await expect(sourcePane(page)).toBeFocused();

  // Two passages lie in the sentence: Enter asks which one is meant, and the arrow keys answer.
  await keyboard.press('k');
  await keyboard.press('j');
  await listener.hears(/2 passages here: /u);
  await keyboard.press('Enter');
  const choice = dialog(page, 'Passages here');
  await expect(choice.getByRole('button').first()).toBeFocused();
  await expectNoAxeViolations(page, 'the choice among passages');
  await keyboard.press('ArrowDown');
  await expect(choice.getByRole('button').nth(1)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(choice.getByRole('button').first()).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(passageCard(page).getByRole('blockquote')).toHaveText(/^of the four aims/u);
  await keyboard.press('Escape');
  await expect(sourcePane(page)).toBeFocused();
  await keyboard.press('Delete');
  await listener.hears(/^Deleted “of the four aims/u);
  await expectTotals(page, '5 passages');
});

/** J until a sentence is read out that begins so. */
async function readSentencesTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('j');
    if ((await page.locator('[data-announcer]').textContent())?.startsWith(words)) return;
  }
  throw new Error(`no sentence begins with “${words}”`);
}

test('Tab walks the passages, overlapping ones too, and never holds anybody', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const { keyboard } = page;
  for (const words of ['promised twice before', 'the channel was promised twice before', 'twice']) {
    await selectWords(page, words);
    await keyboard.press('1');
    await expect(passageToolbar(page)).toBeHidden();
  }
  await expectPriorityEvidence(page, POWER, 4);
  await selectWords(page, 'None of the four aims');
  await keyboard.press('Escape');
  await goToPane(page, sourcePane(page));
  await keyboard.press('j');
  const listener = await listen(page);
  await keyboard.press('Tab');
  await listener.hears(/^Passage 5 of 7: the channel was promised twice before\. linked to 1/u);
  await keyboard.press('Tab');
  await listener.hears(/^Passage 6 of 7: promised twice before\./u);
  await keyboard.press('Tab');
  await listener.hears(/^Passage 7 of 7: twice\./u);
  await keyboard.press('Shift+Tab');
  await listener.hears(/^Passage 6 of 7/u);
  await keyboard.press('Tab');
  await expect(sourcePane(page)).toBeFocused();
  await keyboard.press('Tab');
  await expect(sourcePane(page)).not.toBeFocused();

  // Escape lets go of the passage, and Tab leaves from anywhere.
  await goToPane(page, sourcePane(page));
  await keyboard.press('Shift+Tab');
  await expect(sourcePane(page)).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(sourcePane(page)).not.toBeFocused();
});

test('Tab stops at a table only where it can be seen, whichever way one comes', async ({ workbench }) => {
  const page = await openSample(workbench);
  const { keyboard } = page;
  const table = page.getByRole('group', { name: 'Table' });
  const overview = page.getByRole('slider', { name: 'Place in the article' });
  const leave = async () => {
    await goToPane(page, sourcePane(page));
    await keyboard.press('Escape');
    await keyboard.press('Tab');
  };
  await leave();
  await expect(overview).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(sourcePane(page)).toBeFocused();
  await expect(table).not.toBeInViewport();

  await table.scrollIntoViewIfNeeded();
  await leave();
  await expect(table).toBeFocused();
  await keyboard.press('Tab');
  await expect(overview).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(table).toBeFocused();
});

test('a selection by Shift and the arrow keys goes on from a sentence or a click', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const { keyboard } = page;
  await clickBefore(page, 'Related stories');
  await keyboard.press('Shift+ControlOrMeta+ArrowRight');
  await keyboard.press('Shift+ControlOrMeta+ArrowRight');
  await expect(passageToolbar(page)).toBeVisible();
  await keyboard.press('Alt+F10');
  await expect(passageToolbar(page).getByRole('button', { name: 'Highlight' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(bracketOf(page, 'Related stories', 'not linked')).toBeAttached();

  await expect(sourcePane(page)).toBeFocused();
  await keyboard.press('k');
  await keyboard.press('Shift+ControlOrMeta+ArrowLeft');
  await keyboard.press('Shift+ControlOrMeta+ArrowLeft');
  await keyboard.press('1');
  await expect(bracketOf(page, 'Book night', 'linked to 1')).toBeAttached();
});

test('keys mean what one clicked on last: a click away from a sentence or a passage lets go of it', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, HARBOUR);
  const { keyboard } = page;
  const listener = await listen(page);
  for (const words of ['promised twice before', 'its chair calls modest']) {
    await selectWords(page, words);
    await keyboard.press('h');
  }
  await goToPane(page, sourcePane(page));
  await readSentencesTo(page, 'None of');
  await clickBefore(page, 'Related stories');
  await keyboard.press('2');
  await expectPriorityEvidence(page, CHANNEL, 1);
  await keyboard.press('j');
  await listener.hears(/^Related stories/u);

  // Nor is a passage deleted that was clicked away from; N goes on from the click, and from where one was deleted.
  await keyboard.press('Shift+N');
  await listener.hears(/^Passage \d of \d: promised twice before\. not linked/u);
  const count = await bracketCount(page);
  await clickBefore(page, 'None of the four aims');
  await keyboard.press('Delete');
  await keyboard.press('n');
  await listener.hears(/^Passage \d of \d: promised twice before\. not linked/u);
  expect(await bracketCount(page)).toBe(count);
  await keyboard.press('Shift+N');
  await keyboard.press('Delete');
  await keyboard.press('n');
  await listener.hears(/^Passage \d of \d: promised twice before\. not linked/u);

  await keyboard.press('9');
  await listener.hears(/^There is no priority 9: the last is \d\.$/u);
});

const bracketCount = async (page: Page): Promise<number> =>
  sourcePane(page).getByRole('group', { name: 'Passages in the margin' }).getByRole('button').count();

test('what Escape leaves is what was there: no highlight nobody wrote on, no tag nobody gave', async ({
  workbench,
}) => {
  const page = await importArticle(workbench, HARBOUR);
  const { keyboard } = page;
  const listener = await listen(page);
  await goToPane(page, sourcePane(page));
  await readSentencesTo(page, 'Kestrel');
  await keyboard.press('m');
  await expect(passageCard(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await keyboard.press('Escape');
  await listener.hears(/^Nothing was written: the highlight is gone again/u);
  await expectTotals(page, '4 passages');
  await keyboard.press('j');
  await keyboard.press('t');
  const field = passageCard(page).getByRole('combobox', { name: 'Add tag' });
  await expect(field).toBeFocused();
  await keyboard.type('half a ta');
  await keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await keyboard.type('risk');
  await keyboard.press('Enter');
  await listener.hears(/^Tagged: risk$/u);
  await keyboard.type('Risk');
  await keyboard.press('Enter');
  await listener.hears(/^Tagged already: risk$/u);
  await keyboard.press('Escape');
  await expect(sourcePane(page)).toBeFocused();
  await expectTotals(page, '5 passages');
});

test('a selection stays in the article: drawn out of it, and all of it', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const selected = async () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  await selectWords(page, 'None of the four aims');
  const chosen = await page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    return { x: (box?.left ?? 0) + 2, y: (box?.top ?? 0) + 8 };
  });
  await page.keyboard.press('Escape');
  const pane = await matrix(page).boundingBox();
  await page.mouse.move(chosen.x, chosen.y);
  await page.mouse.down();
  await page.mouse.move((pane?.x ?? 0) + 200, chosen.y, { steps: 6 });
  await page.mouse.up();
  await expect(passageToolbar(page)).toBeVisible();
  // To the end of the line, and not of the article.
  expect(folded(await selected())).toMatch(/^None of the four aims/u);
  expect((await selected()).length).toBeLessThan(120);

  await goToPane(page, sourcePane(page));
  await page.keyboard.press('ControlOrMeta+A');
  await expect.poll(selected).toContain('Related stories');
  expect(await selected()).not.toContain('Add priority');
  await page.keyboard.press('Escape');
  await expect.poll(selected).toBe('');
});
