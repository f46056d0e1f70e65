// What an analyst does with what leaves the study, and what a reader's own parser finds in it.
import type { Locator, Page } from '@playwright/test';
import type { FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { SavedFile } from '../hosts/host.ts';
import { expect, type Workbench } from '../hosts/workbench.ts';
import { button, dialog, folded } from '../gestures.ts';

export type Format = 'Markdown' | 'Study file' | 'W3C annotations';

export async function openExport(page: Page, format: Format = 'Markdown'): Promise<Locator> {
  await button(page, 'Export').click();
  const exporting = dialog(page, 'Export');
  await exporting.getByRole('radiogroup', { name: 'Format' }).getByRole('radio', { name: format }).check();
  return exporting;
}

export async function saveExport(workbench: Workbench, format: Format, page = workbench.page): Promise<SavedFile> {
  const exporting = await openExport(page, format);
  const saved = await workbench.saveTo(async () => button(exporting, 'Save').click(), page);
  await expect(exporting).toBeHidden();
  return saved;
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export interface MarkdownAsRead {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly (readonly string[])[] }[];
  /** What the footnotes quote, by the marks that refer to them. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** The marks in the table, once each. */
  readonly marks: readonly string[];
}

const isBreak = (node: Nodes) => node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/u.test(node.value));

/** The words of a node; line breaks stay, footnote marks and what is said of them go. */
function wordsOf(node: Nodes): string {
  if (isBreak(node)) return '\n';
  if (node.type === 'footnoteReference') return '';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

const withoutStances = (words: string) => folded(words.replace(/\((?:contradicted by|context|[,;]|and|\s)*\)/gu, ''));

const statementsOf = (node: Nodes) => wordsOf(node).split('\n').map(withoutStances).filter(Boolean);

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Reads the page as any GFM renderer does. */
export function readMarkdown(markdown: string): MarkdownAsRead {
  const tree: Root = fromMarkdown(markdown.replace(/^---\n.*?\n---\n/su, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const table = tree.children.find((node): node is Table => node.type === 'table');
  if (!table) throw new Error('the page has no table');
  const [head, ...body] = table.children;
  const notes = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const marks = [...nodesOf(table)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
  return {
    columns: (head?.children ?? []).slice(2).map((cell) => folded(wordsOf(cell))),
    rows: body.map(({ children: [, title, ...cells] }) => ({
      title: title ? withoutStances(wordsOf(title)) : '',
      cells: cells.map(statementsOf),
    })),
    footnotes: new Map(notes.map((note) => [note.identifier, folded(wordsOf(note))])),
    marks: [...new Set(marks)],
  };
}
