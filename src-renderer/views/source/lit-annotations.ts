// Which annotations the pointer or the keyboard has lit: those named, or those that stand behind a target.
import type { Study } from '../../model/study.ts';
import type { StudyStore } from '../../store/study-store.ts';
import type { Lit } from '../session/session.ts';

const none: ReadonlySet<string> = new Set();

function behind(study: Study, targetId: string): ReadonlySet<string> {
  const links = [...study.linksTo(targetId)];
  // A priority lights what stands behind its statements too.
  if (study.get('priority', targetId)) {
    for (const column of study.columns()) {
      for (const statement of study.statementsIn(targetId, column.id)) links.push(...study.linksTo(statement.id));
    }
  }
  return new Set(links.map((link) => link.annotationId));
}

const held = new WeakMap<Lit, { readonly at: number; readonly ids: ReadonlySet<string> }>();

/** Gathered once for each lighting, however many brackets ask. */
export function litAnnotations(store: StudyStore, lit: Lit | undefined): ReadonlySet<string> {
  if (!lit) return none;
  const known = held.get(lit);
  if (known?.at === store.sequence) return known.ids;
  const ids = lit.kind === 'target' ? behind(store, lit.id) : new Set(lit.ids);
  held.set(lit, { at: store.sequence, ids });
  return ids;
}
