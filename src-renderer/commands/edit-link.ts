// Changes what an evidence link says: its stance, confidence, comment and place; or takes it away.
import type { Confidence, EvidenceLink, Stance } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import { keyAt, keysAt } from '../model/order-key.ts';
import type { Study } from '../model/study.ts';

export function setStance(
  study: Study,
  args: { readonly linkId: string; readonly stance: Stance },
  act: Act,
): Change | null {
  const link = study.get('evidence-link', args.linkId);
  if (!link || link.stance === args.stance) return null;
  return makeChange(act, 'Change stance', { updated: [[link, { ...link, stance: args.stance }]] });
}

export function unlinkPassage(study: Study, args: { readonly linkId: string }, act: Act): Change | null {
  const link = study.get('evidence-link', args.linkId);
  return link ? makeChange(act, 'Unlink passage', { removed: [link] }) : null;
}

/** How sure the analyst is that the passage bears on the target; `null` takes the judgement back. */
export function setConfidence(
  study: Study,
  args: { readonly linkId: string; readonly confidence: Confidence | null },
  act: Act,
): Change | null {
  const link = study.get('evidence-link', args.linkId);
  if (!link || (link.confidence ?? null) === args.confidence) return null;
  const { confidence: _, ...rest } = link;
  const after: EvidenceLink = args.confidence ? { ...rest, confidence: args.confidence } : rest;
  return makeChange(act, 'Change confidence', { updated: [[link, after]] });
}

/** Why the passage bears on the target: Markdown; an empty comment is none. */
export function commentLink(
  study: Study,
  args: { readonly linkId: string; readonly comment: string },
  act: Act,
): Change | null {
  const link = study.get('evidence-link', args.linkId);
  const comment = args.comment.trim();
  if (!link || (link.comment ?? '') === comment) return null;
  const { comment: _, ...rest } = link;
  const after: EvidenceLink = comment === '' ? rest : { ...rest, comment };
  return makeChange(act, 'Comment on link', { updated: [[link, after]] });
}

/**
 * Moves a link so that it stands at `index` among those to its target, counted from 0 without it. The first time all of
 * them are given a place, for until then they stand by their time.
 */
export function moveLink(
  study: Study,
  args: { readonly linkId: string; readonly index: number },
  act: Act,
): Change | null {
  const link = study.get('evidence-link', args.linkId);
  const links = link ? study.linksTo(link.target.id) : [];
  const others = links.filter(({ id }) => id !== link?.id);
  const { index } = args;
  if (!link || index < 0 || index > others.length || links.indexOf(link) === index) return null;
  const ordered = others.flatMap(({ id, order }) => (order === undefined ? [] : [{ id, order }]));
  if (ordered.length === others.length) {
    return makeChange(act, 'Move evidence', { updated: [[link, { ...link, order: keyAt(ordered, index) }]] });
  }
  const list = others.toSpliced(index, 0, link);
  const keys = keysAt([], 0, list.length);
  return makeChange(act, 'Move evidence', { updated: list.map((one, i) => [one, { ...one, order: keys[i] ?? '' }]) });
}
