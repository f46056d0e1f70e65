// The tags of a study as a tree, as their names tell it: `risk/supply` stands below `risk`.
import { tagRecords } from '../../commands/edit-tag.ts';
import type { HighlightColour } from '../../model/annotation.ts';
import type { StudyStore } from '../../store/study-store.ts';

export interface TagNode {
  /** The whole name, for example `risk/supply`. */
  readonly tag: string;
  /** The last part of it. */
  readonly name: string;
  /** How many annotations have it or one below it. */
  readonly count: number;
  readonly colour: HighlightColour | undefined;
  readonly below: readonly TagNode[];
}

interface Growing {
  readonly name: string;
  readonly annotations: Set<string>;
  readonly below: Map<string, Growing>;
}

const sprout = (name: string): Growing => ({ name, annotations: new Set(), below: new Map() });

function grow(root: Growing, tag: string, annotationId: string): void {
  let at = root;
  for (const part of tag.split('/')) {
    let next = at.below.get(part);
    if (!next) at.below.set(part, (next = sprout(part)));
    next.annotations.add(annotationId);
    at = next;
  }
}

const held = new WeakMap<StudyStore, { readonly at: number; readonly tree: readonly TagNode[] }>();

/** Sorted by name at each level. Grown once for each state of the study, so that React sees the same tree while nothing changed. */
export function tagTree(store: StudyStore): readonly TagNode[] {
  const known = held.get(store);
  if (known?.at === store.sequence) return known.tree;
  const root = sprout('');
  for (const { id, tags } of store.all('annotation')) for (const tag of tags) grow(root, tag, id);
  const records = tagRecords(store);
  const nodesOf = (parent: Growing, path: string): readonly TagNode[] =>
    [...parent.below.values()]
      .map((node): TagNode => {
        const tag = path === '' ? node.name : `${path}/${node.name}`;
        const colour = records.get(tag)?.colour;
        return { tag, name: node.name, count: node.annotations.size, colour, below: nodesOf(node, tag) };
      })
      .sort((a, b) => a.name.localeCompare(b.name));
  const tree = nodesOf(root, '');
  held.set(store, { at: store.sequence, tree });
  return tree;
}

const flat = (nodes: readonly TagNode[]): readonly string[] => nodes.flatMap(({ tag, below }) => [tag, ...flat(below)]);

/** Every tag of the tree to be chosen from, those above others too. */
export const tagOptions = (store: StudyStore) => flat(tagTree(store)).map((tag) => ({ value: tag, label: tag }));
