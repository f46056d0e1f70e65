// Footnotes: the marks in the table, and the definitions with the exact quote and where it stands.
import { isUnplaced, type EvidenceLink, type Stance, stances } from '../model/annotation.ts';
import { writeHref } from '../model/prose-write.ts';
import { foldText } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import type { Citation, CitedPassages } from './cited-passages.ts';
import { inlineText, paragraphsOf } from './gfm-escape.ts';
import { linkToQuote } from './text-fragment.ts';

/** What stands before the numbers of the passages that do not support. */
export const stanceWords: Readonly<Record<Exclude<Stance, 'supports'>, string>> = {
  contradicts: 'contradicted by',
  context: 'context',
};

/** The footnote numbers of a target's links by stance, each once; stances without any are left out. */
export function numbersByStance(
  links: readonly EvidenceLink[],
  cited: CitedPassages,
): readonly (readonly [stance: Stance, numbers: readonly number[]])[] {
  return stances.flatMap((stance) => {
    const numbers = links.filter((link) => link.stance === stance).map((link) => cited.numberOf(link.annotationId));
    return numbers.length === 0 ? [] : [[stance, [...new Set(numbers)]] as const];
  });
}

/** The marks of a target's links, to stand right behind its words: `[^1] [^2] (contradicted by [^3])`. */
export function footnoteMarks(links: readonly EvidenceLink[], cited: CitedPassages): string {
  let out = '';
  for (const [stance, numbers] of numbersByStance(links, cited)) {
    const marks = numbers.map((number) => `[^${number}]`).join(' ');
    out += stance === 'supports' ? marks : ` (${stanceWords[stance]} ${marks})`;
  }
  return out;
}

/** What a source is called: its title, or the name of its file. */
export const sourceName = ({ title, fileName }: Source): string => (foldText(title) === '' ? fileName : title);

/** The source and the paragraph of a passage; the source is a link to the quote where it has an address. */
export function whereItStands({ annotation, source, paragraph }: Citation): string {
  const title = inlineText(sourceName(source));
  const href = linkToQuote(source.url, annotation.selector.quote);
  const place = isUnplaced(annotation) ? ', not found in the text' : paragraph === null ? '' : `, ¶ ${paragraph}`;
  return `${href === null ? title : `[${title}](${writeHref(href)})`}${place}`;
}

/** One line for each footnote, in the order of their numbers. */
export function footnoteDefinitions(cited: CitedPassages): string {
  const lines = cited.footnotes.map((citation, i) => {
    const quote = paragraphsOf(citation.annotation.selector.quote.exact).map(inlineText).join('<br>');
    return `[^${i + 1}]: “${quote}” — ${whereItStands(citation)}`;
  });
  return lines.join('\n');
}
