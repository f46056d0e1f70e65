// The mentions of priorities in Markdown: which there are, and the same Markdown when one is called or is another.
import { mentionedId, mentionHref } from './mention.ts';
import { parseProse, proseFromNodes, type ProseNode } from './prose.ts';
import { foldText } from './prose-text.ts';

export interface Mentioned {
  readonly id: string;
  /** Of the priority. */
  readonly title: string;
}

/** What a mention of a priority shows. */
export const mentionWords = (title: string): string => foldText(title) || 'Untitled';

/** A mention as prose holds it. */
export const mentionOf = ({ id, title }: Mentioned): ProseNode => ({
  kind: 'link',
  href: mentionHref(id),
  children: [{ kind: 'text', text: mentionWords(title) }],
});

const mayMention = (markdown: string) => markdown.includes('(#priority-');

/** The nodes with each mention as `change` answers it. */
export function mapMentions(
  nodes: readonly ProseNode[],
  change: (id: string, link: ProseNode & { readonly kind: 'link' }) => readonly ProseNode[],
): readonly ProseNode[] {
  return nodes.flatMap((node): readonly ProseNode[] => {
    const id = node.kind === 'link' ? mentionedId(node.href) : null;
    if (node.kind === 'link' && id !== null) return change(id, node);
    return 'children' in node ? [{ ...node, children: mapMentions(node.children, change) }] : [node];
  });
}

/** The ids of the priorities that prose mentions. */
export function mentionsIn(prose: string): readonly string[] {
  const ids: string[] = [];
  if (mayMention(prose)) mapMentions(parseProse(prose), (id) => (ids.push(id), []));
  return ids;
}

function lineWith(line: string, become: ReadonlyMap<string, Mentioned>): string {
  if (!mayMention(line)) return line;
  let changed = false;
  const nodes = mapMentions(parseProse(line), (id, link) => {
    const mentioned = become.get(id);
    if (!mentioned) return [link];
    changed = true;
    return [mentionOf(mentioned)];
  });
  return changed ? proseFromNodes(nodes) : line;
}

/** Prose, or a memo of several lines, with the mentions of these priorities as they are now; the very same string when it has none. */
export function withMentions(markdown: string, become: ReadonlyMap<string, Mentioned>): string {
  if (!mayMention(markdown)) return markdown;
  return markdown
    .split(/(\r\n|[\n\r])/u)
    .map((line) => lineWith(line, become))
    .join('');
}
