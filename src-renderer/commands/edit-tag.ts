// Renames, merges, colours and removes a tag throughout the study; what stands below it in the tree goes along.
import { type HighlightColour, isWithin, type TagRecord } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import { tagsOf, withTagsRenamed } from '../model/prose-tags.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { writtenTag } from '../model/tag-syntax.ts';
import { tidyTags, withTags } from './tag-annotation.ts';

interface OfTag {
  /** As in `Annotation.tags`, for example `risk/supply`. */
  readonly tag: string;
}

type Rename = (tag: string) => string | null;

/** The record of each tag that was given a colour, by its name; should a merge leave two, the first counts. */
export function tagRecords(study: Study): ReadonlyMap<string, TagRecord> {
  const records = new Map<string, TagRecord>();
  for (const record of study.all('tag')) if (!records.has(record.name)) records.set(record.name, record);
  return records;
}

/** The record of one tag. */
export function tagRecord(study: Study, name: string): TagRecord | undefined {
  for (const record of study.all('tag')) if (record.name === name) return record;
  return undefined;
}

/** Annotations, statements and records under other names; `null` takes a tag away. Of two records of one name the one that stood stays. */
function renameAll(study: Study, rename: Rename): { updated: [StudyItem, StudyItem][]; removed: StudyItem[] } {
  const updated: [StudyItem, StudyItem][] = [];
  const removed: StudyItem[] = [];
  for (const annotation of study.all('annotation')) {
    const after = withTags(
      annotation,
      annotation.tags.flatMap((tag) => rename(tag) ?? []),
    );
    if (after !== annotation) updated.push([annotation, after]);
  }
  for (const statement of study.all('statement')) {
    if (tagsOf(statement).every((tag) => rename(tag) === tag)) continue;
    updated.push([statement, { ...statement, prose: withTagsRenamed(statement.prose, rename) }]);
  }
  const records = [...study.all('tag')];
  const taken = new Set(records.filter(({ name }) => rename(name) === name).map(({ name }) => name));
  for (const record of records) {
    const name = rename(record.name);
    if (name === record.name) continue;
    if (name === null || taken.has(name)) removed.push(record);
    else {
      taken.add(name);
      updated.push([record, { ...record, name }]);
    }
  }
  return { updated, removed };
}

/** The name a tag would be kept under; empty for one that is nothing but signs. */
export const tidyTag = (tag: string) => tidyTags([tag])[0] ?? '';

/**
 * Gives a tag, and with it those below it, another name. When there is a tag of that name already the two become one.
 * `null` for an empty or an unchanged name, and for one that the statements with the tag could not be written with.
 */
export function renameTag(study: Study, args: OfTag & { readonly name: string }, act: Act): Change | null {
  const name = tidyTag(args.name);
  if (name === '' || name === args.tag) return null;
  const rename: Rename = (tag) => (isWithin(tag, args.tag) ? `${name}${tag.slice(args.tag.length)}` : tag);
  for (const statement of study.all('statement')) {
    if (tagsOf(statement).some((tag) => isWithin(tag, args.tag) && writtenTag(rename(tag) ?? '') === null)) return null;
  }
  const edits = renameAll(study, rename);
  return makeChange(act, 'Rename tag', edits);
}

/** Takes a tag and those below it off every annotation and statement. */
export function removeTag(study: Study, args: OfTag, act: Act): Change | null {
  return makeChange(
    act,
    'Remove tag',
    renameAll(study, (tag) => (isWithin(tag, args.tag) ? null : tag)),
  );
}

/** `null` as colour takes it away. */
export function colourTag(
  study: Study,
  args: OfTag & { readonly colour: HighlightColour | null },
  act: Act,
): Change | null {
  const { tag: name, colour } = args;
  const record = tagRecord(study, name);
  if (colour === (record?.colour ?? null)) return null;
  if (record && colour === null) return makeChange(act, 'Colour tag', { removed: [record] });
  if (record && colour) return makeChange(act, 'Colour tag', { updated: [[record, { ...record, colour }]] });
  const added: StudyItem[] = colour ? [{ kind: 'tag', id: act.newId(), name, colour }] : [];
  return makeChange(act, 'Colour tag', { added });
}
