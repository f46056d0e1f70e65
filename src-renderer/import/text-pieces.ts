// Reads the lines of a plain text into pieces: what each line is, before paragraphs are put together.
import type { Block } from '../model/source.ts';
import type { ListMarker } from './text-lines.ts';
import { hashHeading, indentOf, isRule, listMarkerOf, quoteOf, underlineLevel } from './text-lines.ts';
import type { TextTable } from './text-table.ts';
import { tableAt } from './text-table.ts';

type Level = Extract<Block, { kind: 'heading' }>['level'];

/** A paragraph of a list item. */
interface Listed {
  readonly depth: number;
  readonly marker: ListMarker;
  /** True for the second and later paragraphs of the item. */
  readonly continued: boolean;
}

/** What the lines of a text turn out to be, before paragraphs are put together and headings are guessed. */
export type Piece =
  | { readonly kind: 'blank' | 'rule' }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: Level; readonly text: string }
  | { readonly kind: 'quote'; readonly depth: number; readonly text: string }
  | (Listed & { readonly kind: 'listed'; readonly lines: string[] })
  | (Listed & { readonly kind: 'item'; readonly text: string })
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
      this.#pieces.push({ kind: 'listed', depth, marker, continued: false, lines: [marker.text] });
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
    if (!list.blank && last?.kind === 'listed') {
      last.lines.push(text);
      return;
    }
    let depth = list.indents.length - 1;
    while (depth > 0 && (list.indents[depth] ?? 0) > indent) depth -= 1;
    const marker = list.markers[depth];
    if (marker) this.#pieces.push({ kind: 'listed', depth, marker, continued: true, lines: [text] });
    list.blank = false;
  }

  #add(piece: Piece): void {
    this.#list = null;
    this.#pieces.push(piece);
  }
}

/** The pieces of a clean text, in order. */
export const piecesOf = (text: string): readonly Piece[] => new LineReader(text).read();
