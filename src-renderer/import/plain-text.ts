// Reads plain text line by line, as people write it: bullets, tables, quotations, headings and paragraphs.
import type { Block } from '../model/source.ts';
import { bylineOf, dateOf, guessDetails } from './article-details.ts';
import { ContentBuilder } from './content-builder.ts';
import { decodeText } from './decode-text.ts';
import type { ReadArticle } from './imported-article.ts';
import type { ListMarker } from './text-lines.ts';
import { hashHeading, indentOf, isRule, listMarkerOf, quoteOf, underlineLevel } from './text-lines.ts';
import type { TextTable } from './text-table.ts';
import { tableAt } from './text-table.ts';
import { goesOn, joinLines, wrapMargin } from './text-wrapping.ts';

type Level = Extract<Block, { kind: 'heading' }>['level'];

/** What the lines of a text turn out to be, before paragraphs are put together and headings are guessed. */
type Piece =
  | { readonly kind: 'blank' | 'rule' }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: Level; readonly text: string }
  | { readonly kind: 'quote'; readonly depth: number; readonly text: string }
  | { readonly kind: 'item'; readonly depth: number; readonly marker: ListMarker; readonly text: string }
  | { readonly kind: 'continued'; readonly depth: number; readonly marker: ListMarker; readonly text: string }
  | { readonly kind: 'table'; readonly table: TextTable }
  | { readonly kind: 'paragraph'; readonly text: string; readonly alone: boolean };

/** The list that is open while lines are read: the text indents of its levels, outermost first. */
interface OpenList {
  readonly indents: number[];
  readonly markers: ListMarker[];
  blank: boolean;
}

/** More levels than this nobody means. */
const deepest = 9;

function openItem(list: OpenList, marker: ListMarker): number {
  while (list.indents.length > 0 && (list.indents.at(-1) ?? 0) > marker.indent + 1) {
    list.indents.pop();
    list.markers.pop();
  }
  if (list.indents.length <= deepest) {
    list.indents.push(marker.textIndent);
    list.markers.push(marker);
  }
  return list.indents.length - 1;
}

class LineReader {
  readonly #lines: readonly string[];
  readonly #pieces: Piece[] = [];
  #list: OpenList | null = null;

  constructor(text: string) {
    this.#lines = text.split('\n').map((line) => line.trimEnd());
  }

  read(): readonly Piece[] {
    for (let i = 0; i < this.#lines.length;) i += this.#readAt(i);
    return this.#pieces;
  }

  /** Reads what begins at a line; answers how many lines it takes. */
  #readAt(i: number): number {
    const line = this.#lines[i] ?? '';
    if (line.trim() === '') {
      this.#pieces.push({ kind: 'blank' });
      if (this.#list) this.#list.blank = true;
      return 1;
    }
    const level = underlineLevel(line, this.#lines[i + 1] ?? '');
    if (level > 0 && !listMarkerOf(line) && !line.includes('|')) {
      this.#add({ kind: 'heading', level: level as Level, text: line });
      return 2;
    }
    const table = tableAt(this.#lines, i);
    if (table) {
      this.#add({ kind: 'table', table });
      return table.lines;
    }
    this.#readLine(line);
    return 1;
  }

  #readLine(line: string): void {
    if (isRule(line)) return this.#add({ kind: 'rule' });
    const marker = listMarkerOf(line);
    if (marker) {
      this.#list ??= { indents: [], markers: [], blank: false };
      this.#list.blank = false;
      const depth = openItem(this.#list, marker);
      this.#pieces.push({ kind: 'item', depth, marker, text: marker.text });
      return undefined;
    }
    const heading = hashHeading(line);
    if (heading) return this.#add({ kind: 'heading', ...heading });
    const quote = quoteOf(line);
    if (quote) return this.#add({ kind: 'quote', ...quote });
    const indent = indentOf(line);
    if (this.#list && indent >= 2) return this.#continueItem(this.#list, indent, line.trim());
    return this.#add({ kind: 'line', text: line.trim() });
  }

  /** An indented line below an item belongs to the item. */
  #continueItem(list: OpenList, indent: number, text: string): void {
    const last = this.#pieces.at(-1);
    if (!list.blank && last && (last.kind === 'item' || last.kind === 'continued')) {
      this.#pieces[this.#pieces.length - 1] = { ...last, text: joinLines(last.text, text) };
      return;
    }
    let depth = list.indents.length - 1;
    while (depth > 0 && (list.indents[depth] ?? 0) > indent) depth -= 1;
    const marker = list.markers[depth];
    if (marker) this.#pieces.push({ kind: 'continued', depth, marker, text });
    list.blank = false;
  }

  #add(piece: Piece): void {
    this.#list = null;
    this.#pieces.push(piece);
  }
}

/** Runs of lines with nothing between them. */
function runsOf(pieces: readonly Piece[]): string[][] {
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const piece of pieces) {
    if (piece.kind !== 'line') run = null;
    else if (run) run.push(piece.text);
    else runs.push((run = [piece.text]));
  }
  return runs;
}

/** Collects lines first and joins them once: a paragraph of many lines must not cost their square. */
function joinAll(lines: readonly string[]): string {
  if (lines.length < 1000) return lines.reduce(joinLines);
  return lines.join(' ');
}

/** Puts lines together to paragraphs, items with their wrapped lines, quotations with theirs. */
function withParagraphs(pieces: readonly Piece[]): readonly Piece[] {
  const margin = wrapMargin(runsOf(pieces));
  const result: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== 'line' && piece.kind !== 'item' && piece.kind !== 'quote') {
      result.push(piece);
      continue;
    }
    const lines = [piece.text];
    for (let next = pieces[i + 1]; next && follows(piece, next); next = pieces[i + 1]) {
      const text = (next as { text: string }).text;
      if (piece.kind === 'item' && margin === 0) break;
      if (piece.kind !== 'quote' && !goesOn(lines.at(-1) ?? '', text, margin)) break;
      lines.push(text);
      i += 1;
    }
    const text = joinAll(lines);
    result.push(piece.kind === 'line' ? { kind: 'paragraph', text, alone: lines.length === 1 } : { ...piece, text });
  }
  return result;
}

function follows(piece: Piece, next: Piece): boolean {
  if (piece.kind === 'quote') return next.kind === 'quote' && next.depth === piece.depth && next.text.trim() !== '';
  return next.kind === 'line';
}

const endPunctuation = /[.!?:;,…。!?:;]["'”’)\]]*$/u;
const beginsLikeTitle = /^["'“‘«(]?[\p{Lu}\p{Lo}\p{N}]/u;

/** A short line without end punctuation; only what follows can tell whether it is a heading. */
function couldHead(piece: Piece): boolean {
  if (piece.kind !== 'paragraph' || !piece.alone) return false;
  const { text } = piece;
  if (text.length > 90 || text.length < 2 || text.split(/\s+/u).length > 14) return false;
  return beginsLikeTitle.test(text) && !endPunctuation.test(text) && !bylineOf(text) && !dateOf(text);
}

/** A heading is only guessed when a list or a clearly longer paragraph stands below it. */
function heads(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'paragraph' || !couldHead(piece)) return false;
  let next = i + 1;
  while (pieces[next]?.kind === 'blank') next += 1;
  const below = pieces[next];
  if (below?.kind === 'item' || below?.kind === 'table') return true;
  return below?.kind === 'paragraph' && below.text.length >= Math.max(100, piece.text.length * 1.5);
}

/** The first line of the text is its title when it is short and something longer follows sooner or later. */
function isTitle(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'paragraph' || !couldHead(piece)) return false;
  if (pieces.slice(0, i).some(({ kind }) => kind !== 'blank')) return false;
  const below = pieces.slice(i + 1, i + 8).filter(({ kind }) => kind !== 'blank');
  const aside = (other: Piece | undefined) =>
    other?.kind === 'paragraph' && (couldHead(other) || bylineOf(other.text) !== null || dateOf(other.text) !== null);
  return aside(below[0]) || below[0]?.kind === 'heading';
}

class BlockWriter {
  readonly builder = new ContentBuilder();
  #tables = 0;

  write(pieces: readonly Piece[]): void {
    pieces.forEach((piece, i) => this.#writePiece(piece, pieces, i));
  }

  #writePiece(piece: Piece, pieces: readonly Piece[], i: number): void {
    switch (piece.kind) {
      case 'blank':
      case 'line':
        return;
      case 'rule':
        return this.builder.add({ kind: 'rule' });
      case 'heading':
        return this.builder.add({ kind: 'heading', level: piece.level }, piece.text);
      case 'quote':
        return this.builder.add({ kind: 'quote', depth: piece.depth }, piece.text);
      case 'item':
      case 'continued':
        return this.#writeItem(piece);
      case 'table':
        return this.#writeTable(piece.table);
      case 'paragraph': {
        const level = isTitle(pieces, i) ? 1 : heads(pieces, i) ? 2 : 0;
        return this.builder.add(level === 0 ? { kind: 'paragraph' } : { kind: 'heading', level }, piece.text);
      }
      default:
        piece satisfies never;
    }
  }

  #writeItem({ kind, depth, marker, text }: Extract<Piece, { kind: 'item' | 'continued' }>): void {
    const { ordered, number } = marker;
    const numbered = ordered && number !== undefined && kind === 'item' ? { number } : {};
    const continued = kind === 'continued' ? { continued: true } : {};
    this.builder.add({ kind: 'list-item', depth, ordered, ...numbered, ...continued }, text);
  }

  #writeTable({ rows, hasHeader }: TextTable): void {
    const width = Math.max(...rows.slice(0, 1).map((row) => row.length));
    const table = this.#tables;
    this.#tables += 1;
    rows.forEach((cells, row) => {
      for (let column = 0; column < Math.max(width, cells.length); column += 1) {
        const header = hasHeader && row === 0;
        this.builder.add({ kind: 'table-cell', table, row, column, header }, cells[column] ?? '');
      }
    });
  }
}

/** The article in a clean text (line feeds only). Throws an ImportError when there is too much of it. */
export function readPlainText(text: string, fileName: string): ReadArticle {
  const writer = new BlockWriter();
  writer.write(withParagraphs(new LineReader(text).read()));
  const content = writer.builder.content();
  return { details: guessDetails(content, fileName), content, warnings: [] };
}

/** The importer of plain text files. Throws an ImportError for what is no text, or too much of it. */
export function readArticle(bytes: Uint8Array, fileName: string): ReadArticle {
  const { text, warnings } = decodeText(bytes);
  return { ...readPlainText(text, fileName), warnings };
}
