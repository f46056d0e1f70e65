// How Find reads letters: what it takes for the same although it is written differently, and what it does not see at all.
import { plainSigns } from '../anchoring/folded-text.ts';

const isHangul = (code: number) => (code >= 0x1100 && code <= 0x115f) || (code >= 0xac00 && code <= 0xd7a3);
/** A vowel or an end that joins with the Hangul before it. */
const isJoinedJamo = (code: number) => code >= 0x1160 && code <= 0x11ff;

/** Of й the mark is no accent: it is another letter than и. */
const isShortI = (code: number) => code === 0x418 || code === 0x438;
const BREVE = 0x306;

/** Where the letter that begins at `at` ends: a code point, or a Hangul syllable or й that is written in its parts. */
export function letterEnd(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  let end = at + (code > 0xffff ? 2 : 1);
  // A vowel and an end: no syllable has more.
  if (isHangul(code)) for (let i = 0; i < 2 && isJoinedJamo(text.charCodeAt(end)); i += 1) end += 1;
  else if (isShortI(code) && text.charCodeAt(end) === BREVE) end += 1;
  return end;
}

/** Soft hyphens, joiners and other signs that show nothing; not the tags that make one flag of another; and the tatweel. */
const unseen = /^(?:(?![\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|\u0640)$/u;
/** The marks of scripts in which a letter without its marks is still that letter. Those of kana are letters of their own. */
const accent =
  /^(?![\u3099\u309a])(?=\p{Mn})[\p{Script=Inherited}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]$/u;
/** Letters that Unicode does not take apart, although readers do. */
const takenApart: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o\u0338'],
  ['ł', 'l\u0338'],
  ['đ', 'd\u0335'],
  ['ħ', 'h\u0335'],
  ['ŧ', 't\u0335'],
]);
/** The small letter that both cases lead to: `ß` and `ẞ` are `ss`, `ſ` is `s`, both small sigmas are one. */
const anyCase = (letter: string) => letter.toLowerCase().toUpperCase().toLowerCase();

const moreSigns: ReadonlyMap<number, string> = new Map([
  [0x2bc, "'"],
  [0x2044, '/'],
]);

function plainSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return plainSigns.get(code) ?? moreSigns.get(code) ?? sign;
}

/** Taken apart into plain letters and their marks; with `exact` case stays. */
function spelled(letter: string, exact: boolean): readonly string[] {
  const first = letter.codePointAt(0) ?? 0;
  if (isHangul(first)) return [letter.normalize('NFC')];
  if (/^\s/u.test(letter)) return [' '];
  const composed = letter.normalize('NFC');
  if (composed === 'й' || composed === 'Й') return [exact ? composed : 'й'];
  const parts = [...plainSign(letter).normalize('NFKD')].filter((part) => !unseen.test(part)).map(plainSign);
  // An accent that stands by itself is written as a space that bears it: it is no space.
  const own = parts.includes(' ') ? [letter] : parts;
  if (exact) return own;
  return own.flatMap((part) => (accent.test(part) ? [part] : [...anyCase(part)].flatMap(apart)));
}

const apart = (part: string) => [...(takenApart.get(part) ?? part)];

/**
 * What a letter (see `letterEnd`) is compared by, one or more code units; nothing for what is not seen. Ligatures, full
 * and half widths, raised and lowered figures and fractions are taken apart, kinds of quotation marks and dashes are one,
 * any white space is a space. Unless `exact`, case and accents go too.
 */
export function foldedLetter(letter: string, exact: boolean): string {
  const parts = spelled(letter, exact);
  return (exact ? parts : parts.filter((part) => !accent.test(part))).join('');
}

const heldAccents = new Map<string, string>();
/** A letter and a mark or two: few different ones stand in a text. UTF-16 code units. */
const LONGEST_HELD = 4;
const MOST_HELD = 10_000;

/** The accents in a stretch of text, in the order in which Unicode sorts them; the dot of `İ` is none. */
export function accentsIn(stretch: string): string {
  const held = heldAccents.get(stretch);
  if (held !== undefined) return held;
  const accents = [...stretch.normalize('NFC')]
    .flatMap((letter) => (letter === 'İ' ? [] : spelled(letter, false).filter((part) => accent.test(part))))
    .join('');
  if (heldAccents.size > MOST_HELD) heldAccents.clear();
  if (stretch.length <= LONGEST_HELD) heldAccents.set(stretch, accents);
  return accents;
}

/** Whether the code point is a mark that belongs to the letter before it. */
export const isMark = (code: number): boolean => code >= 0x300 && /^\p{M}$/u.test(String.fromCodePoint(code));
