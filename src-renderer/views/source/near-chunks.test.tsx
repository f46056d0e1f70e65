// @vitest-environment jsdom
// Which chunks count as near, before and after the observer has spoken.
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Article } from './article.tsx';
import { NearChunks } from './near-chunks.ts';
import { contentOf } from './source-for-tests.ts';
import { TextMap } from './text-map.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('near chunks', () => {
  it('counts those of a jump at once, and lets go of what is left when others come near', () => {
    let tell: (entries: { target: Element; isIntersecting: boolean }[]) => void = () => {};
    const gone = vi.fn();
    class FakeObserver {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe(): void {}
      disconnect(): void {
        gone();
      }
    }
    vi.stubGlobal('IntersectionObserver', FakeObserver);
    const content = contentOf(
      Array.from({ length: 500 }, (_, at) => ({ shape: { kind: 'paragraph' as const }, text: `Paragraph ${at}` })),
    );
    const { container } = render(<Article ref={() => {}} content={content} headingShift={1} />);
    const map = new TextMap(container.querySelector('article') as HTMLElement, content);
    const near = new NearChunks(map, container);
    const numbers = () => near.chunks().map((chunk) => map.chunks.indexOf(chunk));
    const told = vi.fn();
    near.onChange(told);
    expect(numbers()).toEqual([0, 1]);
    near.include({ start: content.blocks[320]?.start ?? 0, end: content.blocks[320]?.end ?? 0 });
    expect(numbers()).toEqual([0, 1, 11, 12, 13]);
    const entry = (at: number, isIntersecting: boolean) => ({ target: map.chunks[at] as Element, isIntersecting });
    // Who jumped has seen to what is shown; all others are told once the observer has spoken, and only once.
    expect(told).not.toHaveBeenCalled();
    tell([entry(0, false), entry(1, false), entry(12, true)]);
    expect(numbers()).toEqual([12]);
    expect(told).toHaveBeenCalledTimes(1);
    tell([entry(13, false)]);
    expect(told).toHaveBeenCalledTimes(1);
    tell([entry(14, true)]);
    expect(numbers()).toEqual([12, 14]);
    expect(told).toHaveBeenCalledTimes(2);
    // What is left is kept until something else comes near.
    tell([entry(12, false)]);
    expect(numbers()).toEqual([12, 14]);
    tell([entry(15, true)]);
    expect(numbers()).toEqual([14, 15]);
    expect(told).toHaveBeenCalledTimes(3);
    near.stop();
    expect(gone).toHaveBeenCalledTimes(1);
    tell([entry(16, true)]);
    expect(told).toHaveBeenCalledTimes(3);
  });
});
