// What a passage can be linked to: finds targets by typed words, and suggests those that share words with the passage.
import type { EvidenceTarget } from '../../../model/annotation.ts';
import { plainProse } from '../../../model/prose.ts';
import type { Study } from '../../../model/study.ts';

export interface LinkTarget {
  readonly target: EvidenceTarget;
  /** The rank of its row, from 0. */
  readonly rank: number;
  /** The title of the priority, or the words of the statement. */
  readonly words: string;
  /** The column of a statement; empty for a priority. */
  readonly column: string;
}

export interface Suggestion {
  readonly target: LinkTarget;
  /** Words of the target that the passage has too, the most telling first. */
  readonly because: readonly string[];
}

/** Every priority and after it its statements, in the order of the matrix. */
export function targetsOf(study: Study): readonly LinkTarget[] {
  return study.priorities().flatMap((priority, rank): LinkTarget[] => [
    { target: { kind: 'priority', id: priority.id }, rank, words: priority.title || 'Untitled', column: '' },
    ...study.columns().flatMap((column) =>
      study.statementsIn(priority.id, column.id).flatMap((statement): LinkTarget[] => {
        const words = plainProse(statement.prose);
        return words === ''
          ? []
          : [{ target: { kind: 'statement', id: statement.id }, rank, words, column: column.title }];
      }),
    ),
  ]);
}

/** Lower case without accents. */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function isSubsequence(needle: string, word: string): boolean {
  let at = 0;
  for (const character of word) if (character === needle[at]) at += 1;
  return at === needle.length;
}

/** A slip of the finger after the first letter: one letter too many, missing, another one, or two swapped. */
function isOneSlip(token: string, word: string): boolean {
  let at = 0;
  while (at < token.length && token[at] === word[at]) at += 1;
  if (at === 0) return false;
  const begins = (from: number, rest: string) => word.startsWith(rest, from);
  const swapped = token[at] === word[at + 1] && token[at + 1] === word[at];
  return (
    begins(at + 1, token.slice(at + 1)) ||
    begins(at, token.slice(at + 1)) ||
    begins(at + 1, token.slice(at)) ||
    (swapped && begins(at + 2, token.slice(at + 2)))
  );
}

/** How well one typed word is met by a target's words; 0 when not at all. */
function tokenScore(token: string, words: readonly string[], whole: string): number {
  if (words.includes(token)) return 4;
  if (words.some((word) => word.startsWith(token))) return 3;
  if (whole.includes(token)) return 2;
  // The letters in their order within one word that begins alike.
  if (token.length >= 3 && words.some((word) => word[0] === token[0] && isSubsequence(token, word))) return 1;
  return token.length >= 4 && words.some((word) => isOneSlip(token, word)) ? 1 : 0;
}

/** The targets that meet every typed word, the best first, of equals in the order of the matrix. `3` finds row 3 first. */
export function matchTargets(targets: readonly LinkTarget[], query: string): readonly LinkTarget[] {
  const tokens = wordsIn(fold(query));
  if (tokens.length === 0) return targets;
  const scored = targets.flatMap((target) => {
    const whole = fold(`${target.words} ${target.column}`);
    const words = wordsIn(whole);
    let score = target.target.kind === 'priority' ? 0.5 : 0;
    for (const token of tokens) {
      const one = Math.max(token === String(target.rank + 1) ? 4 : 0, tokenScore(token, words, whole));
      if (one === 0) return [];
      score += one;
    }
    return [{ target, score }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ target }) => target);
}

/** What most sentences have says nothing about what a sentence is on. */
const common = new Set(
  (
    'about above after against all also although among an and any are as at be because been before being between both ' +
    'but by can could did do does during each etc even for from further had has have he her here his how however if in ' +
    'into is it its like made make many may might more most much must new no nor not of off on one only or other our out ' +
    'over own per same she should since so some such than that the their them then there these they this those through ' +
    'to too under until up upon use used using very was we were what when where which while who whom whose why will with ' +
    'within without would yet you your'
  ).split(' '),
);

/** Words that share their first six letters count as one: `producing` and `production`. */
const stemOf = (word: string) => fold(word).slice(0, 6);

const tellingWords = (text: string) =>
  wordsIn(text).filter(
    (word) => (word.length > 2 || /\p{N}|[^\p{Script=Latin}]/u.test(word)) && !common.has(fold(word)),
  );

/**
 * The best three targets by the words they share with the passage; a word weighs the more the fewer targets have it
 * (inverse document frequency), and long targets gain nothing by their length. Empty when nothing is shared.
 */
export function suggestTargets(targets: readonly LinkTarget[], passage: string, count = 3): readonly Suggestion[] {
  const inPassage = new Set(tellingWords(passage).map(stemOf));
  const stems = targets.map((target) => new Map(tellingWords(target.words).map((word) => [stemOf(word), word])));
  const holders = new Map<string, number>();
  for (const own of stems) for (const stem of own.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const weight = (stem: string) => Math.log(1 + targets.length / (holders.get(stem) ?? 1));
  const scored = targets.flatMap((target, i) => {
    const own = stems[i] as Map<string, string>;
    const shared = [...own.keys()].filter((stem) => inPassage.has(stem)).sort((a, b) => weight(b) - weight(a));
    if (shared.length === 0) return [];
    const score = shared.reduce((sum, stem) => sum + weight(stem), 0) / Math.sqrt(own.size + 3);
    return [{ score, suggestion: { target, because: shared.map((stem) => own.get(stem) as string) } }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ suggestion }) => suggestion);
}
