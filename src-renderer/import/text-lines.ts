// What a single line of plain text says about itself: a bullet, a number, a quotation, a rule, a heading mark.

export interface ListMarker {
  /** Columns of white space before the marker; a tab counts four. */
  readonly indent: number;
  /** Columns before the text of the item. */
  readonly textIndent: number;
  readonly ordered: boolean;
  readonly number?: number;
  readonly text: string;
}

/** No marker and no rule is longer; long lines are never matched against patterns as a whole. */
const headLength = 160;

const bullet = /^([ \t]*)([-*+•‣▪▫◦●○·–⁃∙■□➢►❖✓])([ \t]+)(?=\S)/u;
const numbered = /^([ \t]*)(\(?(\d{1,3})[.)]|\(?([a-zA-Z])\))([ \t]+)(?=\S)/u;

const columnsOf = (white: string) => white.replaceAll('\t', '    ').length;

export function listMarkerOf(line: string): ListMarker | null {
  const head = line.slice(0, headLength);
  const match = bullet.exec(head) ?? numbered.exec(head);
  if (!match) return null;
  const [whole, lead = '', sign = '', digits, letter] = match;
  const ordered = numbered.test(head);
  const indent = columnsOf(lead);
  const gap = whole.slice(lead.length + sign.length);
  const base = { indent, textIndent: indent + sign.length + columnsOf(gap), ordered, text: line.slice(whole.length) };
  if (!ordered) return base;
  const number = digits === undefined ? letterNumber(letter ?? 'a') : Number(digits);
  return { ...base, number };
}

const letterNumber = (letter: string) => letter.toLowerCase().charCodeAt(0) - 96;

const quoteSign = /^[ \t]{0,3}((?:>[ \t]?){1,50})/u;

export function quoteOf(line: string): { readonly depth: number; readonly text: string } | null {
  const match = quoteSign.exec(line.slice(0, headLength));
  if (!match) return null;
  const depth = (match[1] ?? '').replace(/[^>]/gu, '').length;
  return { depth, text: line.slice(match[0].length) };
}

const ruleLine = /^[ \t]*([-*_=~—–─━#])(?:[ \t]*\1){2,}[ \t]*$/u;
export const isRule = (line: string) => line.length <= headLength && ruleLine.test(line);

const underline = /^[ \t]*(=+|-+)[ \t]*$/u;

/** The level of a heading that is underlined by this line, or 0. */
export function underlineLevel(title: string, line: string): 0 | 1 | 2 {
  if (line.length > headLength || !underline.test(line)) return 0;
  const signs = line.trim();
  if (signs.length < 3 || title.length > headLength || signs.length < title.trim().length / 2) return 0;
  return signs.startsWith('=') ? 1 : 2;
}

const hashes = /^(#{1,6})[ \t]+(?=\S)/u;

export function hashHeading(line: string): { readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly text: string } | null {
  const match = hashes.exec(line);
  if (!match) return null;
  return { level: (match[1] ?? '#').length as 1 | 2 | 3 | 4 | 5 | 6, text: line.slice(match[0].length) };
}

export const indentOf = (line: string) => columnsOf(/^[ \t]*/u.exec(line.slice(0, headLength))?.[0] ?? '');
