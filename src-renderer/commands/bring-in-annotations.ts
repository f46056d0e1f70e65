// Brings in annotations that were made elsewhere: those found stand in the text, the others wait to be put back by hand.
import { describePassage } from '../anchoring/describe-passage.ts';
import {
  type Annotation,
  type EvidenceTarget,
  type HighlightColour,
  nowhere,
  unplacedAmong,
} from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { ProposedAnnotation, ProposedLink } from '../model/proposed-annotation.ts';
import { type Passage, samePassage } from '../model/source.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { newLink } from './link-passage.ts';
import { tidyTags } from './tag-annotation.ts';

/** An annotation from elsewhere with the place that was found for it. */
export interface LocatedAnnotation {
  readonly proposed: ProposedAnnotation;
  readonly sourceId: string;
  /** UTF-16 code units into the source's canonical text; `null` when it was not found. */
  readonly passage: Passage | null;
}

interface LinkToAdd {
  readonly link: ProposedLink;
  readonly target: EvidenceTarget;
}

/** What becomes of an annotation: it is new, it stands in the study, the file told it before, or it cannot be kept. */
export type Outcome = {
  /** Those that the annotation, new or standing, does not have. */
  readonly links: readonly LinkToAdd[];
  /** How many links lead to what this study does not have. */
  readonly linksLeftOut: number;
} & (
  | { readonly kind: 'new' }
  | { readonly kind: 'stands'; readonly annotationId: string }
  | { readonly kind: 'told-before'; readonly index: number }
  | { readonly kind: 'impossible' }
);

type Said = Pick<Annotation, 'memo' | 'tags'>;

/** Whether all that is said stands there already. */
const saysNoMore = (said: Said, standing: Said) =>
  (said.memo === '' || said.memo === standing.memo) && said.tags.every((tag) => standing.tags.includes(tag));

function targetOf(study: Study, { targetId: id }: ProposedLink): EvidenceTarget | undefined {
  if (study.get('priority', id)) return { kind: 'priority', id };
  return study.get('statement', id) && { kind: 'statement', id };
}

const keyOf = ({ sourceId, passage, proposed }: LocatedAnnotation) =>
  passage ? `${sourceId} ${passage.start} ${passage.end}` : `${sourceId} ${proposed.quote.exact}`;

/** Looks for what stands already; of each source those that wait to be put back are listed once. */
class Standing {
  readonly #study: Study;
  readonly #byWords = new Map<string, ReadonlyMap<string, readonly Annotation[]>>();

  constructor(study: Study) {
    this.#study = study;
  }

  find({ proposed, sourceId, passage }: LocatedAnnotation, said: Said): Annotation | undefined {
    const sameId = proposed.id === undefined ? undefined : this.#study.get('annotation', proposed.id);
    // It may stand in a newer version by now, or have been put back by hand.
    if (sameId && saysNoMore(said, sameId)) return sameId;
    const there = passage
      ? this.#study
          .annotationsWithin(sourceId, passage)
          .filter(({ selector }) => samePassage(selector.position, passage))
      : // One that was placed by hand is not brought in again, either.
        (this.#byWordsIn(sourceId).get(proposed.quote.exact) ?? []);
    return there.find((one) => saysNoMore(said, one));
  }

  /** Those of a source by their words, what stands nowhere first. */
  #byWordsIn(sourceId: string): ReadonlyMap<string, readonly Annotation[]> {
    const known = this.#byWords.get(sourceId);
    if (known) return known;
    const byWords = new Map<string, Annotation[]>();
    const all = this.#study.annotationsOf(sourceId);
    for (const one of new Set([...unplacedAmong(all), ...all])) {
      const { exact } = one.selector.quote;
      const same = byWords.get(exact);
      if (same) same.push(one);
      else byWords.set(exact, [one]);
    }
    this.#byWords.set(sourceId, byWords);
    return byWords;
  }
}

const sayingOf = ({ proposed: { memo, tags } }: LocatedAnnotation): Said => ({ memo, tags: tidyTags(tags) });

function canBeKept(study: Study, { proposed, sourceId, passage }: LocatedAnnotation): boolean {
  const text = study.contentOf(sourceId)?.text;
  if (text === undefined) return false;
  if (!passage) return proposed.quote.exact !== '';
  return passage.start >= 0 && passage.start < passage.end && passage.end <= text.length;
}

/** What would become of each annotation, in their order. Nothing is changed. */
export function outcomesOf(study: Study, located: readonly LocatedAnnotation[]): readonly Outcome[] {
  const standing = new Standing(study);
  const told = new Map<string, { readonly index: number; readonly said: Said; readonly linked: Set<string> }[]>();
  const linkedTo = new Map<string, Set<string>>();
  return located.map((one, index): Outcome => {
    const { links } = one.proposed;
    if (!canBeKept(study, one)) return { kind: 'impossible', links: [], linksLeftOut: links.length };
    const said = sayingOf(one);
    const wanted = links.flatMap((link): LinkToAdd[] => {
      const target = targetOf(study, link);
      return target ? [{ link, target }] : [];
    });
    const linksLeftOut = links.length - wanted.length;
    const missing = (linked: Set<string>) => wanted.filter(({ target: { id } }) => !linked.has(id) && linked.add(id));
    const there = standing.find(one, said);
    if (there) {
      const linked = linkedTo.get(there.id) ?? new Set(study.linksOf(there.id).map(({ target }) => target.id));
      linkedTo.set(there.id, linked);
      return { kind: 'stands', annotationId: there.id, links: missing(linked), linksLeftOut };
    }
    const same = told.get(keyOf(one)) ?? [];
    const before = same.find((earlier) => saysNoMore(said, earlier.said));
    if (before) return { kind: 'told-before', index: before.index, links: missing(before.linked), linksLeftOut };
    const linked = new Set<string>();
    same.push({ index, said, linked });
    told.set(keyOf(one), same);
    return { kind: 'new', links: missing(linked), linksLeftOut };
  });
}

function annotationOf(study: Study, one: LocatedAnnotation, colour: HighlightColour, act: Act): Annotation {
  const { proposed, sourceId, passage } = one;
  const text = study.contentOf(sourceId)?.text ?? '';
  return {
    kind: 'annotation',
    id: act.newId(),
    sourceId,
    selector: passage ? describePassage(text, passage) : { position: nowhere, quote: proposed.quote },
    colour: proposed.colour ?? colour,
    ...sayingOf(one),
    createdAt: proposed.createdAt ?? act.now(),
    createdBy: proposed.createdBy ?? act.by,
  };
}

export interface BringIn {
  readonly located: readonly LocatedAnnotation[];
  /** For those that come without one. */
  readonly colour: HighlightColour;
}

/**
 * Those found become annotations; those not found keep their quote, stand nowhere (`isUnplaced`) and can be put back by
 * hand. What stands with the same memo and tags is not doubled, but takes the links it has not. `null` when all stands.
 */
export function bringInAnnotations(study: Study, { located, colour }: BringIn, act: Act): Change | null {
  const added: StudyItem[] = [];
  const ids: string[] = [];
  for (const [i, outcome] of outcomesOf(study, located).entries()) {
    const one = located[i] as LocatedAnnotation;
    if (outcome.kind === 'new') {
      const annotation = annotationOf(study, one, colour, act);
      ids[i] = annotation.id;
      added.push(annotation);
    }
    const id =
      outcome.kind === 'stands' ? outcome.annotationId : ids[outcome.kind === 'told-before' ? outcome.index : i];
    if (id === undefined) continue;
    for (const { link, target } of outcome.links) {
      const { confidence, comment } = link;
      const more = { ...(confidence && { confidence }), ...(comment && { comment }) };
      added.push({ ...newLink(id, target, link.stance, act), ...more });
    }
  }
  return makeChange(act, 'Bring in annotations', { added });
}
