// Corrects what is known about a source, or removes it with its annotations.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Source } from '../model/source.ts';
import type { Study } from '../model/study.ts';

interface OfSource {
  readonly sourceId: string;
}

export function renameSource(study: Study, args: OfSource & { readonly title: string }, act: Act): Change | null {
  const source = study.get('source', args.sourceId);
  const title = args.title.replace(/\s+/gu, ' ').trim();
  if (!source || title === '' || title === source.title) return null;
  return makeChange(act, 'Rename source', { updated: [[source, { ...source, title } satisfies Source]] });
}

/**
 * Removes a source, its annotations and their links. Statements keep their origin's words, which are in their own record;
 * a newer version takes the place of the version before, so that both stay one article.
 */
export function removeSource(study: Study, args: OfSource, act: Act): Change | null {
  const source = study.get('source', args.sourceId);
  if (!source) return null;
  const annotations = study.annotationsOf(source.id);
  const links = annotations.flatMap((annotation) => study.linksOf(annotation.id));
  const rejections = [...study.all('rejection')].filter((rejection) => rejection.sourceId === source.id);
  const { replaces } = source;
  const newer = replaces === undefined ? [] : study.sources().filter((one) => one.replaces === source.id);
  const updated = newer
    .filter(({ id }) => id !== source.id && id !== replaces)
    .map((one): [Source, Source] => [one, { ...one, replaces } as Source]);
  return makeChange(act, 'Remove source', { updated, removed: [...links, ...rejections, ...annotations, source] });
}
