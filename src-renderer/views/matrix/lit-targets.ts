// Which priorities and statements are lit because one of their passages is pointed at, or the tag that they have.
import type { Lit } from '../session/session.ts';
import type { StudyStore } from '../../store/study-store.ts';

const held = new WeakMap<Lit, { readonly at: number; readonly targets: ReadonlySet<string> }>();

function targetsOf(store: StudyStore, lit: Lit & { readonly kind: 'annotations' }): ReadonlySet<string> {
  const known = held.get(lit);
  if (known?.at === store.sequence) return known.targets;
  const targets = new Set([
    ...lit.ids.flatMap((id) => store.linksOf(id)).map((link) => link.target.id),
    ...(lit.statementIds ?? []),
  ]);
  held.set(lit, { at: store.sequence, targets });
  return targets;
}

/** Counted once for each lighting, however many statements ask. */
export function isLit(store: StudyStore, lit: Lit | undefined, targetId: string): boolean {
  if (lit?.kind !== 'annotations') return false;
  return targetsOf(store, lit).has(targetId);
}
