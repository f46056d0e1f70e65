// Begins a study: its title and the two columns every matrix starts with.
import { type Act, type Change, makeChange } from '../model/change.ts';
import { keysAt } from '../model/order-key.ts';
import type { StudyItem } from '../model/study.ts';

export function createStudy(title: string, act: Act): Change {
  const at = act.now();
  const [first = '', second = ''] = keysAt([], 0, 2);
  const holds = { kind: 'statements' } as const;
  const added: StudyItem[] = [
    { kind: 'study', id: act.newId(), title: title.trim() || 'Untitled study', createdAt: at, createdBy: act.by },
    { kind: 'column', id: act.newId(), order: first, title: 'Elaboration', role: 'elaboration', holds },
    { kind: 'column', id: act.newId(), order: second, title: 'Implications', role: 'implications', holds },
  ];
  return makeChange(act, 'Create study', { added }) as Change;
}
