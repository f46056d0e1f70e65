// By hand: a passage is dragged onto what it is evidence for; crowded passages are chosen from; the strip shows the whole.
import type { Locator, Page } from '@playwright/test';
import { dialog, importArticle, matrix, openSample, sourcePane, undo, undoFromToast } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { bracketOf, highlightWords, linkPalette, selectWords } from '../gestures/article.ts';
import { evidenceButton, expectPriorityEvidence, priorityRow, statement } from '../gestures/matrix.ts';
import { fixture } from '../gestures/articles.ts';
import { expect, test } from '../hosts/workbench.ts';

const SHORE = 'Connect every berth to shore power';
const POWER = 'Air in the old town gets cleaner.';
const WORDS = 'a plan that its chair calls modest';

/** Drags as a hand does: a press, a first move that begins the drag, and a way to the target; `above` it one may look around. */
async function dragFrom(
  page: Page,
  from: { readonly x: number; readonly y: number },
  to: Locator,
  above?: () => Promise<void>,
): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  const box = await to.boundingBox();
  if (!box) throw new Error('there is nothing to drag to');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 4, { steps: 3 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2);
  await expect(matrix(page).locator('[data-link-here]')).toHaveCount(1);
  await above?.();
  await page.mouse.up();
}

test('a selection is dragged onto a statement, and a passage onto a priority', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await selectWords(page, WORDS);
  const at = await page.evaluate(() => {
    const { left, top, height } = document.getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect();
    return { x: left + 30, y: top + height / 2 };
  });
  await dragFrom(page, at, await statement(page, SHORE, 'Implications', POWER), async () =>
    expectNoAxeViolations(page, 'a passage dragged over the matrix'),
  );
  await expect(evidenceButton(await statement(page, SHORE, 'Implications', POWER), 1)).toBeAttached();
  await undoFromToast(page, /^Linked to /u);
  await expect(evidenceButton(await statement(page, SHORE, 'Implications', POWER), 1)).toBeHidden();

  await highlightWords(page, WORDS);
  const bracket = await bracketOf(page, WORDS).boundingBox();
  if (!bracket) throw new Error('the passage has no bracket');
  await dragFrom(
    page,
    { x: bracket.x + 3, y: bracket.y + bracket.height / 2 },
    priorityRow(page, SHORE).getByRole('rowheader'),
  );
  await expectPriorityEvidence(page, SHORE, 2);
  await expect(matrix(page).locator('[data-link-here]')).toHaveCount(0);
  await undo(page);
  await expectPriorityEvidence(page, SHORE, 1);
});

test('what was linked as contradicting before does not colour what is dragged next', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  await selectWords(page, 'the channel was promised twice before');
  await page.keyboard.press('l');
  await expect(linkPalette(page)).toBeFocused();
  await page.keyboard.press('Alt+X');
  await page.keyboard.press('Enter');
  await expect(linkPalette(page)).toBeHidden();
  await highlightWords(page, WORDS);
  const bracket = await bracketOf(page, WORDS).boundingBox();
  if (!bracket) throw new Error('the passage has no bracket');
  const from = { x: bracket.x + 3, y: bracket.y + bracket.height / 2 };
  await dragFrom(page, from, priorityRow(page, SHORE).getByRole('rowheader'));
  await expectPriorityEvidence(page, SHORE, 2);
  await expect(bracketOf(page, WORDS, 'linked to 1')).toBeAttached();
});

test('where passages crowd in the margin, how many there are is said, and one is chosen', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const line = 'a plan that its chair calls modest and its critics call late';
  for (const words of [
    line,
    'plan that its chair',
    'its chair calls',
    'modest and its critics',
    'critics call',
    'call late',
  ]) {
    await highlightWords(page, words).catch(async () =>
      expect(page.locator('[data-annotation]').first()).toBeAttached(),
    );
  }
  const group = sourcePane(page)
    .getByRole('button', { name: /^\d+ more passages? here$/u })
    .last();
  await expect(group).toHaveText(/^\+\d$/u);
  await expectNoAxeViolations(page, 'crowded passages in the margin');
  await group.click();
  const choice = dialog(page, 'Passages here');
  await expect(choice.getByRole('listitem')).not.toHaveCount(0);
  await choice.getByRole('button').first().click();
  await expect(dialog(page, 'Passage')).toBeVisible();
});

test('the strip beside the scrollbar shows passages and hits of the whole article, and leads there', async ({
  workbench,
}) => {
  const page = await openSample(workbench);
  const strip = page.locator('[data-overview]');
  await expect(strip.locator('[data-colour]').first()).toBeAttached();
  await expect(strip.locator('[data-colour=hit]')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('the');
  await expect(strip.locator('[data-colour=hit]').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(strip.locator('[data-colour=hit]')).toHaveCount(0);

  const scrolled = async () => sourcePane(page).evaluate((pane) => pane.scrollTop);
  const box = await strip.boundingBox();
  if (!box) throw new Error('the strip is not there');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.9);
  await expect.poll(scrolled).toBeGreaterThan(500);
  await page.mouse.click(box.x + box.width / 2, box.y + 2);
  await expect.poll(scrolled).toBe(0);

  // By key it is a slider, from paragraph to paragraph.
  const slider = page.getByRole('slider', { name: 'Place in the article' });
  await expect(slider).not.toBeFocused();
  await slider.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Paragraph 3 of \d+, \d+ passages? in view$/u);
  await page.keyboard.press('End');
  await expect.poll(scrolled).toBeGreaterThan(500);
  await expectNoAxeViolations(page, 'the overview');
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBe(0);
});
