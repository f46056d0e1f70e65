// @vitest-environment jsdom
// Where the brackets of the margin stand, when they are measured, and that they stay where they are while one reads on.
import { act as inReact, cleanup, render, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addSource } from '../../commands/add-source.ts';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import type { SourceContent } from '../../model/source.ts';
import { linkPassage } from '../../commands/link-passage.ts';
import { countingAct, sampleSource, sampleStudy } from '../../store/gestures-for-tests.ts';
import { Session } from '../session/session.ts';
import { type Workbench, WorkbenchContext } from '../session/workbench-context.ts';
import { ArticleView } from './article-view.ts';
import { Article } from './article.tsx';
import { MarginMeasurer } from './margin-measurer.ts';
import { contentOf } from './source-for-tests.ts';
import { useMarginBrackets } from './use-margin-brackets.ts';

type Entry = { readonly target: Element; readonly isIntersecting: boolean };

class FakeIntersections {
  static made: FakeIntersections[] = [];
  readonly observed = new Set<Element>();
  constructor(readonly tell: (entries: readonly Entry[]) => void) {
    FakeIntersections.made.push(this);
  }
  observe(element: Element): void {
    this.observed.add(element);
  }
  unobserve(element: Element): void {
    this.observed.delete(element);
  }
  disconnect(): void {}
}

class FakeSizes {
  static made: FakeSizes[] = [];
  readonly observed: Element[] = [];
  constructor(readonly tell: (entries: readonly { readonly target: Element }[]) => void) {
    FakeSizes.made.push(this);
  }
  observe(element: Element): void {
    this.observed.push(element);
  }
  disconnect(): void {}
}

const COLUMNS = 6;
const ROW_HEIGHT = 31;
const table = contentOf(
  Array.from({ length: 200 * COLUMNS }, (_, at) => ({
    shape: {
      kind: 'table-cell' as const,
      table: 0,
      row: Math.floor(at / COLUMNS),
      column: at % COLUMNS,
      header: false,
    },
    text: `Cell ${at}`,
  })),
);
const paragraphs = contentOf(
  Array.from({ length: 60 }, (_, at) => ({ shape: { kind: 'paragraph' as const }, text: `Paragraph ${at}` })),
);

/** Every row, and every paragraph, is `ROW_HEIGHT` high, one below the other. */
let measured: number[];
const rectOf = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 100 }) as DOMRect;
function blockOf(node: Node): number {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest('[data-block]') ?? element?.querySelector('[data-block]');
  return Number(block?.getAttribute('data-block') ?? 0);
}

function layOut({ blocks }: SourceContent): void {
  const topOf = (index: number) => {
    const block = blocks[index];
    return (block?.kind === 'table-cell' ? block.row : index) * ROW_HEIGHT;
  };
  Element.prototype.getBoundingClientRect = function rect(this: Element) {
    const from = this.getAttribute('data-from');
    const first = topOf(from === null ? blockOf(this) : Number(from));
    const last = topOf(from === null ? blockOf(this) : Number(this.getAttribute('data-to')) - 1);
    return rectOf(first, last + ROW_HEIGHT);
  };
  Range.prototype.getBoundingClientRect = function rect(this: Range) {
    measured.push(blockOf(this.startContainer));
    const top = topOf(blockOf(this.startContainer)) + 5;
    return rectOf(top, top + 20);
  };
}

const { getBoundingClientRect: ofElements } = Element.prototype;
const ofRanges = Range.prototype.getBoundingClientRect;

beforeEach(() => {
  vi.useFakeTimers();
  measured = [];
  FakeIntersections.made = [];
  FakeSizes.made = [];
  vi.stubGlobal('IntersectionObserver', FakeIntersections);
  vi.stubGlobal('ResizeObserver', FakeSizes);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Element.prototype.getBoundingClientRect = ofElements;
  Range.prototype.getBoundingClientRect = ofRanges;
});

/** An article with a passage on each of these blocks. */
function open(content: SourceContent, marked: readonly number[], linked = false) {
  layOut(content);
  const act = countingAct();
  const store = sampleStudy(act);
  const source = { ...sampleSource, contentSha256: 'of this article' };
  store.addContents(new Map([[source.contentSha256, content]]));
  store.dispatch(addSource(store, { source, content, matrix: null }, act));
  const sourceId = store.sources().at(-1)?.id ?? '';
  const annotate = (block: number) => {
    const { start = 0, end = 0 } = content.blocks[block] ?? {};
    const from = { sourceId, passage: { start, end } };
    const targets = [{ kind: 'priority', id: store.priorities()[0]?.id ?? '' } as const];
    if (linked) store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'green' }, act));
    else store.dispatch(annotatePassage(store, { ...from, colour: 'green' }, act));
    return [...store.all('annotation')].at(-1)?.id ?? '';
  };
  const ids = marked.map(annotate);
  const { container } = render(<Article ref={() => {}} content={content} headingShift={1} />);
  const view = new ArticleView(sourceId, content, container.querySelector('article') as HTMLElement, container);
  const [ofChunks, ofUnits] = FakeIntersections.made as [FakeIntersections, FakeIntersections];
  /** The reader stands at these rows. */
  const readAt = (from: number, to: number) => {
    const rows = new Set(
      Array.from({ length: to - from }, (_, i) => view.map.unitsOf(view.map.chunks[0] as Element)[from + i]),
    );
    ofChunks.tell(view.map.chunks.map((target, at) => ({ target, isIntersecting: at === 0 })));
    // Whoever asks first makes it watch.
    view.near.passages();
    ofUnits.tell([...ofUnits.observed].map((target) => ({ target, isIntersecting: rows.has(target) })));
    vi.advanceTimersByTime(100);
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <WorkbenchContext value={{ store, session: new Session() } as unknown as Workbench}>{children}</WorkbenchContext>
  );
  const follow = () => renderHook(() => useMarginBrackets(view), { wrapper }).result;
  return { act, store, view, ids, annotate, readAt, follow };
}

const shownIn = (layout: { readonly brackets: readonly { readonly id: string }[] }) =>
  layout.brackets.map(({ id }) => id);

describe('the brackets of the margin', () => {
  it('are measured in the task after the first frame was laid out, not before', () => {
    const { ids, follow } = open(paragraphs, [3, 5]);
    const result = follow();
    inReact(() => {
      vi.advanceTimersByTime(100);
    });
    expect(measured).toEqual([]);
    const [sizes] = FakeSizes.made;
    sizes?.tell(sizes.observed.map((target) => ({ target })));
    expect(measured).toEqual([]);
    inReact(() => {
      vi.advanceTimersByTime(0);
    });
    expect(shownIn(result.current)).toEqual(ids);
    expect(result.current.brackets.map(({ top, bottom }) => [top, bottom])).toEqual([
      [98, 118],
      [160, 180],
    ]);
  });

  it('come with a new passage once that is painted, and only it is measured', () => {
    const { ids, annotate, follow } = open(paragraphs, [3]);
    const result = follow();
    const [sizes] = FakeSizes.made;
    sizes?.tell(sizes.observed.map((target) => ({ target })));
    inReact(() => {
      vi.advanceTimersByTime(0);
    });
    measured = [];
    let id = '';
    inReact(() => {
      id = annotate(7);
    });
    expect(shownIn(result.current)).toEqual(ids);
    inReact(() => {
      vi.advanceTimersToNextFrame();
    });
    expect(measured).toEqual([]);
    inReact(() => {
      vi.advanceTimersByTime(1);
    });
    expect(shownIn(result.current)).toEqual([...ids, id]);
    expect(measured).toEqual([7]);
  });

  it('are laid out again when a passage comes to have a label', () => {
    const { store, act, ids, follow } = open(paragraphs, [3]);
    const result = follow();
    const [sizes] = FakeSizes.made;
    sizes?.tell(sizes.observed.map((target) => ({ target })));
    inReact(() => {
      vi.advanceTimersByTime(0);
    });
    expect(result.current.brackets.map(({ labelTop }) => labelTop)).toEqual([undefined]);
    const targets = [{ kind: 'priority', id: store.priorities()[0]?.id ?? '' } as const];
    const from = { annotationId: ids[0] ?? '' };
    inReact(() => {
      store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'green' }, act));
    });
    inReact(() => {
      vi.advanceTimersByTime(40);
    });
    expect(result.current.brackets.map(({ labelTop }) => labelTop)).toEqual([98]);
  });

  it('are measured again where a chunk has another size', () => {
    const { view, follow } = open(paragraphs, [3, 30]);
    follow();
    const [sizes] = FakeSizes.made;
    sizes?.tell(sizes.observed.map((target) => ({ target })));
    inReact(() => {
      vi.advanceTimersByTime(0);
    });
    expect(measured).toEqual([3, 30]);
    measured = [];
    sizes?.tell([{ target: view.map.chunks[1] as Element }]);
    inReact(() => {
      vi.advanceTimersByTime(0);
    });
    expect(measured).toEqual([30]);
  });
});

describe('the brackets beside a long table', () => {
  // So many that the place of each label follows from those above it.
  const marked = Array.from({ length: 200 * COLUMNS }, (_, at) => at).filter((at) => at % 7 < 5);

  it('stand in the same lanes with the same labels wherever the reader comes from', () => {
    const { store, view, readAt } = open(table, marked, true);
    const layoutAt = (row: number) => {
      readAt(row, row + 20);
      return new MarginMeasurer(view, store).layout();
    };
    const layouts = [60, 67, 85, 118, 125, 99, 31].map(layoutAt);
    for (const [at, layout] of layouts.entries()) {
      const before = layouts[at - 1] ?? layout;
      const known = new Map(before.brackets.map((bracket) => [bracket.id, bracket]));
      const common = layout.brackets.filter(({ id }) => known.has(id));
      expect(common.length).toBeGreaterThan(60);
      expect(common).toEqual(common.map(({ id }) => known.get(id)));
      const groups = new Map(before.groups.map((group) => [group.ids[0], group]));
      for (const group of layout.groups) expect(groups.get(group.ids[0]) ?? group).toEqual(group);
    }
  });

  it('are those around the reader, whole rows of them', () => {
    const { store, view, readAt } = open(table, marked, true);
    readAt(100, 120);
    const { brackets } = new MarginMeasurer(view, store).layout();
    const rows = brackets.map(({ top }) => Math.floor(top / ROW_HEIGHT));
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([80, 139]);
    expect(brackets).toHaveLength(marked.filter((at) => at >= 80 * COLUMNS && at < 140 * COLUMNS).length);
  });
});
