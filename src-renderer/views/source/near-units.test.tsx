// @vitest-environment jsdom
// Which stretches of text count as near: chunks that have just come whole, of the others what the observer sees.
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Passage, SourceContent } from '../../model/source.ts';
import { Article } from './article.tsx';
import { Beat } from './beat.ts';
import { NearChunks } from './near-chunks.ts';
import { NearUnits } from './near-units.ts';
import { contentOf } from './source-for-tests.ts';
import { TextMap } from './text-map.ts';

type Entry = { readonly target: Element; readonly isIntersecting: boolean };

/** Says what it is made to say, of what it observes. */
class FakeObserver {
  static made: FakeObserver[] = [];
  readonly observed = new Set<Element>();
  constructor(readonly tell: (entries: readonly Entry[]) => void) {
    FakeObserver.made.push(this);
  }
  observe(element: Element): void {
    this.observed.add(element);
  }
  unobserve(element: Element): void {
    this.observed.delete(element);
  }
  disconnect(): void {
    this.observed.clear();
  }
}

const table = contentOf([
  { shape: { kind: 'paragraph' as const }, text: 'Before' },
  ...Array.from({ length: 300 }, (_, at) => ({
    shape: { kind: 'table-cell' as const, table: 0, row: at >> 1, column: at & 1, header: false },
    text: `Cell ${at}`,
  })),
]);
const content = contentOf(
  Array.from({ length: 200 }, (_, at) => ({ shape: { kind: 'paragraph' as const }, text: `Paragraph ${at}` })),
);
const stretchOf =
  ({ blocks }: SourceContent) =>
  (from: number, to: number): Passage => ({ start: blocks[from]?.start ?? 0, end: blocks[to]?.end ?? 0 });
const stretch = stretchOf(content);

function setUp(content: SourceContent) {
  const { container } = render(<Article ref={() => {}} content={content} headingShift={1} />);
  const map = new TextMap(container.querySelector('article') as HTMLElement, content);
  const chunks = new NearChunks(map, container);
  const near = new NearUnits(map, chunks, container, new Beat());
  const [ofChunks, ofUnits] = FakeObserver.made as [FakeObserver, FakeObserver];
  const told = vi.fn();
  near.onChange(told);
  /** The observer speaks of all it observes: these paragraphs are near. */
  const see = (from: number, to: number) => {
    const seen = Array.from({ length: to - from + 1 }, (_, i) => map.elementOf(from + i));
    const isIn = (unit: Element) => seen.some((element) => element && unit.contains(element));
    ofUnits.tell([...ofUnits.observed].map((target) => ({ target, isIntersecting: isIn(target) })));
    vi.advanceTimersByTime(60);
  };
  const bringChunks = (...at: readonly number[]) => {
    ofChunks.tell(map.chunks.map((target, i) => ({ target, isIntersecting: at.includes(i) })));
    vi.advanceTimersByTime(60);
  };
  return { map, near, told, see, bringChunks, ofUnits };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeObserver.made = [];
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('near units', () => {
  it('are all of a chunk until the observer has spoken of it, and then what it sees', () => {
    const { near, told, see } = setUp(content);
    expect(near.passages()).toEqual([stretch(0, 49)]);
    see(2, 8);
    expect(told).toHaveBeenCalledTimes(1);
    expect(near.passages()).toEqual([stretch(2, 8)]);
  });

  it('are told once a beat, and not again while nothing comes near', () => {
    const { near, told, see } = setUp(content);
    near.passages();
    see(0, 10);
    told.mockClear();
    see(2, 10);
    expect(told).not.toHaveBeenCalled();
    // What was left stays until something else comes.
    expect(near.passages()).toEqual([stretch(0, 10)]);
    see(4, 13);
    expect(told).toHaveBeenCalledTimes(1);
    expect(near.passages()).toEqual([stretch(4, 13)]);
  });

  it('go over the edge of a chunk, and no longer hold what is in a chunk that was left', () => {
    const { near, see, bringChunks, ofUnits, map } = setUp(content);
    near.passages();
    see(20, 30);
    expect(near.passages()).toEqual([stretch(20, 30)]);
    bringChunks(2, 3);
    expect(near.passages()).toEqual([stretch(50, 99)]);
    expect(ofUnits.observed.has(map.elementOf(20) as Element)).toBe(false);
    see(70, 80);
    expect(near.passages()).toEqual([stretch(70, 80)]);
  });

  it('are at once what a jump goes to, in a far chunk and in a near one', () => {
    const { near, see, bringChunks } = setUp(content);
    near.passages();
    see(0, 5);
    const far = stretch(160, 160);
    near.include(far);
    expect(near.passages()).toEqual([stretch(0, 5), stretch(125, 199)]);
    bringChunks(6);
    see(158, 164);
    expect(near.passages()).toEqual([stretch(158, 164)]);
    const other = stretch(172, 172);
    near.include(other);
    expect(near.passages().some(({ start, end }) => start <= other.start && end >= other.end)).toBe(true);
    see(170, 174);
    expect(near.passages()).toEqual([stretch(170, 174)]);
  });

  it('are observed no more once the article is gone, whoever still asks', () => {
    const { near, told, bringChunks, ofUnits } = setUp(content);
    near.passages();
    expect(ofUnits.observed.size).toBeGreaterThan(0);
    near.stop();
    bringChunks(2, 3);
    near.passages();
    near.include(stretch(160, 160));
    expect(ofUnits.observed.size).toBe(0);
    expect(told).not.toHaveBeenCalled();
  });

  it('are rows of a long table, and never all of it: around what is in sight, or around what a jump goes to', () => {
    const { near, see, bringChunks } = setUp(table);
    const rows = stretchOf(table);
    bringChunks(0, 1);
    expect(near.passages()).toEqual([rows(0, 120)]);
    see(41, 60);
    expect(near.passages()).toEqual([rows(41, 60)]);
    near.include(rows(241, 242));
    expect(near.passages()).toEqual([rows(0, 0), rows(181, 300)]);
  });
});
