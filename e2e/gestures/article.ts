// What an analyst does in the article: finds words, drags over them, presses keys on a passage, opens its card.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../hosts/workbench.ts';
import { article, button, dialog, literally, sourcePane } from '../gestures.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface WordsOnScreen {
  readonly start: Spot;
  readonly middle: Spot;
  readonly end: Spot;
  /** Whole within what the pane shows. */
  readonly inView: boolean;
}

/** Where these words stand; the words of one paragraph, found as a reader finds them whatever marks are among them. */
async function onScreen(page: Page, words: string, scroll: boolean): Promise<WordsOnScreen> {
  return article(page).evaluate(
    (root, { words, scroll }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: { readonly node: Text; readonly at: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node: node as Text, at: text.length });
        text += node.nodeValue ?? '';
      }
      const from = text.indexOf(words);
      if (from < 0) throw new Error(`the article does not say “${words}”`);
      const place = (offset: number) => nodes.findLast(({ at }) => at <= offset) ?? nodes[0];
      const first = place(from);
      const last = place(from + words.length - 1);
      if (!first || !last) throw new Error('the article is empty');
      const range = document.createRange();
      range.setStart(first.node, from - first.at);
      range.setEnd(last.node, from + words.length - last.at);
      if (scroll) first.node.parentElement?.scrollIntoView({ block: 'center' });
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const top = rects[0];
      const bottom = rects.at(-1);
      if (!top || !bottom) throw new Error(`“${words}” is not laid out`);
      const pane = root.closest('[tabindex]')?.getBoundingClientRect();
      if (!pane) throw new Error('the article stands in no pane');
      const leftwards = getComputedStyle(first.node.parentElement ?? root).direction === 'rtl';
      return {
        start: { x: leftwards ? top.right - 0.5 : top.left + 0.5, y: top.top + top.height / 2 },
        middle: { x: top.left + top.width / 2, y: top.top + top.height / 2 },
        end: { x: leftwards ? bottom.left + 0.5 : bottom.right - 0.5, y: bottom.top + bottom.height / 2 },
        inView: top.top >= pane.top && bottom.bottom <= pane.bottom,
      };
    },
    { words, scroll },
  );
}

export const passageToolbar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Passage', exact: true });
export const passageCard = (page: Page): Locator => dialog(page, 'Passage');

/** Drags over the words with the mouse, to the end of other words if these are given. */
export async function selectWords(page: Page, words: string, toTheEndOf = words): Promise<void> {
  const { start } = await onScreen(page, words, true);
  const { end } = await onScreen(page, toTheEndOf, false);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
  await expect(passageToolbar(page)).toBeVisible();
}

export type PassageVerb = 'Highlight' | 'Link' | 'Memo' | 'Tag' | 'Copy citation';

export async function pressOnToolbar(page: Page, verb: PassageVerb): Promise<void> {
  await button(passageToolbar(page), verb).click();
}

/** Links the selected words to a priority as a mouse's hand and a free one do it: select, then a digit. */
export async function linkWords(page: Page, words: string, rank: number): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press(String(rank));
  await expect(passageToolbar(page)).toBeHidden();
}

export async function highlightWords(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await pressOnToolbar(page, 'Highlight');
  await expect(bracketOf(page, words)).toBeAttached();
}

/** The bracket in the margin; its name ends in what the passage is linked to. */
export const bracketOf = (page: Page, words: string, linked = ''): Locator =>
  sourcePane(page)
    .getByRole('group', { name: 'Passages in the margin' })
    .getByRole('button', {
      name: new RegExp(`^Passage: ${literally(words.slice(0, 24))}.*${literally(linked)}$`, 'u'),
    });

export async function clickPassage(page: Page, words: string): Promise<void> {
  const { middle } = await onScreen(page, words, true);
  await page.mouse.click(middle.x, middle.y);
  await expect(passageCard(page)).toBeVisible();
}

/** Puts the caret before the words, as somebody does who goes on by keyboard. */
export async function clickBefore(page: Page, words: string): Promise<void> {
  const { start } = await onScreen(page, words, true);
  await page.mouse.click(start.x, start.y);
}

export async function pointAtPassage(page: Page, words: string): Promise<void> {
  const { middle } = await onScreen(page, words, true);
  await page.mouse.move(middle.x, middle.y);
}

export async function expectWordsInView(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await onScreen(page, words, false)).inView, `“${words}” in view`).toBe(true);
}

export async function expectWordsOutOfView(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await onScreen(page, words, false)).inView, `“${words}” in view`).toBe(false);
}

/** Turns the wheel over the article until the words stand in its middle. */
export async function readOnTo(page: Page, words: string): Promise<void> {
  await onScreen(page, words, true);
  await expectWordsInView(page, words);
}

export const linkPalette = (page: Page): Locator => page.getByRole('combobox', { name: 'Link passage to' });
export const linkTargets = (page: Page): Locator => page.getByRole('listbox', { name: 'Targets' });
