// Tells apart what would bear one name: by the heading above it, by its first words, or by its paragraph.
import type { Block, SourceContent } from '../model/source.ts';
import { blockIndexAt, paragraphAt } from '../model/paragraphs.ts';
import { foldSpaces } from './matrix-parts.ts';

export interface Named {
  readonly name: string;
  /** Where it begins in the canonical text. UTF-16 code units. */
  readonly start: number;
  /** What it says first. */
  readonly says: string;
}

const longest = 60;
const shortened = (words: string) => (words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words);

type Heading = Extract<Block, { kind: 'heading' }>;

/** The words of the heading under which a place stands; of a heading's own place, of the one of a higher level above it. */
function headingAbove(text: string, headings: readonly Heading[], start: number): string {
  const last = blockIndexAt(headings, start);
  const own = headings[last];
  const level = own && start < own.end ? own.level : 7;
  let above = own;
  for (let at = last; above && (above.end > start || above.level >= level); above = headings[at]) at -= 1;
  return above ? foldSpaces(text.slice(above.start, above.end)) : '';
}

/** More than these nobody tells apart by what stands above them. */
const mostTold = 50;

/** The names, in order; those that are there more than once with what tells them apart behind them. */
export function toldApart(content: SourceContent, items: readonly Named[]): readonly string[] {
  const sameName = new Map<string, Named[]>();
  for (const item of items) {
    const same = sameName.get(item.name);
    if (same) same.push(item);
    else sameName.set(item.name, [item]);
  }
  const headings = content.blocks.filter((block) => block.kind === 'heading');
  const names = new Map<Named, string>();
  for (const same of sameName.values()) {
    if (same.length === 1) continue;
    const hints = [
      ({ start }: Named) => headingAbove(content.text, headings, start),
      ({ says }: Named) => `“${shortened(foldSpaces(says))}”`,
      ({ start }: Named) => `¶ ${paragraphAt(content, start)}`,
    ];
    const telling = hints.slice(same.length > mostTold ? -1 : 0).find((hint) => {
      const told = new Set(same.map(hint));
      return told.size === same.length && !told.has('');
    });
    same.forEach((item, i) => names.set(item, `${item.name} (${telling ? telling(item) : i + 1})`));
  }
  return items.map((item) => names.get(item) ?? item.name);
}
