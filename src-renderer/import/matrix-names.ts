// Tells apart what would bear one name: by the heading above it, by its first words, or by its paragraph.
import { type Block, type SourceContent } from '../model/source.ts';
import { paragraphAt } from '../model/paragraphs.ts';
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

/** The words of the heading under which a place stands; of a heading's own place, of the one of a higher level above it. */
function headingAbove({ text, blocks }: SourceContent, start: number): string {
  const own = blocks.find((block) => block.start <= start && start <= block.end);
  const level = own?.kind === 'heading' ? own.level : 7;
  const above = blocks.findLast(
    (block: Block) => block.kind === 'heading' && block.start < (own?.start ?? start) && block.level < level,
  );
  return above ? foldSpaces(text.slice(above.start, above.end)) : '';
}

/** The names, in order; those that are there more than once with what tells them apart behind them. */
export function toldApart(content: SourceContent, items: readonly Named[]): readonly string[] {
  const sameName = new Map<string, Named[]>();
  for (const item of items) sameName.set(item.name, [...(sameName.get(item.name) ?? []), item]);
  const names = new Map<Named, string>();
  for (const same of sameName.values()) {
    if (same.length === 1) continue;
    const hints = [
      ({ start }: Named) => headingAbove(content, start),
      ({ says }: Named) => `“${shortened(foldSpaces(says))}”`,
      ({ start }: Named) => `¶ ${paragraphAt(content, start)}`,
    ];
    const telling = hints.find((hint) => {
      const told = new Set(same.map(hint));
      return told.size === same.length && !told.has('');
    });
    same.forEach((item, i) => names.set(item, `${item.name} (${telling ? telling(item) : i + 1})`));
  }
  return items.map((item) => names.get(item) ?? item.name);
}
