// Tells Markdown that would keep the parser busy for minutes (or break its stack) before it is given to the parser.
import { MAX_MARKDOWN } from './limits.ts';

/** Formatting signs and lines of one paragraph cost the parser their square; this sum of squares takes it some seconds. */
const mostParagraphWork = 100_000_000;
/** Levels of quotations and lists over all lines; this sum takes the parser some seconds. */
const mostNestingWork = 150_000;
/** Levels that cost next to nothing. */
const shallow = 6;
/** Quotations and lists inside each other. */
const deepestNesting = 60;
/** Columns of white space before a line's text: each level of a list takes at least two. */
const widestIndent = 200;

const inlineSign = /[[\]`*_~<&@!]/gu;
/** Each line is a block to the parser until it knows better. */
const mostLines = 60_000;
/** Link and footnote definitions are looked up one by one. */
const mostDefinitions = 1500;

const definition = /^[ \t]*\[[^\]]{1,999}\]:/u;
const container = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u;
const beginsAnew = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#)/u;

/** How deep a line says it is nested: by its markers, and by the white space before them. */
function nestingOf(line: string): number {
  const head = container.exec(line.slice(0, 4000))?.[0] ?? '';
  if (head === '') return 0;
  const indent = head.length - head.trimStart().length;
  return head.replace(/[\s\d]/gu, '').length + (indent >> 1);
}

/** Adds up what a text will cost. A paragraph goes on to the next blank line, heading or list item. */
class Costs {
  nesting = 0;
  paragraphs = 0;
  definitions = 0;
  #signs = 0;
  #lines = 0;

  line(line: string, levels: number): void {
    if (line === '' || beginsAnew.test(line.slice(0, widestIndent + 20))) this.endParagraph();
    if (line === '') return;
    this.nesting += Math.max(0, levels - shallow);
    this.#lines += 1;
    if (definition.test(line.slice(0, 1010))) this.definitions += 1;
    const signs = line.match(inlineSign)?.length ?? 0;
    // To the parser each cell of a table is a paragraph, so that the signs of its rows do not add up.
    if (line.trimStart().startsWith('|')) this.paragraphs += signs ** 2;
    else this.#signs += signs;
  }

  endParagraph(): void {
    this.paragraphs += this.#signs ** 2 + this.#lines ** 2;
    this.#signs = 0;
    this.#lines = 0;
  }
}

/** Why a text should not be parsed as Markdown, as words for a warning; null when it is harmless. Linear in its length. */
export function markdownHazard(text: string): string | null {
  if (text.length > MAX_MARKDOWN) return 'it is very long';
  const costs = new Costs();
  let lines = 0;
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const line = text.slice(from, to).trimEnd();
    from = to + 1;
    lines += 1;
    if (lines > mostLines) return 'it has very many lines';
    if (line.length > widestIndent && line.slice(0, widestIndent).trim() === '')
      return 'its lines are indented very far';
    const levels = nestingOf(line);
    if (levels > deepestNesting) return 'it is nested very deeply';
    costs.line(line, levels);
  }
  costs.endParagraph();
  if (costs.nesting > mostNestingWork) return 'it is nested very deeply';
  if (costs.definitions > mostDefinitions) return 'it holds thousands of link and footnote definitions';
  if (costs.paragraphs > mostParagraphWork) return 'it holds paragraphs with thousands of formatting signs or lines';
  return null;
}
