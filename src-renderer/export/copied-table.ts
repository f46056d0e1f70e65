// Rows and cells of the matrix as what is copied: tab-separated text for spreadsheets, a bare HTML table, GitHub's Markdown.
import { valueText } from '../model/column-values.ts';
import { mentionedId } from '../model/mention.ts';
import type { ProseNode } from '../model/prose.ts';
import { parseProse, plainProse, proseFromNodes, proseFromText } from '../model/prose.ts';
import { type Study, priorityTitleOf } from '../model/study.ts';
import { guardFormula, looksCalculated } from './formula-guard.ts';
import { cellMarkdown, closedProse, inlineText, nodesForCell } from './gfm-escape.ts';

/** The statements of a cell as inline Markdown; a title or a value is one line. */
type CopiedCell = readonly string[];

export interface CopiedTable {
  /** Plain text, one line each. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly CopiedCell[])[];
}

function cellOf(study: Study, priorityId: string, columnId: string | null): CopiedCell {
  const line = (text: string) => (text === '' ? [] : [proseFromText(text)]);
  if (columnId === null) return line(study.get('priority', priorityId)?.title ?? '');
  const holds = study.get('column', columnId)?.holds;
  const value = study.valueIn(priorityId, columnId)?.value;
  if (holds && value) return line(valueText(holds, value));
  return study.statementsIn(priorityId, columnId).flatMap(({ prose }) => (prose === '' ? [] : [prose]));
}

/** These priorities by these columns, both in the order given; `null` is the column of the titles. */
export function copiedTable(
  study: Study,
  priorityIds: readonly string[],
  columns: readonly (string | null)[],
): CopiedTable {
  const titles = priorityTitleOf(study);
  return {
    head: columns.map((id) => (id === null ? titles : (study.get('column', id)?.title ?? ''))),
    rows: priorityIds.map((priorityId) => columns.map((columnId) => cellOf(study, priorityId, columnId))),
  };
}

/** Quoted where a spreadsheet would part it otherwise. */
const field = (text: string) => (/["\t\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const guardedField = (text: string) => field(guardFormula(text));

/** As spreadsheets copy it: statements of a cell are lines of one quoted field, and nothing is calculated. */
export function asTabSeparated({ head, rows }: CopiedTable, withHead: boolean): string {
  const body = rows.map((cells) => cells.map((cell) => guardedField(cell.map(plainProse).join('\n'))).join('\t'));
  return (withHead ? [head.map(guardedField).join('\t'), ...body] : body).join('\n');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign);

const elements = { strong: 'strong', emphasis: 'em', strikethrough: 's' } as const;

function nodeHtml(node: ProseNode): string {
  if (node.kind === 'text') return escaped(node.text);
  if (node.kind === 'code') return `<code>${escaped(node.text)}</code>`;
  if (node.kind === 'tag') return `<span data-tag="">${escaped(node.text)}</span>`;
  const inner = node.children.map(nodeHtml).join('');
  const priorityId = node.kind === 'link' ? mentionedId(node.href) : null;
  // Words to every other program, a mention to this one.
  if (priorityId !== null) return `<span data-priority="${priorityId}">${inner}</span>`;
  if (node.kind === 'link') return `<a href="${escaped(node.href)}">${inner}</a>`;
  return `<${elements[node.kind]}>${inner}</${elements[node.kind]}>`;
}

/** Without this one word of style Excel and Google Sheets begin a new row at each line of a cell. */
const BREAK = '<br style="mso-data-placement:same-cell">';

/** Excel and LibreOffice take a cell with this for words, whatever it begins with; elsewhere nothing of it is seen. */
const AS_TEXT = ` style="mso-number-format:'\\@'"`;

const proseHtml = (prose: string) => parseProse(prose).map(nodeHtml).join('');

/** A table and nothing else. */
export function asHtmlTable({ head, rows }: CopiedTable, withHead: boolean): string {
  const row = (cells: readonly (readonly [plain: string, html: string])[], tag: 'td' | 'th') =>
    `<tr>${cells.map(([plain, html]) => `<${tag}${looksCalculated(plain) ? AS_TEXT : ''}>${html}</${tag}>`).join('')}</tr>`;
  const body = rows
    .map((cells) =>
      row(
        cells.map((cell) => [plainProse(cell[0] ?? ''), cell.map(proseHtml).join(BREAK)] as const),
        'td',
      ),
    )
    .join('');
  const above = withHead
    ? `<thead>${row(
        head.map((title) => [title, escaped(title)] as const),
        'th',
      )}</thead>`
    : '';
  return `<table>${above}<tbody>${body}</tbody></table>`;
}

/** A table of GitHub Flavored Markdown; it always has a head. */
export function asMarkdownTable({ head, rows }: CopiedTable): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const statement = (prose: string) => cellMarkdown(proseFromNodes(nodesForCell(closedProse(prose))));
  return [
    row(head.map((title) => cellMarkdown(inlineText(title)))),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell) => cell.map(statement).join('<br>')))),
    '',
  ].join('\n');
}
