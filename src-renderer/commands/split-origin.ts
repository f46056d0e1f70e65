// Where the halves of a split statement, or the whole of two joined ones, stand in the source.
import { describePassage } from '../anchoring/describe-passage.ts';
import type { Statement } from '../model/matrix.ts';
import { plainProse } from '../model/prose.ts';
import type { Origin } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import type { Study } from '../model/study.ts';

function originAt(study: Study, sourceId: string, passage: Passage): Origin | undefined {
  const content = study.contentOf(sourceId);
  return content && { sourceId, selector: describePassage(content.text, passage) };
}

/**
 * The origins of the two parts: each its own words where both stand unchanged in the source, else both the whole. A
 * part without words has none: it is the analyst's to write.
 */
export function splitOrigin(
  study: Study,
  statement: Statement,
  before: string,
  after: string,
): readonly [Origin | undefined, Origin | undefined] {
  const { origin } = statement;
  if (!origin) return [undefined, undefined];
  const [first, second] = [plainProse(before).trim(), plainProse(after).trim()];
  if (second === '') return [origin, undefined];
  const { exact } = origin.selector.quote;
  const { start, end } = origin.selector.position;
  const verbatim = exact.startsWith(first) && exact.endsWith(second) && first.length + second.length <= exact.length;
  if (first === '' || !verbatim) return [origin, origin];
  return [
    originAt(study, origin.sourceId, { start, end: start + first.length }) ?? origin,
    originAt(study, origin.sourceId, { start: end - second.length, end }) ?? origin,
  ];
}

/** The origin of two statements joined: both passages as one where only white space lies between them. */
export function joinOrigin(study: Study, before: Statement, after: Statement): Origin | undefined {
  if (!before.origin || before.prose.trim() === '') return before.origin ?? after.origin;
  const { sourceId, selector } = before.origin;
  const text = study.contentOf(sourceId)?.text;
  if (!text || after.origin?.sourceId !== sourceId) return before.origin;
  const { start, end } = selector.position;
  const next = after.origin.selector.position;
  const adjacent = next.start >= end && text.slice(end, next.start).trim() === '';
  return adjacent ? originAt(study, sourceId, { start, end: next.end }) : before.origin;
}
