// Whether words stand in a record, letters compared as Find compares them: for the fields that filter lists.
import { foldStretch } from './folded-stretch.ts';
import { firstHit, type Sought, soughtWords } from './search-text.ts';

/** The words of a query, each to be found by itself; none for one without any sign. */
export const wordsOfQuery = (query: string): readonly Sought[] =>
  query.split(/\s+/u).flatMap((word) => soughtWords(word, { matchCase: false, wholeWords: false }) ?? []);

interface Folded {
  readonly text: string;
  /** Undefined for a long text, which is searched anew each time. */
  readonly letters: string | undefined;
}

/** What is folded in one go, in UTF-16 code units: a letter may become several. */
const LONG = 4000;

const known = new WeakMap<object, Folded>();

function foldedOf(record: object, textOf: () => string): Folded {
  const before = known.get(record);
  if (before) return before;
  const text = textOf();
  const made = { text, letters: text.length > LONG ? undefined : foldStretch(text, 0, text.length, 0, false).letters };
  known.set(record, made);
  return made;
}

/**
 * Whether the text of a record holds a word. The text is asked for and folded once for a record, which is never changed but
 * replaced: O(text) the first time, and then a search; a long one is folded at each search.
 */
export function holdsWord(record: object, textOf: () => string, word: Sought): boolean {
  const { text, letters } = foldedOf(record, textOf);
  if (letters === undefined) return firstHit(text, word) !== null;
  // Accents that were typed are looked at only where the plain letters stand.
  return letters.includes(word.letters) && (word.accents.length === 0 || firstHit(text, word) !== null);
}
