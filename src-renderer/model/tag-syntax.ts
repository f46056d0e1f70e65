// How a tag is written in prose: `#risk/supply`, a number sign and words, in a place where no word goes on.

/** Letters and digits, then marks and joiners; one hyphen, underscore, slash or no-break space between two words. */
const tag = /#[\p{L}\p{N}][\u200c\u200d\p{L}\p{M}\p{N}]*(?:[-_/\u00a0][\p{L}\p{N}][\u200c\u200d\p{L}\p{M}\p{N}]*)*/uy;
const inTag = /^[\u200c\u200d\p{L}\p{M}\p{N}\-_/\u00a0]$/u;
/** With `://` or a dot behind it, such a word would begin an address. */
const addressWords = /(?:[#\-_/\u00a0]?(?<![a-z])(?:https?|www))+$/iu;
const opener = /[\s\p{Ps}\p{Pi}"']/u;

/** The tag that stands at `at`, its sign included; `null` where there is none, as in `#1` and `# heading`. */
export function matchTag(text: string, at: number): string | null {
  tag.lastIndex = at;
  const found = tag.exec(text)?.[0].replace(addressWords, '') ?? '';
  return /\p{L}/u.test(found) ? found : null;
}

/** Whether a tag may stand behind this code unit (`''` at the beginning): `C#` and `a/#b` hold none. */
export const opensTag = (before: string): boolean => before === '' || opener.test(before);

/** Whether the character may be part of a tag. */
export const isTagCharacter = (character: string): boolean => inTag.test(character);

/** The name, as in `Annotation.tags`, of a tag as prose shows it; a no-break space stands for a space. */
export const tagName = (written: string): string => written.slice(1).replaceAll('\u00a0', ' ');

/** A tag of that name as prose shows it; `null` for a name that cannot be written so, as `2027` and `R&D`. */
export function writtenTag(name: string): string | null {
  const written = `#${name.replaceAll(' ', '\u00a0')}`;
  return matchTag(written, 0) === written ? written : null;
}
