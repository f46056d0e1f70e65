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

/** Collects lines first and joins them once: a paragraph of many lines must not cost their square. */
function joinAll(lines: readonly string[]): string {
  if (lines.length < 1000) return lines.reduce(joinLines);
  return lines.join(' ');
}

/** Puts lines together to paragraphs, items with their wrapped lines, quotations with theirs. */
export function withParagraphs(pieces: readonly Piece[]): readonly Piece[] {
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
export function heads(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'paragraph' || !couldHead(piece)) return false;
  let next = i + 1;
  while (pieces[next]?.kind === 'blank') next += 1;
  const below = pieces[next];
  if (below?.kind === 'item' || below?.kind === 'table') return true;
  return below?.kind === 'paragraph' && below.text.length >= Math.max(100, piece.text.length * 1.5);
}

/** The first line of the text is its title when it is short and something longer follows sooner or later. */
export function isTitle(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'paragraph' || !couldHead(piece)) return false;
  if (pieces.slice(0, i).some(({ kind }) => kind !== 'blank')) return false;
  const below = pieces.slice(i + 1, i + 8).filter(({ kind }) => kind !== 'blank');
  const aside = (other: Piece | undefined) =>
    other?.kind === 'paragraph' && (couldHead(other) || bylineOf(other.text) !== null || dateOf(other.text) !== null);
  return aside(below[0]) || below[0]?.kind === 'heading';
}
