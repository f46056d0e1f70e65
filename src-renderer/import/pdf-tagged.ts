// Reads tagged PDFs by their structure: headings, lists and tables exactly as the program that wrote them knew them.
import type { BlockShape } from './content-builder.ts';
import type { Base } from './pdf-bidi.ts';
import type { PdfNode, PdfPage, PdfRun } from './pdf-page.ts';
import { directionOfPages, textOfRuns } from './pdf-runs.ts';
import { type Cell, cellsInPlace, continueTable, isEmptyRow, widthOf } from './pdf-tables.ts';
import { goesOn, type PrintedBlock } from './pdf-words.ts';

type Piece =
  | { readonly kind: 'block'; readonly shape: BlockShape; lines: string }
  | { readonly kind: 'table'; rows: Cell[][] };

/** Deeper structure is absurd; what lies there is read as text of the element above. */
const MAX_DEPTH = 200;

const inlineRoles = new Set(
  'Span Link Strong Em Quote Reference NonStruct Ruby RB Warichu Sub Annot BibEntry Lbl Form Private Formula'.split(
    ' ',
  ),
);
const tableParts = new Set(['THead', 'TBody', 'TFoot']);
const childrenOf = (node: PdfNode): readonly PdfNode[] => node.children ?? [];

class PageReader {
  readonly pieces: Piece[] = [];
  readonly #texts: ReadonlyMap<string, string>;
  #inline = '';

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  #textOf(node: PdfNode, depth = 0): string {
    if (node.type !== undefined) return node.type === 'content' ? (this.#texts.get(node.id ?? '') ?? '') : '';
    if (depth > MAX_DEPTH || node.role === 'Artifact') return '';
    return childrenOf(node)
      .map((child) => this.#textOf(child, depth + 1))
      .join('');
  }

  readAll(nodes: readonly PdfNode[], depth: number, listDepth = -1): void {
    for (const node of nodes) this.#read(node, depth, listDepth);
    this.#flushInline();
  }

  #read(node: PdfNode, depth: number, listDepth: number): void {
    const { role = '' } = node;
    if (role === 'Artifact') return undefined;
    if (node.type !== undefined || (inlineRoles.has(role) && !holdsBlocks(node)) || depth > MAX_DEPTH) {
      this.#inline += this.#textOf(node);
      return undefined;
    }
    this.#flushInline();
    if (/^H[1-6]?$/u.test(role) || role === 'Title') {
      const level = Number(role.slice(1)) || (role === 'Title' ? 1 : 2);
      return this.#block({ kind: 'heading', level: level as 1 }, this.#textOf(node));
    }
    switch (role) {
      case 'P':
      case 'Caption':
      case 'Note':
      case 'FENote':
      case 'TOCI':
        return holdsBlocks(node)
          ? this.readAll(childrenOf(node), depth + 1, listDepth)
          : this.#block({ kind: 'paragraph' }, this.#textOf(node));
      case 'L':
        return this.#readList(node, depth, listDepth + 1);
      case 'Table':
        return this.#readTable(node);
      case 'BlockQuote':
        return this.#block({ kind: 'quote', depth: 1 }, this.#textOf(node));
      case 'Figure':
        return this.#block({ kind: 'image' }, node.alt ?? '');
      default:
        return this.readAll(childrenOf(node), depth + 1, listDepth);
    }
  }

  #block(shape: BlockShape, lines: string): void {
    if (lines.trim() !== '') this.pieces.push({ kind: 'block', shape, lines });
  }

  /** Words that stand beside the paragraph they belong to, as Chromium writes links, go on with it. */
  #flushInline(): void {
    const lines = this.#inline;
    this.#inline = '';
    const last = this.pieces.at(-1);
    const belongs = last?.kind === 'block' && (last.shape.kind === 'paragraph' || last.shape.kind === 'list-item');
    if (belongs && (!lines.startsWith('\n') || goesOn(last.lines, lines))) last.lines += lines;
    else this.#block({ kind: 'paragraph' }, lines);
  }

  #readList(list: PdfNode, depth: number, listDepth: number): void {
    for (const item of childrenOf(list)) {
      if (item.role === 'L') this.#readList(item, depth + 1, listDepth);
      else if (item.role !== 'LI') this.#read(item, depth + 1, listDepth);
      else this.#readItem(item, depth, listDepth);
    }
  }

  #readItem(item: PdfNode, depth: number, listDepth: number): void {
    const label = childrenOf(item).filter(({ role }) => role === 'Lbl');
    const rest = childrenOf(item).filter(({ role }) => role !== 'Lbl');
    const lists = rest.flatMap((part) => [part, ...childrenOf(part)]).filter(({ role }) => role === 'L');
    const words = rest.map((part) => this.#textWithout(part, lists)).join('');
    const sign = label
      .map((part) => this.#textOf(part))
      .join('')
      .trim();
    const number = Number(/^\(?(\d{1,6})[.)]?$/u.exec(sign)?.[1] ?? Number.NaN);
    const ordered = /^\(?(?:\d{1,6}|[a-z]|[ivx]{1,5})[.)]?$/iu.test(sign);
    const numbered = Number.isNaN(number) ? {} : { number };
    this.#block({ kind: 'list-item', depth: listDepth, ordered, ...numbered }, words);
    for (const inner of lists) this.#readList(inner, depth + 1, listDepth + 1);
  }

  #textWithout(node: PdfNode, lists: readonly PdfNode[]): string {
    if (lists.includes(node)) return '';
    if (!childrenOf(node).some((child) => lists.includes(child))) return this.#textOf(node);
    return childrenOf(node)
      .map((child) => this.#textWithout(child, lists))
      .join('');
  }

  #readTable(table: PdfNode): void {
    const rows: Cell[][] = [];
    const isRow = ({ role }: PdfNode) => role === 'TR';
    for (const child of childrenOf(table)) {
      if (child.role === 'Caption') this.#block({ kind: 'paragraph' }, this.#textOf(child));
      const found = isRow(child) ? [child] : tableParts.has(child.role ?? '') ? childrenOf(child).filter(isRow) : [];
      for (const row of found) rows.push(this.#cellsOf(row));
    }
    if (rows.some((row) => row.length > 0)) this.pieces.push({ kind: 'table', rows });
  }

  #cellsOf(row: PdfNode): Cell[] {
    return childrenOf(row)
      .filter(({ role }) => role === 'TH' || role === 'TD')
      .map((cell) => ({
        header: cell.role === 'TH',
        rowSpan: Math.min(1000, Math.max(1, cell.rowSpan ?? 1)),
        columnSpan: Math.min(100, Math.max(1, cell.colSpan ?? 1)),
        lines: childrenOf(cell)
          .map((part) => this.#textOf(part))
          .join(''),
      }));
  }
}

const blockRoles = new Set('P H H1 H2 H3 H4 H5 H6 L Table BlockQuote Sect Div'.split(' '));

function holdsBlocks(node: PdfNode, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  return childrenOf(node).some((child) => blockRoles.has(child.role ?? '') || holdsBlocks(child, depth + 1));
}

/** What goes on from one page to the next: a table, a paragraph, an item of a list. */
function joinPages(pages: readonly (readonly Piece[])[]): Piece[] {
  const all: Piece[] = [];
  for (const pieces of pages) {
    const [first, ...rest] = pieces;
    const last = all.at(-1);
    if (!first) continue;
    if (last?.kind === 'table' && first.kind === 'table' && widthOf(last.rows) === widthOf(first.rows)) {
      continueTable(last.rows, first.rows);
    } else if (
      last?.kind === 'block' &&
      first.kind === 'block' &&
      last.shape.kind === first.shape.kind &&
      last.shape.kind !== 'heading' &&
      goesOn(last.lines, first.lines)
    ) {
      last.lines += `\n${first.lines}`;
    } else all.push(first);
    all.push(...rest);
  }
  return all;
}

function textsOf({ runs }: PdfPage, around: Base): Map<string, string> {
  const contents = new Map<string, PdfRun[]>();
  for (const run of runs) {
    if (run.content === undefined) continue;
    const before = contents.get(run.content);
    if (before) before.push(run);
    else contents.set(run.content, [run]);
  }
  return new Map([...contents].map(([content, inside]) => [content, textOfRuns(inside, around)]));
}

/** The blocks the structure of the pages tells, in its order, with the lines as they are printed. */
export function blocksOfTagged(pages: readonly PdfPage[]): PrintedBlock[] {
  const around = directionOfPages(pages);
  const pieces = joinPages(
    pages.map((page) => {
      const reader = new PageReader(textsOf(page, around));
      reader.readAll(page.structure ? [page.structure] : [], 0);
      return reader.pieces.filter((piece) => piece.kind === 'block' || piece.rows.some((row) => !isEmptyRow(row)));
    }),
  );
  let table = -1;
  return pieces.flatMap((piece): PrintedBlock[] => {
    if (piece.kind === 'block') return [piece];
    table += 1;
    return cellsInPlace(piece.rows, table);
  });
}
