// Footnotes: the marks in the table, and the definitions with the exact quote and where it stands.
import type { EvidenceLink, Stance } from '../model/annotation.ts';
import { writeHref } from '../model/prose-write.ts';
import { foldText } from '../model/prose.ts';
import type { Citation, CitedPassages } from './cited-passages.ts';
import { inlineText, paragraphsOf } from './gfm-escape.ts';
import { linkToQuote } from './text-fragment.ts';

const stanceWords: Readonly<Record<Exclude<Stance, 'supports'>, string>> = {
  contradicts: 'contradicted by',
  context: 'context',
};

/** The marks of a target's links, to stand right behind its words: `[^1] [^2] (contradicted by [^3])`. */
export function footnoteMarks(links: readonly EvidenceLink[], cited: CitedPassages): string {
  const marksOf = (stance: Stance) => {
    const numbers = links.filter((link) => link.stance === stance).map((link) => cited.numberOf(link.annotationId));
    return [...new Set(numbers)].map((number) => `[^${number}]`).join(' ');
  };
  let out = marksOf('supports');
  for (const stance of ['contradicts', 'context'] as const) {
    const marks = marksOf(stance);
    if (marks !== '') out += ` (${stanceWords[stance]} ${marks})`;
  }
  return out;
}

/** The source and the paragraph of a passage; the source is a link to the quote where it has an address. */
export function whereItStands({ annotation, source, paragraph }: Citation): string {
  const title = inlineText(foldText(source.title) === '' ? source.fileName : source.title);
  const href = linkToQuote(source.url, annotation.selector.quote);
  return `${href === null ? title : `[${title}](${writeHref(href)})`}${paragraph === null ? '' : `, ¶ ${paragraph}`}`;
}

/** One line for each footnote, in the order of their numbers. */
export function footnoteDefinitions(cited: CitedPassages): string {
  const lines = cited.footnotes.map((citation, i) => {
    const quote = paragraphsOf(citation.annotation.selector.quote.exact).map(inlineText).join('<br>');
    return `[^${i + 1}]: “${quote}” — ${whereItStands(citation)}`;
  });
  return lines.join('\n');
}
