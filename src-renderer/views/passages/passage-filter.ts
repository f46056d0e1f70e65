// Which passages the panel shows, and in which order.
import { isUnder } from '../../insight/belonging.ts';
import { holdsWord, wordsOfQuery } from '../../insight/holds-words.ts';
import {
  type Annotation,
  type EvidenceLink,
  type HighlightColour,
  isWithin,
  type Stance,
} from '../../model/annotation.ts';
import type { Study } from '../../model/study.ts';

export type PassageOrder = 'place' | 'newest' | 'oldest';

/** Every condition that is set must hold; `undefined` asks nothing. */
export interface PassageFilter {
  /** Every word of it stands in the quote, the memo or a tag. */
  readonly text: string;
  readonly sourceId: string | undefined;
  /** A priority, which stands for its statements too, or a statement. */
  readonly targetId: string | undefined;
  /** Of a link; of one to the target where one is asked for. */
  readonly stance: Stance | undefined;
  readonly colour: HighlightColour | undefined;
  /** With those below it in the tree. */
  readonly tag: string | undefined;
  readonly memo: 'with' | 'without' | undefined;
  readonly linked: 'linked' | 'unlinked' | undefined;
}

export const everyPassage: PassageFilter = {
  text: '',
  sourceId: undefined,
  targetId: undefined,
  stance: undefined,
  colour: undefined,
  tag: undefined,
  memo: undefined,
  linked: undefined,
};

type Condition = (annotation: Annotation) => boolean;

const wordsIn = ({ selector, memo, tags }: Annotation): string =>
  [selector.quote.exact, memo, ...tags.map((tag) => `#${tag}`)].join('\n');

function meetsText(text: string): Condition | undefined {
  const words = wordsOfQuery(text);
  if (words.length === 0) return undefined;
  return (annotation) => words.every((word) => holdsWord(annotation, () => wordsIn(annotation), word));
}

/** The links that count: those to the target, or to a statement of it. */
function linksThatCount(
  study: Study,
  targetId: string | undefined,
): (annotation: Annotation) => readonly EvidenceLink[] {
  if (targetId === undefined) return ({ id }) => study.linksOf(id);
  return ({ id }) => study.linksOf(id).filter((link) => isUnder(study, link, targetId));
}

function meetsLinks(study: Study, { targetId, stance, linked }: PassageFilter): Condition | undefined {
  if (targetId === undefined && stance === undefined) {
    return linked && (({ id }) => study.linksOf(id).length > 0 === (linked === 'linked'));
  }
  const links = linksThatCount(study, targetId);
  return (annotation) =>
    linked !== 'unlinked' && links(annotation).some((link) => stance === undefined || link.stance === stance);
}

function conditionsOf(study: Study, filter: PassageFilter): readonly Condition[] {
  const { colour, tag, memo } = filter;
  const conditions: (Condition | undefined)[] = [
    colour && ((annotation) => annotation.colour === colour),
    tag === undefined ? undefined : (annotation) => annotation.tags.some((one) => isWithin(one, tag)),
    memo && ((annotation) => (annotation.memo.trim() !== '') === (memo === 'with')),
    meetsLinks(study, filter),
    meetsText(filter.text),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

const byTime = (a: Annotation, b: Annotation) => {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** O(n) over the annotations of the study; by time O(n log n). */
export function passagesOf(study: Study, filter: PassageFilter, order: PassageOrder): readonly Annotation[] {
  const conditions = conditionsOf(study, filter);
  const sources = study.sources().filter(({ id }) => filter.sourceId === undefined || id === filter.sourceId);
  const all = sources.flatMap(({ id }) => study.annotationsOf(id));
  const met = conditions.length === 0 ? all : all.filter((one) => conditions.every((meets) => meets(one)));
  if (order === 'place') return met;
  const sorted = met.toSorted(byTime);
  return order === 'oldest' ? sorted : sorted.reverse();
}
