// Reads plain text line by line, as people write it: bullets, tables, quotations, headings and paragraphs.
import { guessDetails } from './article-details.ts';
import { ContentBuilder } from './content-builder.ts';
import { decodeText } from './decode-text.ts';
import type { ReadArticle, ReadingOptions } from './imported-article.ts';
import { heads, isTitle, withParagraphs } from './text-paragraphs.ts';
import type { Piece } from './text-pieces.ts';
import { piecesOf } from './text-pieces.ts';
import type { TextTable } from './text-table.ts';

class BlockWriter {
  readonly builder = new ContentBuilder();
  #tables = 0;
  /** The place of the first piece that is not blank. */
  #first = 0;

  write(pieces: readonly Piece[]): void {
    this.#first = pieces.findIndex(({ kind }) => kind !== 'blank');
    pieces.forEach((piece, i) => this.#writePiece(piece, pieces, i));
  }

  #writePiece(piece: Piece, pieces: readonly Piece[], i: number): void {
    switch (piece.kind) {
      case 'blank':
      case 'line':
      case 'listed':
        return;
      case 'rule':
        return this.builder.add({ kind: 'rule' });
      case 'heading':
        return this.builder.add({ kind: 'heading', level: piece.level }, piece.text);
      case 'quote':
        return this.builder.add({ kind: 'quote', depth: piece.depth }, piece.text);
      case 'item':
        return this.#writeItem(piece);
      case 'table':
        return this.#writeTable(piece.table);
      case 'paragraph': {
        const level = i === this.#first && isTitle(pieces, i) ? 1 : heads(pieces, i) ? 2 : 0;
        return this.builder.add(level === 0 ? { kind: 'paragraph' } : { kind: 'heading', level }, piece.text);
      }
      default:
        piece satisfies never;
    }
  }

  #writeItem({ depth, marker, continued, text }: Extract<Piece, { kind: 'item' }>): void {
    const { ordered, number } = marker;
    const numbered = ordered && number !== undefined && !continued ? { number } : {};
    this.builder.add({ kind: 'list-item', depth, ordered, ...numbered, ...(continued ? { continued } : {}) }, text);
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
  writer.write(withParagraphs(piecesOf(text)));
  const content = writer.builder.content();
  return { details: guessDetails(content, fileName), content, warnings: [] };
}

/** The importer of plain text files. Throws an ImportError for what is no text, or too much of it. */
export function readArticle(bytes: Uint8Array, fileName: string, { encoding }: ReadingOptions = {}): ReadArticle {
  const { text, ...decoded } = decodeText(bytes, { chosen: encoding });
  return { ...readPlainText(text, fileName), ...decoded };
}
