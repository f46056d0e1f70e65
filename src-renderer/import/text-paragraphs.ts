// Puts the lines of a plain text together to paragraphs, and guesses which of them are headings.
import { bylineOf, dateOf } from './article-details.ts';
import type { Piece } from './text-pieces.ts';
import { goesOn, joinLines, wrapMargin } from './text-wrapping.ts';

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

/** Puts lines together to paragraphs, items with their wrapped lines, quotations with theirs. */
export function withParagraphs(pieces: readonly Piece[]): readonly Piece[] {
  const margin = wrapMargin(runsOf(pieces));
  const result: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== 'line' && piece.kind !== 'listed' && piece.kind !== 'quote') {
      result.push(piece);
      continue;
    }
    const lines = piece.kind === 'listed' ? [...piece.lines] : [piece.text];
    for (let next = pieces[i + 1]; next && follows(piece, next); next = pieces[i + 1]) {
      const text = (next as { text: string }).text;
      if (piece.kind === 'listed' && margin === 0) break;
      if (piece.kind !== 'quote' && !goesOn(lines.at(-1) ?? '', text, margin)) break;
      lines.push(text);
      i += 1;
    }
    const text = joinLines(lines);
    switch (piece.kind) {
      case 'line':
        result.push({ kind: 'paragraph', text, alone: lines.length === 1 });
        break;
      case 'quote':
        result.push({ ...piece, text });
        break;
      case 'listed':
        result.push({ ...piece, kind: 'item', text });
        break;
      default:
        piece satisfies never;
    }
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
export function heads(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'paragraph' || !couldHead(piece)) return false;
  let next = i + 1;
  while (pieces[next]?.kind === 'blank') next += 1;
  const below = pieces[next];
  if (below?.kind === 'item' || below?.kind === 'table') return true;
  return below?.kind === 'paragraph' && below.text.length >= Math.max(100, piece.text.length * 1.5);
}

/** The first line of the text is its title when another short line, a byline, a date or a heading follows it. */
export function isTitle(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'paragraph' || !couldHead(piece)) return false;
  const below = pieces.slice(i + 1, i + 8).filter(({ kind }) => kind !== 'blank');
  const aside = (other: Piece | undefined) =>
    other?.kind === 'paragraph' && (couldHead(other) || bylineOf(other.text) !== null || dateOf(other.text) !== null);
  return aside(below[0]) || below[0]?.kind === 'heading';
}
