// @vitest-environment jsdom
// The way between the document and the text.
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mark, SourceContent } from '../../model/source.ts';
import { Article } from './article.tsx';
import { contentOf, mixedArticle } from './source-for-tests.ts';
import { passageFromSelection, TextMap } from './text-map.ts';

afterEach(cleanup);

function mapOf(content: SourceContent): TextMap {
  const { container } = render(<Article ref={() => {}} content={content} headingShift={1} />);
  return new TextMap(container.querySelector('article') as HTMLElement, content);
}

describe('the text map', () => {
  it('finds in every block element just the text of its block', () => {
    const map = mapOf(mixedArticle);
    mixedArticle.blocks.forEach((block, index) => {
      expect(map.elementOf(index)?.textContent).toBe(mixedArticle.text.slice(block.start, block.end));
    });
  });

  it('brings every offset of a mixed article to the document and back', () => {
    const map = mapOf(mixedArticle);
    for (const side of ['start', 'end'] as const) {
      for (const { start, end } of mixedArticle.blocks) {
        for (let offset = start; offset <= end; offset += 1) {
          const place = map.placeAt(offset, side);
          expect(place && map.offsetAt(place.node, place.offset)).toBe(offset);
        }
      }
    }
  });

  it('gives a range whose words are the words of the passage, for any passage in any text', () => {
    const piece = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\n/gu, ' ')),
      marks: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom('strong', 'emphasis', 'code')), {
        maxLength: 4,
      }),
    });
    const article = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) =>
      contentOf(
        pieces.map(({ text, marks }) => ({
          shape: { kind: 'paragraph' as const },
          text,
          marks: marks.map(([a, b, kind]): Mark => {
            const [start = 0, end = 0] = [Math.min(a, text.length), Math.min(b, text.length)].sort((x, y) => x - y);
            return { kind, start, end } as Mark;
          }),
        })),
      ),
    );
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (content, a, b) => {
        const map = mapOf(content);
        const [start = 0, end = 0] = [a % (content.text.length + 1), b % (content.text.length + 1)].sort(
          (x, y) => x - y,
        );
        const range = map.rangeOf({ start, end });
        expect(range?.toString()).toBe(content.text.slice(start, end).replace(/\n/gu, ''));
        if (range && end > start && content.text.slice(start, end).trim() !== '') {
          expect(content.text.slice(...spanOf(map, range)).replace(/\n/gu, '')).toBe(range.toString());
        }
        cleanup();
      }),
      { numRuns: 150 },
    );
  });

  it('takes places between blocks and outside the article to the nearest words', () => {
    const map = mapOf(mixedArticle);
    const { blocks, text } = mixedArticle;
    expect(map.offsetAt(map.root, 0)).toBe(0);
    expect(map.offsetAt(map.root, map.root.childNodes.length)).toBe(text.length);
    expect(map.offsetAt(document.body, 0)).toBe(0);
    const list = map.root.querySelector('ol') as HTMLElement;
    expect(map.offsetAt(list, 1)).toBe(blocks[6]?.start);
    expect(map.offsetAt(list, 0)).toBe(blocks[3]?.start);
  });

  it('takes places between chunks, and between the pieces of a block, to the words behind them', () => {
    const paragraph = (text: string, marks?: readonly Mark[]) => ({
      shape: { kind: 'paragraph' as const },
      text,
      ...(marks ? { marks } : {}),
    });
    const long = contentOf([
      ...Array.from({ length: 200 }, (_, n) => paragraph(`Paragraph ${n}`)),
      paragraph('one two three', [{ kind: 'strong', start: 4, end: 7 }]),
    ]);
    const map = mapOf(long);
    expect(map.chunks.length).toBeGreaterThan(3);
    map.chunks.forEach((chunk, at) => {
      const first = long.blocks[Number(chunk.dataset['from'])]?.start;
      expect(map.offsetAt(map.root, at)).toBe(first);
      map.mount(at);
      expect(map.offsetAt(chunk, 0)).toBe(first);
      expect(map.offsetAt(chunk, chunk.childNodes.length)).toBe(
        long.blocks[Number(chunk.dataset['to'])]?.start ?? long.text.length,
      );
    });
    expect(map.offsetAt(map.root, map.chunks.length)).toBe(long.text.length);
    const last = map.elementOf(200) as HTMLElement;
    const start = long.blocks[200]?.start ?? 0;
    expect([0, 1, 2, 3].map((at) => map.offsetAt(last, at) - start)).toEqual([0, 4, 7, 13]);
  });

  it('reads a selection over cells of a table as one passage', () => {
    const map = mapOf(mixedArticle);
    const from = map.placeAt(mixedArticle.text.indexOf('Tonnes'));
    const to = map.placeAt(mixedArticle.text.indexOf('perhaps') + 7, 'end');
    const selection = document.getSelection() as Selection;
    if (from && to) selection.setBaseAndExtent(to.node, to.offset, from.node, from.offset);
    const passage = passageFromSelection(map, selection);
    expect(passage && mixedArticle.text.slice(passage.start, passage.end)).toBe('Tonnes\nOne\n120\nperhaps');
  });

  it('does not take a selection that began outside the article', () => {
    const map = mapOf(mixedArticle);
    const outside = document.body.appendChild(document.createElement('p'));
    outside.textContent = 'somewhere else';
    const selection = document.getSelection() as Selection;
    selection.setBaseAndExtent(outside.firstChild as Node, 0, outside.firstChild as Node, 5);
    expect(passageFromSelection(map, selection)).toBeNull();
    outside.remove();
  });
});

function spanOf(map: TextMap, range: Range): [number, number] {
  const passage = map.passageOfRange(range);
  return [passage?.start ?? 0, passage?.end ?? 0];
}
