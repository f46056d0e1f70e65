// Cuts a text into the words that say what it is on, and these into what they are compared by: a stem and word parts.
import { commonWords, everydayWords } from './common-words.ts';

/** A word that says something; where it stands, in UTF-16 code units. */
export interface TellingWord {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /**
   * What it is also compared by, of less weight: so `govern` meets `governance`, and `Hafen` `Hafenausbau`. Each begins
   * with a sign that no stem has. The same word has the same list, as long as it is remembered.
   */
  readonly parts: readonly string[];
  /** From 0 to 1: long words are about less than short ones are, and everyday words about hardly anything. */
  readonly weight: number;
  readonly everyday: boolean;
}

/** How long a part is; 4 served better than 3 and 5. */
const PART = 4;
/** A word that is so long weighs in full. UTF-16 code units. */
const LONG = 8;
const EVERYDAY = 0.3;

const anyWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*/gu;
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Lower case, without accents and soft hyphens. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** Without the ending of a plural: the word parts see to all other endings. */
export function stemOf(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function partsOf(word: string): readonly string[] {
  const edged = `^${word}$`;
  if (edged.length <= PART) return [`·${edged}`];
  return Array.from({ length: edged.length - PART + 1 }, (_, at) => `·${edged.slice(at, at + PART)}`);
}

const signsOf = (word: string): readonly string[] => [...word].map((sign) => `·${sign}`);

type Analysed = Omit<TellingWord, 'start' | 'end'>;

/** A word of a script that parts its words, folded. */
function analysedWord(word: string): Analysed {
  const stem = stemOf(word);
  const everyday = everydayWords.has(word) || everydayWords.has(stem);
  const long = Math.min(1, word.length / LONG);
  return { stem, parts: partsOf(word), weight: everyday ? EVERYDAY * long : long, everyday };
}

/** Texts say the same words again and again. */
const known = new Map<string, Analysed | null>();
const MOST_KNOWN = 50_000;

function analyse(word: string): Analysed | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = fold(word);
  const joined = unparted.test(word);
  const made = joined
    ? { stem: folded, parts: signsOf(folded), weight: 1, everyday: false }
    : folded.length > 1 && !commonWords.has(folded)
      ? analysedWord(folded)
      : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, made);
  return made;
}

/** Made when first asked: few articles need one. */
let segmenter: Intl.Segmenter | undefined;

/** The words of a run of letters: of scripts that do not part them, those that a dictionary finds. */
function* wordsOfRun(run: string, at: number): Generator<readonly [word: string, start: number], void> {
  if (!unparted.test(run)) {
    yield [run, at];
    return;
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(run)) if (isWordLike) yield [segment, at + index];
}

/** The words of a text that say something, in their order. */
export function tellingWords(text: string): TellingWord[] {
  const found: TellingWord[] = [];
  for (const { 0: run, index } of text.matchAll(anyWord)) {
    for (const [word, start] of wordsOfRun(run, index)) {
      const analysed = analyse(word);
      if (analysed) found.push({ start, end: start + word.length, ...analysed });
    }
  }
  return found;
}
