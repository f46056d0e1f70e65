// A small article for the tests of this room: our own words, with every kind of block.
import type { Block, SourceContent } from '../../model/source.ts';

type Shape = Block extends infer B ? (B extends Block ? Omit<B, 'start' | 'end' | 'marks'> : never) : never;

/** Joins blocks into content; `marks` are relative to the block. */
export function contentOf(
  pieces: readonly { readonly shape: Shape; readonly text: string; readonly marks?: Block['marks'] }[],
): SourceContent {
  let start = 0;
  const blocks = pieces.map(({ shape, text, marks }): Block => {
    const block = { ...shape, start, end: start + text.length } as Block;
    const moved = marks?.map((mark) => ({ ...mark, start: mark.start + block.start, end: mark.end + block.start }));
    start += text.length + 1;
    return moved ? { ...block, marks: moved } : block;
  });
  return { text: pieces.map(({ text }) => text).join('\n'), blocks };
}

const cell = (row: number, column: number, text: string, header = false) => ({
  shape: { kind: 'table-cell' as const, table: 0, row, column, header },
  text,
});

export const mixedArticle: SourceContent = contentOf([
  { shape: { kind: 'heading', level: 1 }, text: 'The mine opens again' },
  {
    shape: { kind: 'paragraph' },
    text: 'A bold plan 🏔️ for the valley, said the mayor.',
    marks: [
      { kind: 'strong', start: 2, end: 11 },
      { kind: 'emphasis', start: 7, end: 22 },
      { kind: 'link', start: 4, end: 30, href: 'https://example.org/plan' },
    ],
  },
  { shape: { kind: 'rule' }, text: '' },
  { shape: { kind: 'list-item', depth: 0, ordered: true, number: 3 }, text: 'Open the shaft.' },
  { shape: { kind: 'list-item', depth: 1, ordered: false }, text: 'Pump it dry.' },
  { shape: { kind: 'list-item', depth: 0, ordered: true, continued: true }, text: 'It takes a year.' },
  { shape: { kind: 'list-item', depth: 0, ordered: true, number: 4 }, text: 'Hire people.' },
  cell(0, 0, 'Year', true),
  cell(0, 1, 'Tonnes', true),
  cell(1, 0, 'One'),
  cell(1, 1, '120'),
  cell(1, 1, 'perhaps 140'),
  { shape: { kind: 'quote', depth: 1 }, text: 'We were here before.' },
  { shape: { kind: 'quote', depth: 2 }, text: 'And before that.' },
  { shape: { kind: 'code', syntax: 'txt' }, text: '\n  depth = 4\n' },
  { shape: { kind: 'image' }, text: 'A map of the valley' },
  { shape: { kind: 'paragraph', direction: 'rtl', language: 'he' }, text: 'המכרה נפתח שוב' },
]);
