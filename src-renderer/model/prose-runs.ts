// Prose as a flat list of runs, each with its marks, and its one normal form: what parsing and writing have in common.
import { mentionedId } from './mention.ts';
import { isSpace } from './prose-characters.ts';
import { cleanText, foldSpaces, oneLine } from './prose-text.ts';
import { areAlike, settleTags } from './tag-runs.ts';

export type ProseMark = 'strikethrough' | 'strong' | 'emphasis';

export type ProseNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** As it is shown, its sign included: `#risk/supply`. */
  | { readonly kind: 'tag'; readonly text: string }
  | { readonly kind: ProseMark; readonly children: readonly ProseNode[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly ProseNode[] };

export interface ProseRun {
  readonly text: string;
  readonly code: boolean;
  readonly tag: boolean;
  readonly marks: ReadonlySet<ProseMark>;
  /** Already made safe by `proseHref`. */
  readonly href: string | null;
}

const markOrder: readonly ProseMark[] = ['strikethrough', 'strong', 'emphasis'];
const allowedHref = /^(?:https?:\/\/\S|mailto:\S)/i;

/** An address that may lead out of the workbench, or `null` when it is neither http, https nor mailto. Total. */
export function safeHref(href: string): string | null {
  const clean = cleanText(href).trim();
  if (!allowedHref.test(clean)) return null;
  return clean.replace(/[\s<>\\|`]/gu, (unit) => encodeURIComponent(unit));
}

/** The address of a link in prose: one that leads out, or the mention of a priority; `null` for any other. Total. */
export function proseHref(href: string): string | null {
  return mentionedId(href) === null ? safeHref(href) : href;
}

/** Nested nodes as runs, in reading order. Any depth; a link inside a link counts for the outer one. */
export function runsFromNodes(nodes: readonly ProseNode[]): ProseRun[] {
  const runs: ProseRun[] = [];
  const open: {
    readonly nodes: readonly ProseNode[];
    at: number;
    marks: ReadonlySet<ProseMark>;
    href: string | null;
  }[] = [{ nodes, at: 0, marks: new Set(), href: null }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.nodes[top.at];
    top.at += 1;
    if (!node) open.pop();
    else if ('text' in node) {
      const { text, kind } = node;
      runs.push({ text, code: kind === 'code', tag: kind === 'tag', marks: top.marks, href: top.href });
    } else if (node.kind === 'link') {
      open.push({ nodes: node.children, at: 0, marks: top.marks, href: top.href ?? proseHref(node.href) });
    } else open.push({ nodes: node.children, at: 0, marks: new Set([...top.marks, node.kind]), href: top.href });
  }
  return runs;
}

const isBlank = (run: ProseRun) => !run.code && isSpace(run.text[0] ?? '');

/** White space at the start, what lies between, white space at the end. */
function edgesApart(text: string): readonly string[] {
  let from = 0;
  while (from < text.length && isSpace(text[from] as string)) from += 1;
  let to = text.length;
  while (to > from && isSpace(text[to - 1] as string)) to -= 1;
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** Runs cut so that white space at their ends stands in runs of its own; spaces folded across them; nothing empty. */
function pieces(runs: readonly ProseRun[]): ProseRun[] {
  const out: ProseRun[] = [];
  for (const run of runs) {
    const text = cleanText(run.text);
    if (run.code) {
      if (text !== '') out.push({ ...run, text: oneLine(text) });
      continue;
    }
    for (const part of edgesApart(foldSpaces(text))) {
      const last = out.at(-1);
      const afterSpace = last === undefined || (!last.code && last.text.endsWith(' '));
      const kept = afterSpace ? part.replace(/^ /, '') : part;
      if (kept !== '') out.push({ ...run, text: kept });
    }
  }
  trimEnd(out);
  return out;
}

function trimEnd(runs: ProseRun[]): void {
  const last = runs.at(-1);
  if (!last || last.code || !last.text.endsWith(' ')) return;
  runs.pop();
  const text = last.text.slice(0, -1);
  if (text !== '') runs.push({ ...last, text });
}

const shared = (a: ReadonlySet<ProseMark>, b: ReadonlySet<ProseMark>) => new Set([...a].filter((mark) => b.has(mark)));

/** White space carries only what both its neighbours carry too, since no delimiter may stand beside it. */
function withSharedMarks(runs: readonly ProseRun[]): ProseRun[] {
  const next: (ProseRun | undefined)[] = [];
  let following: ProseRun | undefined;
  for (let i = runs.length - 1; i >= 0; i -= 1) {
    next[i] = following;
    if (!isBlank(runs[i] as ProseRun)) following = runs[i];
  }
  let before: ProseRun | undefined;
  return runs.map((run, i) => {
    if (!isBlank(run)) {
      before = run;
      return run;
    }
    const after = next[i];
    if (!before || !after) return { ...run, marks: new Set<ProseMark>(), href: null };
    const href = before.href === run.href && after.href === run.href ? run.href : null;
    return { ...run, marks: shared(run.marks, shared(before.marks, after.marks)), href };
  });
}

/** The one normal form of prose: folded, white space outside the marks. Neighbours may still be equal in kind. */
export function normalRuns(runs: readonly ProseRun[]): ProseRun[] {
  const joined: ProseRun[] = [];
  for (const run of withSharedMarks(pieces(settleTags(runs)))) {
    const last = joined.at(-1);
    const same = last && !last.tag && !run.tag && areAlike(last, run);
    if (same && (run.code || isBlank(last) === isBlank(run)))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** How far from `i` the mark reaches before `end`, without ending inside a link that it does not cover. */
function reach(runs: readonly ProseRun[], mark: ProseMark, i: number, end: number, inLink: boolean): number {
  let to = i;
  while (to < end && runs[to]?.marks.has(mark)) to += 1;
  const href = runs[to - 1]?.href ?? null;
  if (!inLink && to > i && to < end && href !== null && runs[to]?.href === href) {
    while (to > i && runs[to - 1]?.href === href) to -= 1;
  }
  while (to > i && isBlank(runs[to - 1] as ProseRun)) to -= 1;
  return to;
}

function reachOfLink(runs: readonly ProseRun[], i: number, end: number): number {
  const href = runs[i]?.href;
  let to = i;
  while (to < end && runs[to]?.href === href) to += 1;
  while (to > i && isBlank(runs[to - 1] as ProseRun)) to -= 1;
  return to;
}

type Wrapper =
  | { readonly kind: ProseMark; readonly to: number }
  | { readonly kind: 'link'; readonly href: string; readonly to: number };

/** What opens at `i`: of the marks and the link there that are not open yet, the one that reaches farthest. */
function widest(runs: readonly ProseRun[], i: number, end: number, open: ReadonlySet<string>): Wrapper | null {
  const run = runs[i] as ProseRun;
  let best: Wrapper | null = null;
  if (run.href !== null && !open.has('link')) best = { kind: 'link', href: run.href, to: reachOfLink(runs, i, end) };
  for (const mark of markOrder) {
    if (!run.marks.has(mark) || open.has(mark)) continue;
    const to = reach(runs, mark, i, end, open.has('link'));
    if (to > (best?.to ?? i)) best = { kind: mark, to };
  }
  return best;
}

function nest(runs: readonly ProseRun[], start: number, end: number, open: ReadonlySet<string>): ProseNode[] {
  const nodes: ProseNode[] = [];
  const addText = (text: string) => {
    const last = nodes.at(-1);
    if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + text };
    else nodes.push({ kind: 'text', text });
  };
  for (let i = start; i < end;) {
    const run = runs[i] as ProseRun;
    const wrapper = isBlank(run) ? null : widest(runs, i, end, open);
    if (!wrapper) {
      if (run.code || run.tag) nodes.push({ kind: run.code ? 'code' : 'tag', text: run.text });
      else addText(run.text);
      i += 1;
      continue;
    }
    const children = nest(runs, i, wrapper.to, new Set([...open, wrapper.kind]));
    nodes.push(
      wrapper.kind === 'link' ? { kind: 'link', href: wrapper.href, children } : { kind: wrapper.kind, children },
    );
    i = wrapper.to;
  }
  return nodes;
}

/** Runs as nested nodes, at most five deep, the widest mark outermost. */
export function nodesFromRuns(runs: readonly ProseRun[]): readonly ProseNode[] {
  const normal = normalRuns(runs);
  return nest(normal, 0, normal.length, new Set());
}

/** The normal form of any nodes: what `parseProse` yields for the prose that `proseFromNodes` writes of them. */
export function normaliseProse(nodes: readonly ProseNode[]): readonly ProseNode[] {
  return nodesFromRuns(runsFromNodes(nodes));
}
