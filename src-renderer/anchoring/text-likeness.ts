// Says how alike two texts are as wholes, so that a new version of an article is recognised.
import { isWord, tokenEnd } from './text-tokens.ts';

/** So many words in a row are compared. */
const shingle = 3;

/** Texts with at least this in common are versions of one article; unrelated ones share a few hundredths. */
export const sameArticleBar = 0.35;

/** The shingles of a text as hashes (FNV), case and signs aside. */
function shinglesOf(text: string): ReadonlySet<number> {
  const hashes: number[] = [];
  for (let at = 0; at < text.length;) {
    const end = tokenEnd(text, at, text.length);
    if (isWord(text, at, end)) {
      let hash = 0;
      for (let i = at; i < end; i += 1) hash = Math.imul(hash ^ (text.charCodeAt(i) | 0x20), 0x01000193);
      hashes.push(hash);
    }
    at = end;
  }
  const shingles = new Set<number>();
  for (let i = 0; i + shingle <= hashes.length || (i === 0 && hashes.length > 0); i += 1) {
    let hash = 0;
    for (const word of hashes.slice(i, i + shingle)) hash = Math.imul(hash, 0x01000193) ^ word;
    shingles.add(hash | 0);
  }
  return shingles;
}

/**
 * For each of the others how much it has in common with the text, 0 to 1: the share of three words in a row that stand in
 * both (Broder's resemblance). Linear in the texts.
 */
export function likenessTo(text: string, others: readonly string[]): readonly number[] {
  const mine = shinglesOf(text);
  return others.map((other) => {
    const theirs = shinglesOf(other);
    let both = 0;
    for (const hash of theirs) if (mine.has(hash)) both += 1;
    const all = mine.size + theirs.size - both;
    return all === 0 ? 0 : both / all;
  });
}
