// Knows which pieces of a text share the rarest words of a quote, so that a near match is sought there only.
import type { QuoteSelector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { foldedWords } from './text-tokens.ts';

/** UTF-16 code units: about a paragraph. */
const pieceLength = 800;
/** A piece that shares less than this of what the words of the quote tell is not searched. */
const enoughShared = 0.35;
/** So many pieces are searched for each quote: those that share most. */
const mostPieces = 3;

const wordsOf = (text: string, from: number, to: number) => new Set(foldedWords(text, from, to));

/** Pieces that end between words, where there are any. */
function piecesOf(text: string): readonly Passage[] {
  const pieces: Passage[] = [];
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start + pieceLength);
    const end = space < 0 ? text.length : Math.min(space, start + 2 * pieceLength);
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

export class QuoteIndex {
  readonly #text: string;
  readonly #pieces: readonly Passage[];
  readonly #piecesWith = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    this.#pieces = piecesOf(text);
    this.#pieces.forEach(({ start, end }, i) => {
      for (const word of wordsOf(text, start, end)) {
        const list = this.#piecesWith.get(word);
        if (list) list.push(i);
        else this.#piecesWith.set(word, [i]);
      }
    });
  }

  /** Stretches of the text (UTF-16 code units) wide enough for the quote, the likeliest first. */
  likely({ exact }: Pick<QuoteSelector, 'exact'>): readonly Passage[] {
    const votes = new Map<number, number>();
    let all = 0;
    for (const word of wordsOf(exact, 0, exact.length)) {
      const pieces = this.#piecesWith.get(word) ?? [];
      // The rarer a word, the more it tells.
      const weight = Math.log(1 + this.#pieces.length / (pieces.length + 1));
      all += weight;
      // A quote may lie across two pieces.
      for (const piece of new Set(pieces.flatMap((piece) => [piece - 1, piece]))) {
        if (piece >= 0) votes.set(piece, (votes.get(piece) ?? 0) + weight);
      }
    }
    const likely = [...votes].filter(([, weight]) => weight >= enoughShared * all);
    const best = likely.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostPieces);
    return best.map(([piece]) => this.#around(this.#pieces[piece] as Passage, exact.length));
  }

  #around({ start, end }: Passage, length: number): Passage {
    return {
      start: Math.max(0, start - length),
      end: Math.min(this.#text.length, end + pieceLength + 2 * length),
    };
  }
}
