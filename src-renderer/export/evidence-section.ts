// The sections under the table: quotes by priority, unlinked passages, statements without evidence.
import type { EvidenceLink, Stance } from '../model/annotation.ts';
import { plainProse, proseFromNodes } from '../model/prose.ts';
import type { Study } from '../model/study.ts';
import type { Citation, CitedPassages } from './cited-passages.ts';
import { passagesFor, statementsOfRow } from './cited-passages.ts';
import { whereItStands } from './footnotes.ts';
import { closedProse, excerpt, guardLineStart, headingText, inlineText, paragraphsOf } from './gfm-escape.ts';
import { memoLines } from './memo-markdown.ts';

/** What a passage does for its target. */
export const stanceVerbs: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context for',
};

function quoteLines(citation: Citation, number: number): string[] {
  const paragraphs = paragraphsOf(citation.annotation.selector.quote.exact).map(
    (text) => `> ${guardLineStart(inlineText(text))}`,
  );
  const mark = number === 0 ? '' : ` [^${number}]`;
  return [...paragraphs.flatMap((line) => [line, '>']), `> — ${whereItStands(citation)}${mark}`];
}

/** What a link is to; `written` makes the words of the study safe where they are put. */
export function describeTarget(
  study: Study,
  { target }: EvidenceLink,
  written: (words: string) => string = (words) => words,
): string {
  if (target.kind === 'priority') return 'the priority itself';
  const statement = study.get('statement', target.id);
  if (!statement) return 'a statement';
  const column = study.get('column', statement.columnId)?.title ?? '';
  return `${written(column)}: “${written(excerpt(plainProse(statement.prose)))}”`;
}

function aboutLines(citation: Citation): string[] {
  const { annotation } = citation;
  const tags = annotation.tags.map(inlineText).join(', ');
  const who = inlineText(annotation.createdBy);
  const lines = [`- Marked${who === '' ? '' : ` by ${who}`} on ${inlineText(annotation.createdAt.slice(0, 10))}`];
  if (tags !== '') lines.unshift(`- Tags: ${tags}`);
  const memo = memoLines(annotation.memo);
  if (memo.length > 0) lines.push('- Memo:', ...nested(memo).slice(0, -1));
  return lines;
}

/** What the passage does for a target, how sure that is, and why. */
function linkLines({ stance, confidence, comment }: EvidenceLink, target: string): string[] {
  const sure = confidence ? ` (${confidence} confidence)` : '';
  return [`- **${stanceVerbs[stance]}** ${target}${sure}`, ...nested(memoLines(comment ?? ''))];
}

/** Lines that stand under a list item. */
const nested = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', ...lines.map((line) => (line === '' ? '' : `  ${line}`)), ''];

function evidenceOf(study: Study, cited: CitedPassages, priorityId: string): string[] {
  const described = new Map<string, string>();
  const describe = (link: EvidenceLink) => {
    const words = described.get(link.target.id) ?? describeTarget(study, link, inlineText);
    described.set(link.target.id, words);
    return words;
  };
  return passagesFor(study, cited, priorityId).map(({ citation, links }) => {
    const stanceLines = links.flatMap((link) => linkLines(link, describe(link)));
    const lines = [...quoteLines(citation, cited.numberOf(citation.annotation.id)), ''];
    return [...lines, ...stanceLines, ...aboutLines(citation)].join('\n');
  });
}

/** `## Evidence`: per priority the quotes in source order. Blocks, to be joined by blank lines. */
export function evidenceSection(study: Study, cited: CitedPassages): readonly string[] {
  const blocks = study.priorities().flatMap((priority, rank) => {
    const quotes = evidenceOf(study, cited, priority.id);
    return quotes.length === 0 ? [] : [`### ${rank + 1}. ${headingText(priority.title)}`.trimEnd(), ...quotes];
  });
  return blocks.length === 0 ? [] : ['## Evidence', ...blocks];
}

/** The quotes of the archived priorities, each under its title. */
export function archivedEvidence(study: Study, cited: CitedPassages): readonly string[] {
  return study.archivedPriorities().flatMap(({ id, title }) => {
    const quotes = evidenceOf(study, cited, id);
    return quotes.length === 0 ? [] : [`### Archived: ${headingText(title)}`.trimEnd(), ...quotes];
  });
}

/** `## Other passages`: what is highlighted but not linked, in reading order. */
export function otherPassages(cited: CitedPassages): readonly string[] {
  const unlinked = cited.inReadingOrder.filter(({ annotation }) => cited.numberOf(annotation.id) === 0);
  if (unlinked.length === 0) return [];
  const quotes = unlinked.map((citation) => [...quoteLines(citation, 0), '', ...aboutLines(citation)].join('\n'));
  return ['## Other passages', ...quotes];
}

/** `## Statements without evidence`: by priority and column. */
export function statementsWithoutEvidence(study: Study, cited: CitedPassages): readonly string[] {
  const lines: string[] = [];
  for (const [rank, priority] of study.priorities().entries()) {
    for (const statement of statementsOfRow(study, priority.id)) {
      if (cited.linksTo(statement.id).length > 0) continue;
      const prose = proseFromNodes(closedProse(statement.prose, (id) => cited.mentioned.has(id)));
      if (prose === '') continue;
      const column = inlineText(study.get('column', statement.columnId)?.title ?? '');
      lines.push(`- Priority ${rank + 1}, ${column}: ${prose}`);
    }
  }
  return lines.length === 0 ? [] : ['## Statements without evidence', lines.join('\n')];
}
