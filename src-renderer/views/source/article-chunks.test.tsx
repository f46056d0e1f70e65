// @vitest-environment jsdom
// What of a long article is made at once, what later, and that asking for a place makes it.
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Article } from './article.tsx';
import { contentOf } from './source-for-tests.ts';
import { TextMap } from './text-map.ts';

const content = contentOf(
  Array.from({ length: 200 }, (_, at) => ({ shape: { kind: 'paragraph' as const }, text: `Paragraph number ${at}.` })),
);
let waiting: ((idle: { timeRemaining: () => number }) => void)[] = [];

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (slice: (typeof waiting)[number]) => waiting.push(slice));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(): TextMap {
  const { container } = render(<Article ref={() => {}} content={content} headingShift={1} />);
  return new TextMap(container.querySelector('article') as HTMLElement, content);
}

const made = (map: TextMap) => map.chunks.flatMap((chunk, at) => (chunk.childElementCount > 0 ? [at] : []));

describe('the chunks of a long article', () => {
  it('are made near the reader first, then by and by, from where the reader went', () => {
    const map = show();
    expect(made(map)).toEqual([0, 1]);
    map.placeAt(content.blocks[130]?.start ?? 0);
    expect(made(map)).toEqual([0, 1, 5]);
    let chunks = 2;
    waiting.shift()?.({ timeRemaining: () => (chunks-- > 1 ? 10 : 0) });
    expect(made(map)).toEqual([0, 1, 5, 6, 7]);
    for (let slice = waiting.shift(); slice; slice = waiting.shift()) slice({ timeRemaining: () => 0 });
    expect(made(map)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(map.root.textContent).toBe(content.text.replace(/\n/gu, ''));
  });

  it('lead from any offset to the document and back, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(content.text.length), { maxLength: 6 }), (offsets) => {
        const map = show();
        for (const offset of offsets) {
          const place = map.placeAt(offset);
          expect(place && map.offsetAt(place.node, place.offset)).toBe(offset);
        }
        cleanup();
      }),
      { numRuns: 30 },
    );
  });

  it('tell places between blocks that are not made', () => {
    const map = show();
    expect(map.offsetAt(map.root, 4)).toBe(content.blocks[100]?.start);
    expect(map.offsetAt(map.root, 8)).toBe(content.text.length);
    expect(made(map).length).toBeLessThan(4);
  });
});
