// What the columns of a table are, seen by what stands in them: numbers, names or sentences.
import { type ColumnMeaning, namesOnlyPriorities } from './column-words.ts';

/** What the rows say in one column, without those that say nothing. */
export type Sayings = readonly string[];

/** A name has fewer words. */
const wordsOfSentence = 5;
/** The same for scripts that part no words. Code units. */
const signsOfSentence = 12;

const letter = /\p{L}/u;
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isSentence(words: string): boolean {
  if (!letter.test(words)) return false;
  if (/[.!?…؟。！？][\])"'”’»]?$/u.test(words)) return true;
  return words.split(' ').length >= wordsOfSentence || (unparted.test(words) && words.length >= signsOfSentence);
}

const mostly = (sayings: Sayings, is: (words: string) => boolean) =>
  sayings.length > 0 && sayings.filter(is).length * 2 >= sayings.length;

/** Whether a column speaks in sentences: half of its cells or more. */
export const saysSentences = (sayings: Sayings | undefined): boolean => mostly(sayings ?? [], isSentence);

/** Whether a column holds words: half of its cells or more have a letter. */
export const holdsWords = (sayings: Sayings | undefined): boolean =>
  mostly(sayings ?? [], (words) => letter.test(words) && !/^\D{0,4}\d[\d.,\s]*\p{L}{0,3}$/u.test(words));

const pageHead = /^(?:pages?|pp?\.?)$/iu;

/**
 * Whether a table says about its titles what a matrix says. Under a head that names priorities and nothing else it need
 * only have titles in words; any other must speak in sentences, which league tables, price lists, timetables and lists of contents do not.
 */
export function speaksLikeMatrix(
  titles: readonly string[],
  meanings: readonly (ColumnMeaning | null)[],
  sayings: readonly Sayings[],
  priorityColumn: number,
): boolean {
  const namesThem = namesOnlyPriorities(titles[priorityColumn] ?? '');
  const isContents = titles.some((title, c) => pageHead.test(title) && !holdsWords(sayings[c]));
  if (namesThem && !isContents && holdsWords(sayings[priorityColumn])) return true;
  const said = sayings.filter(
    (_, c) => c !== priorityColumn && (meanings[c] === 'elaboration' || meanings[c] === 'implications'),
  );
  return saysSentences(said.flat());
}

/**
 * The only column of sentences between the priorities and their implications, which explains them whatever it is called;
 * -1 when there is none or more than one.
 */
export function explainingColumn(
  meanings: readonly (ColumnMeaning | null)[],
  sayings: readonly Sayings[],
  priorityColumn: number,
): number {
  const implied = meanings.indexOf('implications');
  if (implied === -1 || meanings.some((meaning, c) => meaning === 'elaboration' && c !== priorityColumn)) return -1;
  const between = meanings.flatMap((meaning, c) =>
    c > priorityColumn && c < implied && meaning === null && saysSentences(sayings[c]) ? [c] : [],
  );
  return between.length === 1 ? (between[0] ?? -1) : -1;
}
