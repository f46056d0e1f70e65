// Plain text as inline Markdown that means exactly that text, with as few escapes as safety allows.
import { isAsciiPunctuation, isSpace, isWord } from './prose-characters.ts';
import { matchTag, opensTag } from './tag-syntax.ts';

const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;
const printableAscii = /^[ -~]*$/;
const suspect = /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
const notCharacters = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const foldable = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;
const needsFolding = /[\t-\r\u0085\u2028\u2029]| {2}/;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** Without control characters and byte order marks; half a surrogate pair and noncharacters become U+FFFD. Keeps white space as it is. */
export function cleanText(text: string): string {
  if (printableAscii.test(text)) return text;
  const clean = text.replace(controls, '');
  return suspect.test(clean) ? clean.replace(notCharacters, '\ufffd') : clean;
}

/** Line breaks and tabs as spaces, one for one. */
export function oneLine(text: string): string {
  return text.replace(breaks, ' ');
}

/** Every stretch of ASCII white space and line separators becomes one space. Other Unicode spaces are kept. */
export function foldSpaces(text: string): string {
  return needsFolding.test(text) ? text.replace(foldable, ' ') : text;
}

/** The text as prose keeps it: clean, folded, without spaces at its ends. */
export function foldText(text: string): string {
  return foldSpaces(cleanText(text)).replace(/^ +| +$/g, '');
}

const special = /[\\`*_~[\]<&$@:#]|www\./i;
const urlStart = /https?:\/\/|www\./gi;
const reference = /^&(?:#\d|#x[\da-f]|[a-z][\da-z]*;)/i;
const tag = /^<(?:[a-z/!?]|[^\s<>]*@)/i;
const plainBrackets = /\[(?![\^!])(?! ?\]|x\])([^[\]\\`]*)\](?![(:[])(?=.)/giu;
const longestReference = 40;

/** Where bare URLs stand that would swallow an escape or what follows the text: their `:` or `.` has to be escaped.
 * A pipe counts too, since a table cell needs an escape for it. */
function awkwardUrls(text: string, escaped: ReadonlySet<number>): number[] {
  const places: number[] = [];
  if (text.search(urlStart) < 0) return places;
  for (const { index: start, 0: run } of text.matchAll(/[^\s<]+/gu)) {
    const starts = [...run.matchAll(urlStart)].map((match) => start + match.index + match[0].search(/[:.]/));
    const first = starts[0];
    if (first === undefined) continue;
    const end = start + run.length;
    let awkward = end === text.length || text[end] === '<';
    for (let i = first; i < end && !awkward; i += 1) awkward = escaped.has(i) || text[i] === '|';
    if (awkward) places.push(...starts);
  }
  return places;
}

function plainBracketPlaces(text: string): Set<number> {
  const places = new Set<number>();
  for (const match of text.matchAll(plainBrackets)) {
    if (text[match.index - 1] === '!') continue;
    places.add(match.index).add(match.index + match[0].length - 1);
  }
  return places;
}

/** Whether the delimiter at `i` could take part in emphasis or strikethrough. */
function isActive(text: string, i: number): boolean {
  const sign = text[i] as string;
  let from = i;
  let to = i + 1;
  while (text[from - 1] === sign) from -= 1;
  while (text[to] === sign) to += 1;
  if (from === 0 || to === text.length) return true;
  const before = text[from - 1] as string;
  const after = text[to] as string;
  if (isSpace(before) && isSpace(after)) return false;
  if (sign === '_') return !(isWord(before) && isWord(after));
  // One tilde that cannot close (as in ' ~5 %') finds no partner, since those that can are escaped.
  return sign === '*' || to - from > 1 || !isSpace(before);
}

function needsEscape(text: string, i: number, brackets: ReadonlySet<number>): boolean {
  const next = text[i + 1] ?? '';
  switch (text[i]) {
    case '`':
      return true;
    case '\\':
      return next === '' || isAsciiPunctuation(next);
    case '*':
    case '_':
    case '~':
      return isActive(text, i);
    case '[':
    case ']':
      return !brackets.has(i);
    case '<':
      return next === '' || tag.test(text.slice(i, i + 320));
    case '&':
      return reference.test(text.slice(i, i + longestReference));
    case '$':
      // GitHub reads $…$ as mathematics; a dollar sign that cannot close is harmless.
      return !/\d/.test(next) && !isSpace(text[i - 1] ?? '');
    case '#':
      return opensTag(text[i - 1] ?? '') && matchTag(text, i) !== null;
    case '@':
      // An address at the very start would take an opening '_' before it as its own.
      return /^[\w.+-]*$/.test(text.slice(0, i));
    default:
      return false;
  }
}

/** One run of clean text, escaped; what stands before and after it may be any Markdown delimiter. */
export function escapeInline(text: string): string {
  if (!special.test(text)) return text;
  const brackets = plainBracketPlaces(text);
  const escaped = new Set<number>();
  for (let i = 0; i < text.length; i += 1) if (needsEscape(text, i, brackets)) escaped.add(i);
  for (const place of awkwardUrls(text, escaped)) escaped.add(place);
  if (escaped.size === 0) return text;
  let out = '';
  let from = 0;
  for (const place of [...escaped].sort((a, b) => a - b)) {
    out += `${text.slice(from, place)}\\`;
    from = place;
  }
  return out + text.slice(from);
}

/** Prose that reads back as exactly this text: white space folded to single spaces, control characters removed. */
export function proseFromText(text: string): string {
  return escapeInline(foldText(text));
}
