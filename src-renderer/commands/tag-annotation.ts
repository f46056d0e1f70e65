// Gives an annotation its tags.
import type { Annotation } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Study } from '../model/study.ts';

/** Tags as they are kept: trimmed, no `#`, no empty parts around `/`, each once, sorted by code point. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const tidy = tags.map((tag) =>
    tag
      .replace(/^#+/u, '')
      .split('/')
      .map((part) => part.replace(/\s+/gu, ' ').trim())
      .filter((part) => part !== '')
      .join('/'),
  );
  return [...new Set(tidy.filter((tag) => tag !== ''))].sort((a, b) => (a < b ? -1 : 1));
}

/** The annotation with these tags, tidied; the very same one when it has them already. */
export function withTags(annotation: Annotation, given: readonly string[]): Annotation {
  const tags = tidyTags(given);
  return tags.join('\n') === annotation.tags.join('\n') ? annotation : { ...annotation, tags };
}

export function setTags(
  study: Study,
  args: { readonly annotationId: string; readonly tags: readonly string[] },
  act: Act,
): Change | null {
  const annotation = study.get('annotation', args.annotationId);
  const after = annotation && withTags(annotation, args.tags);
  if (!after || after === annotation) return null;
  return makeChange(act, 'Tag passage', { updated: [[annotation, after]] });
}
