// Turns lines of right-to-left writing, which a PDF keeps as they look from left to right, into the order they are read.
import { hasRightToLeft } from './text-direction.ts';

/** Which way the lines of a paragraph begin. */
export type Base = 'ltr' | 'rtl';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const arabic = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const mark = /\p{M}/u;
const digit = /\p{Nd}/u;
const letter = /\p{L}/u;
const separator = /[.,:/\u060c\u066b\u066c]/u;
const sign = /[-+\u2212]/u;
const terminator = /[%‰#°\p{Sc}]/u;

const mirrored = new Map([...'()[]{}<>«»‹›≤≥'].map((one, i, all) => [one, all[i % 2 === 0 ? i + 1 : i - 1] ?? one]));

/** `R` reads right to left, `L` left to right, `0` is a number, ` ` follows what is around it. */
type Direction = 'R' | 'L' | '0' | ' ';
interface Token {
  readonly text: string;
  readonly direction: Direction;
}

function directionOfSign(one: string): Direction {
  if (digit.test(one)) return '0';
  if (rightToLeft.test(one)) return 'R';
  return letter.test(one) ? 'L' : ' ';
}

/** Whether the letters to the right of a place, which are read before it, are Arabic: their numbers keep no signs. */
function afterArabic(signs: readonly string[], from: number): boolean {
  for (const one of signs.slice(from)) {
    if (letter.test(one)) return arabic.test(one);
  }
  return false;
}

/** Where a number that begins at `from` ends, its separators, signs and units included. */
function endOfNumber(signs: readonly string[], from: number): number {
  let end = from;
  const isDigit = (i: number) => digit.test(signs[i] ?? '');
  if (!isDigit(from) && !terminator.test(signs[from] ?? '')) return from;
  const plain = afterArabic(signs, from);
  while (!plain && terminator.test(signs[end] ?? '')) end += 1;
  if (!isDigit(end)) return from;
  while (end < signs.length) {
    const between = separator.test(signs[end] ?? '') || (!plain && sign.test(signs[end] ?? ''));
    if (isDigit(end)) end += 1;
    else if (between && isDigit(end + 1)) end += 2;
    else break;
  }
  // Two years from one to the other, parted by the end of the line, which is at the left.
  if (!plain && from === 0 && end === 4 && sign.test(signs[end] ?? '')) end += 1;
  while (!plain && terminator.test(signs[end] ?? '')) end += 1;
  return end;
}

function tokensOf(line: string): Token[] {
  const signs = [...line];
  const tokens: Token[] = [];
  for (let i = 0; i < signs.length;) {
    const one = signs[i] ?? '';
    const end = endOfNumber(signs, i);
    const last = tokens.at(-1);
    if (end > i) tokens.push({ text: signs.slice(i, end).join(''), direction: '0' });
    else if (mark.test(one) && last?.direction === 'L') tokens.push({ text: one, direction: 'L' });
    // A mark of right-to-left writing stands before its letter.
    else tokens.push({ text: one, direction: mark.test(one) ? 'R' : directionOfSign(one) });
    i = Math.max(end, i + 1);
  }
  return tokens;
}

type Turn = (token: Token) => string;
const turned: Turn = ({ text, direction }) => (direction === ' ' ? (mirrored.get(text) ?? text) : text);
const asIs: Turn = ({ text }) => text;

/** From which token on and up to which there is nothing but `own` and what lies between, both edges `own`. */
function runEnd(tokens: readonly Token[], from: number, own: (token: Token) => boolean, other: Direction): number {
  let end = from;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.direction === other) break;
    if (own(token)) end = i + 1;
  }
  return end;
}

function fromRight(tokens: readonly Token[], turn: Turn): string {
  const parts: string[] = [];
  const isLatin = ({ direction }: Token) => direction === 'L' || direction === '0';
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    const latin = tokens.slice(i, runEnd(tokens, i, isLatin, 'R'));
    // Numbers alone are read one after the other from the right; with words around them they are part of those.
    const lastWord = latin.findLastIndex(({ direction }) => direction === 'L');
    const length = token.direction === 'L' ? latin.length : token.direction === '0' ? Math.max(1, lastWord + 1) : 1;
    const run = tokens.slice(i, i + length);
    parts.push(isLatin(token) ? run.map(({ text }) => text).join('') : turn(token));
    i += length;
  }
  return parts.toReversed().join('');
}

function fromLeft(tokens: readonly Token[], turn: Turn): string {
  const parts: string[] = [];
  const isRight = ({ direction }: Token) => direction === 'R';
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    const end = isRight(token) ? runEnd(tokens, i, isRight, 'L') : i + 1;
    parts.push(isRight(token) ? fromRight(tokens.slice(i, end), turn) : token.text);
    i = end;
  }
  return parts.join('');
}

function reordered(line: string, base: Base, turn: Turn): string {
  if (base === 'ltr' && !hasRightToLeft(line)) return line;
  const tokens = tokensOf(line);
  return base === 'rtl' ? fromRight(tokens, turn) : fromLeft(tokens, turn);
}

/**
 * A line as it is read, of one as it looks from left to right: the inverse of the Unicode bidirectional algorithm
 * (UAX 9) for one paragraph without embeddings. Where two texts look alike, numbers go with the Latin words before them.
 */
export function readingOrder(line: string, base: Base): string {
  return reordered(line, base, turned);
}

/** Letters in place of the shapes they take within a word (Unicode's Arabic and Hebrew presentation forms). */
export const foldForms = (text: string): string =>
  text.replace(/[\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/gu, (form) =>
    form.normalize('NFKC').replace(/^ (?=\p{M})/u, ''),
  );

/** What pdf.js gives of a run it takes to read from the right it has turned already; here it looks as it is printed. */
export const asPrinted = (text: string, direction: Base): string => reordered(text, direction, asIs);

/** The base of a line on a page or in a paragraph most of whose letters read so. */
export function baseOf(line: string, around: Base): Base {
  const letters = line.match(/\p{L}/gu) ?? [];
  const right = letters.filter((one) => rightToLeft.test(one)).length;
  if (around === 'ltr') return right > letters.length / 2 ? 'rtl' : 'ltr';
  if (right > 0) return right * 5 >= letters.length ? 'rtl' : 'ltr';
  // The last line of a paragraph may be of Latin words alone; then the full stop stands before them.
  return /^[.,:;!?)\]\u060c\u061b\u061f]/u.test(line.trim()) ? 'rtl' : 'ltr';
}

/**
 * Whether words are spelt from their ends: letters that only end a word begin more of them than they end, as do ta
 * marbuta and alef maqsura in Arabic, and the final forms of Hebrew.
 */
export function looksBackwards(text: string): boolean {
  const begins = text.match(/(?<![\p{L}\p{M}])[ةىךםןףץ](?=\p{L})/gu)?.length ?? 0;
  const ends = text.match(/(?<=[\p{L}\p{M}])[ةىךםןףץ](?![\p{L}\p{M}])/gu)?.length ?? 0;
  return begins > ends;
}
