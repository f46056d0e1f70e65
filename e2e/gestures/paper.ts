// What a reader finds on paper: the words of each page of what the workbench prints.
import type { Page } from '@playwright/test';

/** Lines are broken anew on paper, so that words are compared without the space between them. */
export const closely = (text: string): string => text.replace(/\s+/gu, '');

// pdf.js takes it for granted, Node has it from 22 on.
function completePromise(): void {
  if ('withResolvers' in Promise) return;
  Reflect.set(Promise, 'withResolvers', () => {
    const made: Record<string, unknown> = {};
    made['promise'] = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    return made;
  });
}

/** The words of each page, closely. */
export async function pagesOnPaper(page: Page, format: 'A4' | 'Letter'): Promise<readonly string[]> {
  completePromise();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const paper = await getDocument({ data: new Uint8Array(await page.pdf({ format })) }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    pages.push(closely(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await paper.loadingTask.destroy();
  return pages;
}
