// Changes the stance of an evidence link, or takes the link away.
import type { Stance } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
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
