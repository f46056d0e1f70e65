// Whether anything was typed or chosen in the Import dialog that closing it would throw away.
import type { ImportedArticle } from '../../import/imported-article.ts';
import { draftOf, type ImportDraft } from './import-draft.ts';
import { type MatrixTaking, untouched } from './matrix-taking.ts';

function isUntouched(taking: MatrixTaking, article: ImportedArticle): boolean {
  const { pick, joined, allJoined, sections, rows } = taking;
  const first = untouched(article).pick;
  const same = pick.kind === 'found' ? first.kind === 'found' && pick.index === first.index : pick.kind === first.kind;
  return same && !allJoined && pick.kind !== 'by-hand' && joined.size + sections.size + rows.size === 0;
}

/** What was put back to what was read does not count. */
export function isEdited(article: ImportedArticle, draft: Partial<ImportDraft> | undefined): boolean {
  if (!draft) return false;
  const { taking, ...typed } = draft;
  if (taking && !isUntouched(taking, article)) return true;
  const read = new Map<string, unknown>(Object.entries(draftOf(article)));
  return Object.entries(typed).some(([field, value]) => value !== undefined && value !== read.get(field));
}
