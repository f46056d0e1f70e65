// Gives the study another title, or its rows another name.
import { type Act, type Change, makeChange } from '../model/change.ts';
import { type Study, type StudyRecord, USUAL_PRIORITY_TITLE } from '../model/study.ts';

export function renameStudy(study: Study, args: { readonly title: string }, act: Act): Change | null {
  const record = study.get('study', study.id);
  const title = args.title.replace(/\s+/gu, ' ').trim();
  if (!record || title === '' || title === record.title) return null;
  return makeChange(act, 'Rename study', { updated: [[record, { ...record, title }]] });
}

/** What the rows are called at the head of their column; an empty title, and 'Priority', are the usual one. */
export function renamePriorityColumn(study: Study, args: { readonly title: string }, act: Act): Change | null {
  const record = study.get('study', study.id);
  if (!record) return null;
  const { priorityTitle: before, ...rest } = record;
  const words = args.title.replace(/\s+/gu, ' ').trim();
  const title = words === '' || words === USUAL_PRIORITY_TITLE ? undefined : words;
  if (title === before) return null;
  const after: StudyRecord = title === undefined ? rest : { ...rest, priorityTitle: title };
  return makeChange(act, 'Rename column', { updated: [[record, after]] });
}
