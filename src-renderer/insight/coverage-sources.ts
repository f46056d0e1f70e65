// Which paragraphs of a source something in the study rests on or was taken from, and which nobody used.
import type { Annotation } from '../model/annotation.ts';
import { numbersOfParagraphs } from '../model/paragraphs.ts';
import type { Origin } from '../model/selector.ts';
import type { Block, Passage, SourceContent } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { Run, SourceCoverage } from './coverage.ts';

/** Everything that `readSource` looks at. */
export interface SeenOfSource {
  readonly id: string;
  readonly content: SourceContent | undefined;
  /** By start. */
  readonly annotations: readonly Annotation[];
  /** Where statements and priorities were taken from. */
  readonly origins: readonly Origin[];
}

/** Of each source, the origins of statements and priorities, archived ones too. */
export function originsBySource(study: Study): ReadonlyMap<string, readonly Origin[]> {
  const bySource = new Map<string, Origin[]>();
  for (const kind of ['statement', 'priority'] as const) {
    for (const { origin } of study.all(kind)) {
      if (!origin) continue;
      const list = bySource.get(origin.sourceId);
      if (list) list.push(origin);
      else bySource.set(origin.sourceId, [origin]);
    }
  }
  return bySource;
}

const byStart = (a: Passage, b: Passage) => a.start - b.start;

const sorted = new WeakMap<readonly Origin[], readonly Passage[]>();

/** Sorted once for the same list. */
function placesOf(origins: readonly Origin[]): readonly Passage[] {
  const known = sorted.get(origins);
  if (known) return known;
  const places = origins.map(({ selector }) => selector.position).sort(byStart);
  sorted.set(origins, places);
  return places;
}

/** Sorted, none over another. The annotations are sorted already: O(annotations + origins). */
function usedStretches(annotations: readonly Annotation[], origins: readonly Origin[]): readonly Passage[] {
  const taken = placesOf(origins);
  const merged: Passage[] = [];
  let start = 0;
  let end = -1;
  const add = (passage: Passage) => {
    if (passage.start <= end) end = Math.max(end, passage.end);
    else {
      if (end >= 0) merged.push({ start, end });
      ({ start, end } = passage);
    }
  };
  let next = 0;
  for (const { selector } of annotations) {
    const { position } = selector;
    for (; (taken[next]?.start ?? Infinity) <= position.start; next += 1) add(taken[next] as Passage);
    add(position);
  }
  for (; next < taken.length; next += 1) add(taken[next] as Passage);
  if (end >= 0) merged.push({ start, end });
  return merged;
}

/** Rules and headings say nothing that could be evidence, nor does the head of a table. */
const saysNothing = (block: Block) =>
  block.kind === 'rule' ||
  block.kind === 'heading' ||
  block.kind === 'image' ||
  (block.kind === 'table-cell' && block.header);

/** Paragraphs as the reader counts them: all cells of a row of a table are one. */
interface Numbered extends Passage {
  readonly number: number;
}

const numbered = new WeakMap<SourceContent, readonly Numbered[]>();

/** Those in which anything is said, in order; found once for the same content. */
function paragraphsOf(content: SourceContent): readonly Numbered[] {
  const known = numbered.get(content);
  if (known) return known;
  const numbers = numbersOfParagraphs(content);
  const paragraphs: Numbered[] = [];
  let open: Numbered | undefined;
  let speaks = false;
  for (const [i, block] of content.blocks.entries()) {
    const number = numbers[i] ?? 0;
    if (number === 0) continue;
    const { start, end } = block;
    if (open?.number === number) open = { ...open, end };
    else {
      if (open && speaks) paragraphs.push(open);
      open = { number, start, end };
      speaks = false;
    }
    if (start < end && !saysNothing(block)) speaks = true;
  }
  if (open && speaks) paragraphs.push(open);
  numbered.set(content, paragraphs);
  return paragraphs;
}

export function readSource({ id, content, annotations, origins }: SeenOfSource): SourceCoverage {
  if (!content) return { id, paragraphs: 0, unused: 0, runs: [] };
  const used = usedStretches(annotations, origins);
  const paragraphs = paragraphsOf(content);
  const runs: Run[] = [];
  let unused = 0;
  let next = 0;
  let from: Numbered | undefined;
  let to: Numbered | undefined;
  let fromUsed = false;
  const close = () => {
    if (from && to) runs.push({ used: fromUsed, start: from.start, end: to.end, from: from.number, to: to.number });
  };
  for (const paragraph of paragraphs) {
    while ((used[next]?.end ?? Infinity) <= paragraph.start) next += 1;
    const isUsed = (used[next]?.start ?? Infinity) < paragraph.end;
    if (!isUsed) unused += 1;
    if (!from || isUsed !== fromUsed) {
      close();
      from = paragraph;
      fromUsed = isUsed;
    }
    to = paragraph;
  }
  close();
  return { id, paragraphs: paragraphs.length, unused, runs };
}
