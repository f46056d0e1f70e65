// Does to many annotations at once what is done to one: link, tag, recolour, delete. Each is one step to undo.
import type { Annotation, EvidenceTarget, HighlightColour, Stance } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { linksFor } from './link-passage.ts';
import { tidyTags, withTags } from './tag-annotation.ts';

interface OfAnnotations {
  readonly annotationIds: readonly string[];
}

type Updates = readonly (readonly [StudyItem, StudyItem])[];

function standing(study: Study, { annotationIds }: OfAnnotations): readonly Annotation[] {
  return [...new Set(annotationIds)].flatMap((id) => study.get('annotation', id) ?? []);
}

/** Those that `become` answers anew; the same annotation means that nothing changes. */
function updatesOf(annotations: readonly Annotation[], become: (annotation: Annotation) => Annotation): Updates {
  return annotations.flatMap((before) => {
    const after = become(before);
    return after === before ? [] : [[before, after] as const];
  });
}

/** Gives tags and takes others off; `null` when every annotation has them so already. */
export function tagAnnotations(
  study: Study,
  args: OfAnnotations & { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  act: Act,
): Change | null {
  const add = tidyTags(args.add ?? []);
  const remove = new Set(tidyTags(args.remove ?? []));
  const updated = updatesOf(standing(study, args), (annotation) =>
    withTags(annotation, [...annotation.tags.filter((tag) => !remove.has(tag)), ...add]),
  );
  return makeChange(act, 'Tag passages', { updated });
}

export function recolourAnnotations(
  study: Study,
  args: OfAnnotations & { readonly colour: HighlightColour },
  act: Act,
): Change | null {
  const { colour } = args;
  const updated = updatesOf(standing(study, args), (annotation) =>
    annotation.colour === colour ? annotation : { ...annotation, colour },
  );
  return makeChange(act, 'Recolour passages', { updated });
}

/** Links each to each target; a link that stands keeps its place and takes the stance. */
export function linkAnnotations(
  study: Study,
  args: OfAnnotations & { readonly targets: readonly EvidenceTarget[]; readonly stance: Stance },
  act: Act,
): Change | null {
  const edits = standing(study, args).map(({ id }) => linksFor(study, id, args, act));
  const added = edits.flatMap((one) => one.added);
  const updated = edits.flatMap((one) => one.updated);
  return makeChange(act, 'Link passages', { added, updated });
}

/** Deletes them with their links. */
export function deleteAnnotations(study: Study, args: OfAnnotations, act: Act): Change | null {
  const annotations = standing(study, args);
  const links = annotations.flatMap(({ id }) => study.linksOf(id));
  return makeChange(act, 'Delete passages', { removed: [...links, ...annotations] });
}
