// Which priority of the study a row of a second article means: the one with the same words, else the most similar one.

export interface RowTitle {
  readonly id: string;
  readonly title: string;
}

/** Why a row is taken for a priority. */
export type RowMatch =
  | { readonly kind: 'same-words'; readonly priorityId: string }
  | {
      readonly kind: 'similar';
      readonly priorityId: string;
      /** The words that both titles have, as the row writes them. */
      readonly shared: readonly string[];
    };

/** Dice's coefficient of two titles' words from which they are taken for the same aim. */
export const leastSimilarity = 0.6;

/** One word in common says little, unless it is all that the two titles say. */
const leastShared = 2;

/** Words that most titles have, whatever they are about. */
const commonWords = new Set(
  'a about all an and any as at be by each every for from in into is its it more new no not of on or our over per so than that the their them these this those through to under up us via we will with within without'.split(
    ' ',
  ),
);

/** What a title's words are made of; all else parts them. */
const hasWordSign = /[\p{L}\p{N}\p{M}]/u;

const wordsOf = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

/** What titles have in common that differ at most in case, punctuation and white space; empty for one without a word. */
export const sameWordsKey = (title: string) => wordsOf(title).join(' ');

/** Whether two titles differ at most in case, punctuation and white space. Titles without a word are like no other. */
export function sameWords(a: string, b: string): boolean {
  const key = sameWordsKey(a);
  return key !== '' && key === sameWordsKey(b);
}

/** 'Supplies' and 'supply', 'building' and 'builds' are one word. Crude on purpose: both titles go through it. */
function stem(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word)) return word;
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/u, '')
    .replace(/(?<=[a-z]{3})e$/u, '');
}

/** Chinese and its like have no spaces: their words are found by the segmenter (UAX #29). */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words that tell a title from others: stem, and the word as it is written. */
function tellingWords(title: string): ReadonlyMap<string, string> {
  const telling = new Map<string, string>();
  for (const { segment } of segmenter.segment(title.normalize('NFKC'))) {
    const word = segment.toLowerCase();
    // Not the segmenter's own `isWordLike`: to it a tone bar alone is a word, which has no letter to be compared by.
    if (hasWordSign.test(word) && !commonWords.has(word)) telling.set(stem(word), segment);
  }
  return telling;
}

interface Pair {
  readonly row: number;
  readonly place: number;
  readonly score: number;
  readonly shared: readonly string[];
}

/** Every row beside every priority it is similar enough to. */
function similarPairs(standing: readonly RowTitle[], titles: readonly string[]): Pair[] {
  const sizes: number[] = [];
  const places = new Map<string, number[]>();
  standing.forEach(({ title }, place) => {
    const words = tellingWords(title);
    sizes.push(words.size);
    for (const word of words.keys()) {
      const at = places.get(word);
      if (at) at.push(place);
      else places.set(word, [place]);
    }
  });
  return titles.flatMap((title, row) => {
    const words = tellingWords(title);
    const sharedAt = new Map<number, string[]>();
    for (const [word, written] of words) {
      for (const place of places.get(word) ?? []) sharedAt.set(place, [...(sharedAt.get(place) ?? []), written]);
    }
    return [...sharedAt].flatMap(([place, shared]): Pair[] => {
      const score = (2 * shared.length) / (words.size + (sizes[place] ?? 0));
      const enough = score >= leastSimilarity && (shared.length >= leastShared || score === 1);
      return enough ? [{ row, place, score, shared }] : [];
    });
  });
}

/**
 * A match or null for each title, in their order. Same words (case, punctuation and white space aside) go first; then
 * the most similar pairs, by Dice's coefficient over the stems of their telling words, are taken one after the other.
 * No two rows are similar to one priority, and none to a priority that another row names by the same words.
 */
export function matchRows(standing: readonly RowTitle[], titles: readonly string[]): readonly (RowMatch | null)[] {
  const byWords = new Map<string, number>();
  standing.forEach(({ title }, place) => {
    const key = sameWordsKey(title);
    if (key !== '' && !byWords.has(key)) byWords.set(key, place);
  });
  const taken = new Set<number>();
  const matches = titles.map((title): RowMatch | null => {
    const place = byWords.get(sameWordsKey(title));
    const same = place === undefined ? undefined : standing[place];
    if (place === undefined || !same) return null;
    taken.add(place);
    return { kind: 'same-words', priorityId: same.id };
  });
  const pairs = similarPairs(standing, titles).sort(
    (a, b) => b.score - a.score || b.shared.length - a.shared.length || a.row - b.row || a.place - b.place,
  );
  for (const { row, place, shared } of pairs) {
    const similar = standing[place];
    if (matches[row] || taken.has(place) || !similar) continue;
    taken.add(place);
    matches[row] = { kind: 'similar', priorityId: similar.id, shared };
  }
  return matches;
}
