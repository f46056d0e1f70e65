// What 'Copy citation' puts on the clipboard: the words, where they stand, and an address that opens the page there.
import { describePassage } from '../../anchoring/describe-passage.ts';
import { linkToQuote } from '../../export/text-fragment.ts';
import { type Annotation, isUnplaced } from '../../model/annotation.ts';
import { paragraphAt } from '../../model/paragraphs.ts';
import type { Passage, Source, SourceContent } from '../../model/source.ts';

export interface Citation {
  readonly source: Source;
  readonly content: SourceContent;
  readonly passage: Passage;
}

/** White space folded, so that a passage over several paragraphs is quoted in one line. */
export function quoteOf(content: SourceContent, { start, end }: Passage): string {
  return content.text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** The words of an annotation as they stand in the text; where they were not found, as they came. */
export function wordsOf(content: SourceContent | undefined, annotation: Annotation): string {
  const { position, quote } = annotation.selector;
  if (content && !isUnplaced(annotation)) return quoteOf(content, position);
  return quote.exact.replace(/\s+/gu, ' ').trim();
}

/** `¶ 12`; 'not found' for an annotation that stands nowhere, empty where the text is not there. */
export function placeOf(content: SourceContent | undefined, annotation: Annotation): string {
  if (isUnplaced(annotation)) return 'not found in the text';
  return content ? `¶ ${paragraphsOf(content, annotation.selector.position)}` : '';
}

/** `12`, or `12–14` for a passage over several paragraphs. */
export function paragraphsOf(content: SourceContent, { start, end }: Passage): string {
  const first = paragraphAt(content, start);
  const last = paragraphAt(content, Math.max(start, end - 1));
  return first === last ? `${first}` : `${first}–${last}`;
}

/** “quote” — Title, ¶ 12; and on a second line the address at the quote, where the source has one. */
export function citationText({ source, content, passage }: Citation): string {
  const line = `“${quoteOf(content, passage)}” — ${source.title}, ¶ ${paragraphsOf(content, passage)}`;
  const address = linkToQuote(source.url, describePassage(content.text, passage).quote);
  return address === null ? line : `${line}\n${address}`;
}
