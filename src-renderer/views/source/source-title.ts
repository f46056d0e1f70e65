// What a source is called where several may stand beside one another: of an earlier version it is said that it is one.
import { versionNote } from '../../model/source-versions.ts';
import type { Study } from '../../model/study.ts';
import { shorten } from './use-passage-acts.ts';

/** Shortened, with what tells an earlier version; empty for a source that is gone. */
export function sourceTitle(study: Study, sourceId: string): string {
  const source = study.get('source', sourceId);
  if (!source) return '';
  const note = versionNote(study.sources(), source);
  return `${shorten(source.title, 60)}${note && ` (${note})`}`;
}

/** All sources, to choose one of. */
export const sourceOptions = (study: Study): readonly { readonly value: string; readonly label: string }[] =>
  study.sources().map(({ id }) => ({ value: id, label: sourceTitle(study, id) }));
