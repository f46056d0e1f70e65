// What is being typed behind an `@` or a `#`, seen from the caret: pure text.
import { isTagCharacter, opensTag } from '../../../model/tag-syntax.ts';

export interface OpenQuery {
  readonly sign: '@' | '#';
  /** Where the sign stands, in code units. */
  readonly at: number;
  /** What is typed behind it. */
  readonly words: string;
}

/** Nobody types so much of a title to find it, in code units. */
const LONGEST = 60;

/** The words of a title may have spaces between them, one each. */
const isOpenTitle = (words: string) => words === '' || (!/^\s|\s\s/u.test(words) && !words.includes('@'));

const isOpenTag = (words: string) => words === '' || (/^[\p{L}\p{N}]/u.test(words) && [...words].every(isTagCharacter));

/** `text` is what stands before the caret, `before` what stands before that; `null` where nothing is being completed. */
export function openQuery(text: string, before: string): OpenQuery | null {
  const from = Math.max(0, text.length - LONGEST);
  for (let at = text.length - 1; at >= from; at -= 1) {
    const sign = text[at];
    if (sign !== '@' && sign !== '#') continue;
    const words = text.slice(at + 1);
    const open = sign === '@' ? isOpenTitle(words) : isOpenTag(words);
    if (open && opensTag(text[at - 1] ?? before)) return { sign, at, words };
  }
  return null;
}
