// The tags of a study as a tree, as their names tell it: `risk/supply` stands below `risk`.
import { tagRecords } from '../../commands/edit-tag.ts';
import type { HighlightColour } from '../../model/annotation.ts';
import { tagsOf } from '../../model/prose-tags.ts';
import type { StudyStore } from '../../store/study-store.ts';

export interface TagNode {
  /** The whole name, for example `risk/supply`. */
  readonly tag: string;
  /** The last part of it. */
  readonly name: string;
  /** How many annotations have it or one below it. */
  readonly passages: number;
  /** How many statements have it or one below it in their words. */
  readonly statements: number;
  readonly colour: HighlightColour | undefined;
  readonly below: readonly TagNode[];
}

interface Growing {
  readonly name: string;
  readonly annotations: Set<string>;
  readonly statements: Set<string>;
  readonly below: Map<string, Growing>;
}

const sprout = (name: string): Growing => ({ name, annotations: new Set(), statements: new Set(), below: new Map() });

function grow(root: Growing, tag: string, kind: 'annotations' | 'statements', id: string): void {
  let at = root;
  for (const part of tag.split('/')) {
    let next = at.below.get(part);
    if (!next) at.below.set(part, (next = sprout(part)));
    next[kind].add(id);
    at = next;
  }
}

const held = new WeakMap<StudyStore, { readonly at: number; readonly tree: readonly TagNode[] }>();

/** Sorted by name at each level. Grown once for each state of the study, so that React sees the same tree while nothing changed. */
export function tagTree(store: StudyStore): readonly TagNode[] {
  const known = held.get(store);
  if (known?.at === store.sequence) return known.tree;
  const root = sprout('');
  for (const { id, tags } of store.all('annotation')) for (const tag of tags) grow(root, tag, 'annotations', id);
  for (const statement of store.all('statement')) {
    for (const tag of tagsOf(statement)) grow(root, tag, 'statements', statement.id);
  }
  const records = tagRecords(store);
  const nodesOf = (parent: Growing, path: string): readonly TagNode[] =>
    [...parent.below.values()]
      .map((node): TagNode => {
        const tag = path === '' ? node.name : `${path}/${node.name}`;
        const colour = records.get(tag)?.colour;
        const { name, annotations, statements } = node;
        const counts = { passages: annotations.size, statements: statements.size };
        return { tag, name, ...counts, colour, below: nodesOf(node, tag) };
      })
      .sort((a, b) => a.name.localeCompare(b.name));
  const tree = nodesOf(root, '');
  held.set(store, { at: store.sequence, tree });
  return tree;
}

const flat = (nodes: readonly TagNode[]): readonly TagNode[] => nodes.flatMap((node) => [node, ...flat(node.below)]);

/** Every tag of the tree, those above others too. */
export const everyTag = (store: StudyStore): readonly TagNode[] => flat(tagTree(store));

const optionOf = ({ tag }: TagNode) => ({ value: tag, label: tag });

/** Tags of passages and statements, to be chosen from. */
export const tagOptions = (store: StudyStore) => everyTag(store).map(optionOf);

/** Tags of passages alone, to be chosen from. */
export const passageTagOptions = (store: StudyStore) =>
  everyTag(store)
    .filter(({ passages }) => passages > 0)
    .map(optionOf);
