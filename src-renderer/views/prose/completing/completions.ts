// What can stand for a query: the priorities that its words meet, or the tags that begin so and the new one as it is typed.
import type { HighlightColour } from '../../../model/annotation.ts';
import { mentionWords } from '../../../model/prose-mentions.ts';
import { tagName, writtenTag } from '../../../model/tag-syntax.ts';
import type { Study } from '../../../model/study.ts';
import type { StudyStore } from '../../../store/study-store.ts';
import { plainLetters } from '../../design/plain-letters.ts';
import { type LinkTarget, matchTargets } from '../../source/linking/link-targets.ts';
import { everyTag, type TagNode } from '../../tags/tag-tree.ts';
import type { OpenQuery } from './open-query.ts';

export type Completion =
  | { readonly kind: 'mention'; readonly id: string; readonly title: string; readonly rank: number }
  | {
      readonly kind: 'tag';
      /** As it is written, with its sign. */
      readonly written: string;
      readonly name: string;
      readonly colour: HighlightColour | undefined;
      /** On how many passages and statements it stands; 0 for a new one. */
      readonly uses: number;
    };

const SHOWN = 8;

/** Every priority but the one in whose row it is written. */
export function mentionTargets(study: Study, ownId: string): readonly LinkTarget[] {
  return study.priorities().flatMap(({ id, title }, rank): readonly LinkTarget[] => {
    if (id === ownId) return [];
    return [{ target: { kind: 'priority', id }, rank, words: mentionWords(title), column: '' }];
  });
}

export function mentionCompletions(targets: readonly LinkTarget[], words: string): readonly Completion[] {
  return matchTargets(targets, words)
    .slice(0, SHOWN)
    .map(({ target: { id }, words: title, rank }) => ({ kind: 'mention', id, title, rank }));
}

interface TagTarget extends TagNode {
  readonly written: string;
  /** As it is looked for. */
  readonly folded: string;
}

/** The tags of the study that prose can hold. */
export const tagTargets = (store: StudyStore): readonly TagTarget[] =>
  everyTag(store).flatMap((node) => {
    const written = writtenTag(node.tag);
    return written === null ? [] : [{ ...node, written, folded: plainLetters(node.tag) }];
  });

/** How near a tag is to what is typed: 0 the very same, 1 it begins so, 2 a part of it does, 3 it holds it. */
function distance(tag: string, folded: string, words: string): number | null {
  const sought = plainLetters(words);
  if (tag === words) return 0;
  if (folded.startsWith(sought)) return 1;
  if (/[/ _-]/u.test(folded) && folded.split(/[/ _-]/u).some((part) => part.startsWith(sought))) return 2;
  return sought.length > 1 && folded.includes(sought) ? 3 : null;
}

export function tagCompletions(targets: readonly TagTarget[], words: string): readonly Completion[] {
  const near = targets.flatMap((target) => {
    const far = distance(target.tag, target.folded, words);
    return far === null ? [] : [{ target, far }];
  });
  const known = near
    .sort((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ target: { written, tag, colour, passages, statements } }): Completion => {
      return { kind: 'tag', written, name: tag, colour, uses: passages + statements };
    });
  const fresh = writtenTag(words);
  if (fresh === null || targets.some(({ tag }) => tag === words)) return known;
  return [...known, { kind: 'tag', written: fresh, name: tagName(fresh), colour: undefined, uses: 0 }];
}

/** Reads what there is when a query opens, and answers it as it is typed on. */
export function completionsFor(store: StudyStore, sign: OpenQuery['sign'], ownId: string) {
  if (sign === '@') {
    const targets = mentionTargets(store, ownId);
    return (words: string) => mentionCompletions(targets, words);
  }
  const targets = tagTargets(store);
  return (words: string) => tagCompletions(targets, words);
}
