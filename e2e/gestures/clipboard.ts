// The system's clipboard, as the rest of the desktop sees it; here the test has the permission, not the workbench.
import type { Page } from '@playwright/test';
import { inAnotherBrowser } from '../hosts/chromium.ts';

export const copied = async (page: Page): Promise<string> =>
  // oxlint-disable-next-line no-restricted-properties -- the test's look at it, not the shell's
  page.evaluate(async () => navigator.clipboard.readText());

export async function copyElsewhere(page: Page, words: string): Promise<void> {
  // oxlint-disable-next-line no-restricted-properties -- plays another program that copies
  await page.evaluate(async (text) => navigator.clipboard.writeText(text), words);
}

/** Another browser shows the page, and all that can be seen of it is copied there by the keys: as text and as HTML. */
export async function copyRendered(page: Page, html: string): Promise<void> {
  const held = await inAnotherBrowser(async (other) => {
    // Only a secure place may look at the clipboard.
    await other.route('https://elsewhere.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await other.goto('https://elsewhere.test/');
    await other.keyboard.press('ControlOrMeta+A');
    await other.keyboard.press('ControlOrMeta+C');
    return other.evaluate(async () => {
      // oxlint-disable-next-line no-restricted-properties -- what the other browser put there
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { html: await read('text/html'), plain: await read('text/plain') };
    });
  });
  await page.evaluate(async ({ html: rich, plain }) => {
    const item = new ClipboardItem({ 'text/html': rich, 'text/plain': plain });
    // oxlint-disable-next-line no-restricted-properties -- plays the clipboard that both programs share
    await navigator.clipboard.write([item]);
  }, held);
}

export interface OnClipboard {
  readonly html: string;
  readonly plain: string;
}

/** Another program copies in both formats. */
export async function copyBoth(page: Page, { html, plain }: OnClipboard): Promise<void> {
  await page.evaluate(
    async ([rich, text]) => {
      const item = new ClipboardItem({ 'text/html': rich, 'text/plain': text });
      // oxlint-disable-next-line no-restricted-properties -- plays another program that copies
      await navigator.clipboard.write([item]);
    },
    [html, plain] as const,
  );
}

/** What another program would paste: the cells of the HTML table row by row, their lines parted by slashes, and the text. */
export async function copiedCells(page: Page): Promise<{ readonly cells: string[][]; readonly plain: string }> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line no-restricted-properties -- the test's look at it, not the shell's
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    const pasted = new DOMParser().parseFromString(await read('text/html'), 'text/html');
    for (const line of pasted.querySelectorAll('br')) line.replaceWith(' / ');
    const rows = [...pasted.querySelectorAll('tr')];
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
    return { cells, plain: await read('text/plain') };
  });
}
