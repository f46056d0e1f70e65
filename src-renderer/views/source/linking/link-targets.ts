// What a passage can be linked to, and which of that is met by typed words.
import type { EvidenceTarget } from '../../../model/annotation.ts';
import { plainProse } from '../../../model/prose.ts';
import type { Study } from '../../../model/study.ts';
import { plainLetters } from '../../design/plain-letters.ts';

export interface LinkTarget {
  readonly target: EvidenceTarget;
  /** The rank of its row, from 0. */
  readonly rank: number;
  /** The title of the priority, or the words of the statement. */
  readonly words: string;
  /** The column of a statement; empty for a priority. */
  readonly column: string;
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
  const tokens = wordsIn(plainLetters(query));
  if (tokens.length === 0) return targets;
  const scored = targets.flatMap((target) => {
    const whole = plainLetters(`${target.words} ${target.column}`);
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
