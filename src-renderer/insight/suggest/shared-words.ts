// Which words of a text are the reason why it is suggested: those that the words it was suggested for have too.
import type { Passage } from '../../model/source.ts';
import type { TextRanking } from './text-ranking.ts';
import { type TellingWord, tellingWords } from './words.ts';

/** So many letters at the start of a word must be in another one for the two to be kin: `producing`, `production`. */
const KIN = 5;
/** … or so many, when that is all of it and the other has but an ending more: `fund`, `funding`. */
const KIN_WHOLE = 4;
/** What so many of the texts have is no reason to choose one of them; a short word not even so many. */
const TOO_COMMON = 0.4;
const TOO_COMMON_SHORT = 0.15;

/** How many letters at the start of one are somewhere in the other. */
function beginningWithin(one: string, other: string): number {
  let alike = 0;
  while (alike < one.length && other.includes(one.slice(0, alike + 1))) alike += 1;
  return alike;
}

function isKin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < KIN_WHOLE) return false;
  if (long.startsWith(short) && long.length - short.length <= KIN_WHOLE) return true;
  const alike = Math.max(beginningWithin(short, long), beginningWithin(long, short));
  return alike >= Math.max(KIN, 0.6 * short.length);
}

function tells({ stem }: TellingWord, texts: TextRanking): boolean {
  const common = texts.commonness(stem);
  return texts.size < 10 || common <= (stem.length < 4 ? TOO_COMMON_SHORT : TOO_COMMON);
}

/**
 * Prepared for some words, a function that tells of a text which of its words they have in some form, the most telling
 * first, each once. Everyday words are no reason.
 */
export function sharedWords(texts: TextRanking, words: string): (text: string) => readonly Passage[] {
  const asked = new Set<string>();
  /** Kin have a part in common: who has none need not be looked at. */
  const byPart = new Map<string, Set<string>>();
  for (const { stem, parts } of tellingWords(words)) {
    asked.add(stem);
    for (const part of parts) byPart.set(part, (byPart.get(part) ?? new Set()).add(stem));
  }
  const judged = new Map<string, boolean>();
  const judge = ({ stem, parts }: TellingWord) => {
    if (asked.has(stem)) return true;
    const near = new Set(parts.flatMap((part) => [...(byPart.get(part) ?? [])]));
    return [...near].some((one) => isKin(one, stem));
  };
  const isAsked = (word: TellingWord) => {
    const before = judged.get(word.stem);
    const is = before ?? (judge(word) && tells(word, texts));
    if (before === undefined) judged.set(word.stem, is);
    return is;
  };
  const telling = ({ stem, weight }: TellingWord) => weight * texts.rarity(stem);
  return (text) => {
    const shared = new Map<string, TellingWord>();
    for (const word of tellingWords(text)) {
      if (!word.everyday && !shared.has(word.stem) && isAsked(word)) shared.set(word.stem, word);
    }
    return [...shared.values()].sort((a, b) => telling(b) - telling(a)).map(({ start, end }) => ({ start, end }));
  };
}
