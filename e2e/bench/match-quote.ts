// The peer's way, as Hypothesis' client goes about it (hypothesis/client, src/annotator/anchoring/match-quote.ts): quote by quote.
import search, { type Match } from 'approx-string-match';
import type { Selector } from '../../src-renderer/model/selector.ts';
import type { Passage } from '../../src-renderer/model/source.ts';

/** What each part of a match weighs; the place only breaks ties. */
const weights = { quote: 50, prefix: 20, suffix: 20, place: 2 };
const mostErrors = 256;

/** Exact places where there are any, else all those with the fewest errors. */
function matchesOf(text: string, words: string, errors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, errors);
}

function likeness(text: string, words: string): number {
  if (words === '') return 1;
  if (text === '') return 0;
  const [best] = matchesOf(text, words, words.length);
  return 1 - (best?.errors ?? words.length) / words.length;
}

/** By the position when the words stand there, else by the best of all places that are like them. */
export function matchQuote(text: string, { position, quote }: Selector): Passage | null {
  const { exact, prefix, suffix } = quote;
  if (text.slice(position.start, position.end) === exact) return position;
  let best: Passage | null = null;
  let bestScore = -1;
  for (const { start, end, errors } of matchesOf(text, exact, Math.min(mostErrors, exact.length / 2))) {
    const score =
      weights.quote * (1 - errors / exact.length) +
      weights.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      weights.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
      weights.place * (1 - Math.abs(start - position.start) / text.length);
    if (score > bestScore) [best, bestScore] = [{ start, end }, score];
  }
  return best;
}
