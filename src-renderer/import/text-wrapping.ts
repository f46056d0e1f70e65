// Tells lines that a program wrapped at a margin from lines that are paragraphs of their own, and joins the former.

/** Nobody wraps wider than this, and a longer line is a paragraph by itself. Code units. */
const widestMargin = 120;
/** Narrower than this, lines are poems, addresses or lists. Code units. */
const narrowestMargin = 45;

const firstWordLength = (line: string) => {
  const space = line.search(/\s/u);
  return space === -1 ? line.length : space;
};

/**
 * The margin (code units) at which a text was wrapped, or 0 when its lines are paragraphs. `runs` are lines that follow
 * each other without a blank line or any other sign between them.
 */
export function wrapMargin(runs: readonly (readonly string[])[]): number {
  const followed: number[] = [];
  let long = 0;
  let widest = 0;
  for (const run of runs) {
    run.forEach((line, i) => {
      if (line.length > widestMargin) long += 1;
      else if (i < run.length - 1) followed.push(line.length);
      if (line.length <= widestMargin && run.length > 1) widest = Math.max(widest, line.length);
    });
  }
  if (followed.length === 0 || long > followed.length / 4) return 0;
  followed.sort((a, b) => a - b);
  const median = followed[followed.length >> 1] ?? 0;
  return median >= narrowestMargin || (widest >= narrowestMargin && median >= widest * 0.75) ? widest : 0;
}

const endsSentence = /[.!?:;。!?…]["'”’)\]]*$/u;
const startsLower = /^\p{Ll}/u;
const cjk = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Whether the second line goes on with the paragraph of the first. */
export function goesOn(line: string, next: string, margin: number): boolean {
  const open = !endsSentence.test(line.slice(-12));
  if (line.length > widestMargin) return open && startsLower.test(next);
  if (margin === 0) return open && line.length >= narrowestMargin && startsLower.test(next);
  const forced = line.length + 1 + firstWordLength(next) > margin;
  return forced || (open && startsLower.test(next));
}

/** What stands between two lines of a paragraph: nothing after a hyphen inside a word, nor between CJK characters. */
function gapBetween(line: string, next: string): '' | ' ' {
  const last = line.at(-1) ?? '';
  if (cjk.test(last) && cjk.test(next.charAt(0))) return '';
  return last === '-' && /\p{L}-$/u.test(line.slice(-4)) && startsLower.test(next) ? '' : ' ';
}

/** The lines of a paragraph as one. Linear, however many they are. */
export const joinLines = (lines: readonly string[]): string =>
  lines.map((line, i) => (i === 0 ? line : gapBetween(lines[i - 1] ?? '', line) + line)).join('');
