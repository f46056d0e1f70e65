// Tells Markdown that would keep the parser busy for minutes (or break its stack) before it is given to the parser.
import { MAX_MARKDOWN } from './limits.ts';

/** Signs with which inline parsing grows by their square, in one paragraph. */
const mostSigns = 4000;
/** Block quotes and lists inside each other. */
const deepestNesting = 60;
/** Columns of white space before a line's text: each level of a list takes at least two. */
const widestIndent = 200;

const inlineSign = /[[\]`*_~<&@!]/gu;
const container = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u;

function nestingOf(line: string): number {
  const head = container.exec(line.slice(0, 4000))?.[0] ?? '';
  return head.replace(/[\s\d]/gu, '').length;
}

/** Why a text should not be parsed as Markdown, as words for a warning; null when it is harmless. */
export function markdownHazard(text: string): string | null {
  if (text.length > MAX_MARKDOWN) return 'it is very long';
  let signs = 0;
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const line = text.slice(from, to);
    from = to + 1;
    if (line.trim() === '') {
      signs = 0;
      continue;
    }
    if (/^[ \t]*$/u.test(line.slice(0, widestIndent))) return 'its lines are indented very far';
    if (nestingOf(line) > deepestNesting) return 'it is nested very deeply';
    // Each cell of a table is a paragraph to the parser; a long table is harmless.
    const found = line.match(inlineSign)?.length ?? 0;
    signs = line.trimStart().startsWith('|') ? found : signs + found;
    if (signs > mostSigns) return 'one of its paragraphs holds thousands of formatting signs';
  }
  return null;
}
