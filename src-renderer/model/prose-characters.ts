// The classes of characters that decide whether a Markdown delimiter can open or close (CommonMark 0.31, section 6.2).

// micromark and cmark look at one UTF-16 code unit here, so half an emoji counts as a letter would.
const punctuation = /[\p{P}\p{S}]/u;
const space = /\s/u;
const asciiPunctuation = /[!-/:-@[-`{-~]/;
const word = /[\p{L}\p{N}]/u;

/** `edge` stands for the beginning and the end of the text, which count as white space. */
export type CharacterClass = 'space' | 'punctuation' | 'other';

export function classify(unit: string): CharacterClass {
  if (unit === '' || space.test(unit)) return 'space';
  return punctuation.test(unit) ? 'punctuation' : 'other';
}

export const isSpace = (unit: string): boolean => space.test(unit);
export const isAsciiPunctuation = (unit: string): boolean => unit !== '' && asciiPunctuation.test(unit);
/** A letter or digit to every Markdown parser, whatever Unicode version and unit of text it works with. */
export const isWord = (unit: string): boolean => unit !== '' && word.test(unit);

export interface Flanking {
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** What a run of `*`, `_` or `~` between two code units (`''` at an end) may do. */
export function flanking(delimiter: string, before: string, after: string): Flanking {
  const left = classify(before);
  const right = classify(after);
  const leftFlanking = right !== 'space' && (right === 'other' || left !== 'other');
  const rightFlanking = left !== 'space' && (left === 'other' || right !== 'other');
  if (delimiter !== '_') return { canOpen: leftFlanking, canClose: rightFlanking };
  return {
    canOpen: leftFlanking && (!rightFlanking || left === 'punctuation'),
    canClose: rightFlanking && (!leftFlanking || right === 'punctuation'),
  };
}
