// The link palette: several targets in one go, and what is not in the matrix yet made of the passage itself.
import { expect, test } from '../hosts/workbench.ts';
import { button, expectTotals, importArticle, undo } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { linkPalette, linkTargets, pressOnToolbar, selectWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { evidenceButton, expectPriorityEvidence, expectTitles, statement, titles } from '../gestures/matrix.ts';

const HARBOUR = fixture('harbour-plan.txt');
const POWER = 'Connect every berth to shore power';
const CHANNEL = 'Deepen the Northern Channel';
const CLAIM = 'the channel was promised twice before';

test('marks several targets, mistyped or not, and links to all of them in one step', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const { keyboard } = page;
  await selectWords(page, CLAIM);
  await keyboard.press('l');
  await expect(linkPalette(page)).toBeFocused();
  await keyboard.type('northern channel');
  await keyboard.press('Shift+Enter');
  await keyboard.type('fishres');
  await keyboard.press('ControlOrMeta+Enter');
  const marked = page.getByRole('list', { name: 'Marked' });
  await expect(marked.getByRole('button')).toHaveCount(2);
  await keyboard.type('shore power');
  await expectNoAxeViolations(page, 'the link palette with marks');
  await keyboard.press('Enter');
  await expect(linkPalette(page)).toBeHidden();
  await expectPriorityEvidence(page, CHANNEL, 2);
  await expectPriorityEvidence(page, POWER, 2);
  await expect(evidenceButton(await statement(page, CHANNEL, 'Implications', 'Fishers lose'), 1)).toBeAttached();
  await undo(page);
  await expectPriorityEvidence(page, CHANNEL, 1);
  await expectPriorityEvidence(page, POWER, 1);
  await expectTotals(page, '4 passages');
});

test('makes a statement of the passage in a chosen cell, which knows where it was said', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const { keyboard } = page;
  await selectWords(page, CLAIM);
  await keyboard.press('l');
  await expect(linkTargets(page).getByRole('option', { name: 'New statement from the passage…' })).toBeAttached();
  await keyboard.press('Alt+X');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  const form = page.getByRole('region', { name: 'New statement' });
  await expect(form.getByRole('textbox', { name: /^New statement/u })).toBeFocused();
  await expect(form.getByRole('textbox')).toHaveValue(CLAIM);
  await expectNoAxeViolations(page, 'a new statement in the link palette');

  // Escape goes back to the targets, and only then away.
  await keyboard.press('Escape');
  await expect(linkPalette(page)).toBeFocused();
  await keyboard.press('Enter');
  await form.getByRole('combobox', { name: 'Row' }).selectOption(`1 ${POWER}`);
  await form.getByRole('combobox', { name: 'Column' }).selectOption('Implications');
  await form.getByRole('textbox').press('Enter');
  await expect(form).toBeHidden();

  const made = await statement(page, POWER, 'Implications', CLAIM);
  await expect(button(made, /1 against it/u)).toBeAttached();
  await expect(button(made, /^Said in/u)).toBeAttached();
  await undo(page);
  await expect(made).toHaveCount(0);
  await expectTotals(page, '4 passages');
});

test('makes a priority: of the passage’s words, or of those typed', async ({ workbench }) => {
  const page = await importArticle(workbench, HARBOUR);
  const before = await titles(page);
  await selectWords(page, CLAIM);
  await pressOnToolbar(page, 'Link');
  await linkTargets(page).getByRole('option', { name: 'New priority from the passage…' }).click();
  await page.getByRole('textbox', { name: /^New priority/u }).fill('Keep old promises');
  await button(page, 'Add and link').click();
  await expectTitles(page, [...before, 'Keep old promises']);
  await expectPriorityEvidence(page, 'Keep old promises', 1);
  await selectWords(page, 'the list of exemptions is short');
  await page.keyboard.press('l');
  await page.keyboard.type('Shorten the list');
  await linkTargets(page).getByRole('option', { name: 'New priority “Shorten the list”' }).click();
  await expectTitles(page, [...before, 'Keep old promises', 'Shorten the list']);
});
