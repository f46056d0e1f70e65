// What suggestions are measured against: shared words counted, and BM25 over stems as any search engine would do it.
import { commonWords } from '../../src-renderer/insight/suggest/common-words.ts';
import { porterStem } from './porter-stem.ts';

/** Scores each text by how well it matches the words. */
export type Baseline = (words: string, texts: readonly string[]) => readonly number[];

const wordsOf = (text: string): readonly string[] =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 1 && !commonWords.has(word));

/** How many different words both have. */
export const sharedWordCount: Baseline = (words, texts) => {
  const asked = new Set(wordsOf(words));
  return texts.map((text) => [...new Set(wordsOf(text))].filter((word) => asked.has(word)).length);
};

const bm25 =
  (stem: (word: string) => string): Baseline =>
  (words, texts) => {
    const [k1, b] = [1.2, 0.75];
    const documents = texts.map((text) => wordsOf(text).map(stem));
    const counts = documents.map((document) => {
      const own = new Map<string, number>();
      for (const term of document) own.set(term, (own.get(term) ?? 0) + 1);
      return own;
    });
    const usual = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
    const asked = [...new Set(wordsOf(words).map(stem))];
    return documents.map(({ length }, at) => {
      let score = 0;
      for (const term of asked) {
        const count = counts[at]?.get(term) ?? 0;
        const holders = counts.filter((own) => own.has(term)).length;
        const rarity = Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5));
        score += (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / usual));
      }
      return score;
    });
  };

export const bm25OverStems = bm25(porterStem);
/** What the link palette called a stem before. */
export const bm25OverBeginnings = bm25((word) => word.slice(0, 6));
