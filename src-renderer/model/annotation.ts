// What the analyst does to a passage: an annotation, and the evidence links that hang on it.
import type { Selector } from './selector.ts';
import type { Passage } from './source.ts';

export const highlightColours = ['yellow', 'green', 'blue', 'pink', 'orange', 'purple'] as const;
export type HighlightColour = (typeof highlightColours)[number];

export interface Annotation {
  readonly kind: 'annotation';
  readonly id: string;
  readonly sourceId: string;
  /** Its position is empty while its words were not found (`isUnplaced`). */
  readonly selector: Selector;
  readonly colour: HighlightColour;
  /** Slash-separated names, for example `risk/supply`; sorted, no doubles. */
  readonly tags: readonly string[];
  /** Markdown; empty when there is none. */
  readonly memo: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly createdAt: string;
  readonly createdBy: string;
}

/** The position of an annotation whose words were not found in its source: it waits there to be put back by hand. */
export const nowhere: Passage = { start: 0, end: 0 };

/** Whether an annotation stands nowhere in its source: only its quote is known. */
export const isUnplaced = ({ selector: { position } }: Pick<Annotation, 'selector'>): boolean =>
  position.start >= position.end;

/** Those of a source's annotations, by place as a study lists them, that stand nowhere: they are among the first. */
export function unplacedAmong(annotations: readonly Annotation[]): readonly Annotation[] {
  const end = annotations.findIndex(({ selector }) => selector.position.start > nowhere.start);
  return (end < 0 ? annotations : annotations.slice(0, end)).filter(isUnplaced);
}

export const stances = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof stances)[number];

export const confidences = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof confidences)[number];

export interface EvidenceTarget {
  readonly kind: 'priority' | 'statement';
  readonly id: string;
}

/** An annotation brought forward for a priority or a statement: a record of its own, so that it can carry a stance. */
export interface EvidenceLink {
  readonly kind: 'evidence-link';
  readonly id: string;
  readonly annotationId: string;
  readonly target: EvidenceTarget;
  readonly stance: Stance;
  readonly confidence?: Confidence;
  /** Why it bears on the target: Markdown. */
  readonly comment?: string;
  /** Fractional order key among the links to its target, once somebody has put them in order. */
  readonly order?: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** A passage that was suggested as evidence for the target and turned down, so that it is not suggested again. */
export interface Rejection {
  readonly kind: 'rejection';
  readonly id: string;
  readonly target: EvidenceTarget;
  readonly sourceId: string;
  readonly position: Passage;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** How a tag looks. A tag that nobody gave a colour has no record: tags are the words that annotations carry. */
export interface TagRecord {
  readonly kind: 'tag';
  readonly id: string;
  /** As in `Annotation.tags`. */
  readonly name: string;
  readonly colour: HighlightColour;
}

/** Whether a tag is this one or stands below it: `risk/supply` is within `risk`. */
export const isWithin = (tag: string, parent: string): boolean => tag === parent || tag.startsWith(`${parent}/`);
