// The tags in the prose of statements: which there are, and the same prose with other names for them.
import { foldText, parseProse, plainProse, proseFromNodes, type ProseNode } from './prose.ts';
import { nodesFromRuns, runsFromNodes, type ProseRun } from './prose-runs.ts';
import type { Statement } from './matrix.ts';
import { matchTag, opensTag, tagName, writtenTag } from './tag-syntax.ts';

const none: readonly string[] = [];

function addTags(nodes: readonly ProseNode[], into: Set<string>): void {
  for (const node of nodes) {
    if (node.kind === 'tag') into.add(tagName(node.text));
    else if ('children' in node) addTags(node.children, into);
  }
}

/** In prose without any of these a tag is what looks like one. */
const marked = /[\\`*_~[&]/;

function addPlainTags(words: string, into: Set<string>): void {
  for (let at = words.indexOf('#'); at >= 0; at = words.indexOf('#', at + 1)) {
    const tag = opensTag(words[at - 1] ?? '') ? matchTag(words, at) : null;
    if (tag !== null) into.add(tagName(tag));
  }
}

const held = new WeakMap<Statement, readonly string[]>();

/** As in `Annotation.tags`, each once, in the order of the words. */
export function tagsOf(statement: Statement): readonly string[] {
  if (!statement.prose.includes('#')) return none;
  let tags = held.get(statement);
  if (!tags) {
    const found = new Set<string>();
    if (marked.test(statement.prose)) addTags(parseProse(statement.prose), found);
    else addPlainTags(foldText(statement.prose), found);
    tags = found.size === 0 ? none : [...found];
    held.set(statement, tags);
  }
  return tags;
}

const isAside = (run: ProseRun) => run.tag || (!run.code && run.text.trim() === '');

/** Without the tag where it stands before or behind the words; within them its last word stays. */
function withoutTag(runs: readonly ProseRun[], at: number): string {
  const aside = runs.slice(0, at).every(isAside) || runs.slice(at + 1).every(isAside);
  return aside
    ? ''
    : (tagName(runs[at]?.text ?? '')
        .split('/')
        .at(-1) ?? '');
}

/**
 * The prose with each tag under the name that `rename` answers, or without it for `null`. A name that cannot be written
 * as a tag is left as words; words that would be nothing at all without their tags keep these as words.
 */
export function withTagsRenamed(prose: string, rename: (tag: string) => string | null): string {
  const runs = runsFromNodes(parseProse(prose));
  const write = (left: (at: number) => string) =>
    proseFromNodes(
      nodesFromRuns(
        runs.map((run, at) => {
          const name = run.tag ? rename(tagName(run.text)) : null;
          if (!run.tag) return run;
          if (name === null) return { ...run, tag: false, text: left(at) };
          const written = writtenTag(name);
          return { ...run, tag: written !== null, text: written ?? `#${name}` };
        }),
      ),
    );
  const written = write((at) => withoutTag(runs, at));
  return plainProse(written) === '' ? write((at) => tagName(runs[at]?.text ?? '')) : written;
}
