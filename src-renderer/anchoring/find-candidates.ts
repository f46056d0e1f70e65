// Finds the places that a lost quote may mean, for the analyst to choose from.
import type { Selector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { contextScore } from './find-passage.ts';
import { linesOf } from './pair-lines.ts';
import { type Candidate, nearMatch } from './near-match.ts';
import { foldedWords } from './text-tokens.ts';

/** A place that differs in more than this share of the quote is not worth showing. */
const shareOfEdits = 0.6;
/** Nor one that is so much less alike than the best: letters agree by chance in any two sentences. */
const shareOfBest = 0.8;

/** How rare a word is in the text says how much it tells. */
function weightsOf(quote: ReadonlySet<string>, lines: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of lines)
    for (const word of words) if (quote.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + lines.length / count)]));
}

/**
 * At most `count` places in the text that come closest to the quote, the best first (UTF-16 code units). The paragraphs
 * that share its rarest words are looked at, and in each the stretch that differs least. Of places that are as like those
 * come first around which more stands that is remembered, and then those closest to where it stood.
 */
export function findCandidates(text: string, { quote, position }: Selector, count = 3): readonly Candidate[] {
  const away = ({ start }: Passage) => Math.abs(start - position.start);
  const wanted = new Set(foldedWords(quote.exact, 0, quote.exact.length));
  const lines = linesOf(text).filter(({ start, end }) => end > start);
  const words = lines.map(({ start, end }) => foldedWords(text, start, end));
  const weights = weightsOf(wanted, words);
  const ranked = lines
    .map((line, i) => ({ line, weight: sumOf(weights, new Set(words[i])) }))
    .filter(({ weight }) => weight > 0)
    .map((one) => ({ ...one, context: contextIn(text, one.line, quote) }))
    .sort((a, b) => b.weight - a.weight || b.context - a.context || away(a.line) - away(b.line))
    .slice(0, 2 * count);
  const places = ranked
    .flatMap(({ line }) => nearMatch(text, quote, window(line, quote.exact.length, text.length), shareOfEdits) ?? [])
    .map((place) => ({ ...place, context: contextScore(text, place.passage, quote) }))
    .sort((a, b) => b.score - a.score || b.context - a.context || away(a.passage) - away(b.passage))
    .filter(({ passage }, i, all) => all.findIndex((other) => touches(other.passage, passage)) === i);
  const bar = shareOfBest * (places[0]?.score ?? 0);
  return places.filter(({ score }) => score >= bar).slice(0, count);
}

/** How much stands around the very words that is remembered; 0 where they are not in the line. */
function contextIn(text: string, { start, end }: Passage, quote: Selector['quote']): number {
  const at = text.slice(start, end).indexOf(quote.exact);
  if (at < 0) return 0;
  return contextScore(text, { start: start + at, end: start + at + quote.exact.length }, quote);
}

const sumOf = (weights: ReadonlyMap<string, number>, words: ReadonlySet<string>) => {
  let sum = 0;
  for (const word of words) sum += weights.get(word) ?? 0;
  return sum;
};

/** The line, and behind it what a quote of several lines needs. */
const window = ({ start, end }: Passage, length: number, limit: number): Passage => ({
  start,
  end: Math.min(limit, Math.max(end, start + 2 * length)),
});

const touches = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end;
