// Gives the study another title.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Study } from '../model/study.ts';

export function renameStudy(study: Study, args: { readonly title: string }, act: Act): Change | null {
  const record = study.get('study', study.id);
  const title = args.title.replace(/\s+/gu, ' ').trim();
  if (!record || title === '' || title === record.title) return null;
  return makeChange(act, 'Rename study', { updated: [[record, { ...record, title }]] });
}
