// The articles that journeys import: our own fixtures, and the real ones where the samples lie beside the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { folded } from '../gestures.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/articles');
const SAMPLES = join(import.meta.dirname, '../../../shared/samples');

export const fixture = (name: string): string => join(FIXTURES, name);

export const sampleFormats = ['txt', 'md', 'html', 'docx', 'pdf'] as const;

/** Where the real article lies, or undefined where there is none: say so, and go on. */
export function realArticle(extension: (typeof sampleFormats)[number]): string | undefined {
  const path = join(SAMPLES, `rare-earth-priorities.${extension}`);
  return existsSync(path) ? path : undefined;
}

export interface ArticleTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

const cellsOf = (line: string) =>
  line
    .replace(/^\s*\|/u, '')
    .replace(/\|\s*$/u, '')
    .split('|')
    .map(folded);

/** The table as it stands in the file, which holds nothing but plain words in its cells. */
export function tableIn(path: string): ArticleTable {
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.includes('|'));
  const [head, rule, ...rows] = lines;
  if (!head || !rule || !/^[\s|:-]+$/u.test(rule)) throw new Error(`${path} holds no table`);
  return {
    columns: cellsOf(head).slice(1),
    rows: rows.map((line) => {
      const [title = '', ...cells] = cellsOf(line);
      return { title, cells };
    }),
  };
}

interface DroppedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type?: string;
}

/** Drops files on the window, as from the desktop. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, content, type = '' }) => ({
    name,
    type,
    base64: Buffer.from(content).toString('base64'),
  }));
  const transfer = await page.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const { name, base64, type } of all) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      dropped.items.add(new File([bytes], name, { type }));
    }
    return dropped;
  }, given);
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
}
