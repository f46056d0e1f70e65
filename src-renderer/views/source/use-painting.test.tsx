// @vitest-environment jsdom
// The paint follows the study, the session and the reader, and goes with the article.
import { cleanup, render, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addSource } from '../../commands/add-source.ts';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import { renamePriority } from '../../commands/edit-priority.ts';
import { moveStatement } from '../../commands/edit-statement.ts';
import { linkPassage } from '../../commands/link-passage.ts';
import { archivePriorities } from '../../commands/reshape-priority.ts';
import { countingAct, sampleContent, sampleSource, sampleStudy } from '../../store/gestures-for-tests.ts';
import { Session } from '../session/session.ts';
import { type Workbench, WorkbenchContext } from '../session/workbench-context.ts';
import { ArticleView } from './article-view.ts';
import { Article } from './article.tsx';
import { stubHighlights, wordsOf } from './highlights-for-tests.ts';
import { usePainting } from './use-painting.ts';

type Entry = { readonly target: Element; readonly isIntersecting: boolean };

/** Says what it is made to say. */
class FakeObserver {
  static made: FakeObserver[] = [];
  constructor(readonly tell: (entries: readonly Entry[]) => void) {
    FakeObserver.made.push(this);
  }
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

let registry: ReturnType<typeof stubHighlights>;

beforeEach(() => {
  vi.useFakeTimers();
  FakeObserver.made = [];
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  registry = stubHighlights();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const kiln = 'The works will open a second kiln.';
const passageOf = (words: string) => {
  const start = sampleContent.text.indexOf(words);
  return { start, end: start + words.length };
};

function viewOf(sourceId: string): ArticleView {
  const { container } = render(<Article ref={() => {}} content={sampleContent} headingShift={1} />);
  return new ArticleView(sourceId, sampleContent, container.querySelector('article') as HTMLElement, container);
}

/** The sample study, in which one passage is evidence of the first of two priorities, with its article painted. */
function open() {
  const act = countingAct();
  const store = sampleStudy(act);
  store.dispatch(addSource(store, { source: sampleSource, content: sampleContent, matrix: null }, act));
  const [sourceId = '', otherId = ''] = store.sources().map(({ id }) => id);
  const [first = '', second = ''] = store.priorities().map(({ id }) => id);
  const session = new Session();
  const workbench = { store, session } as unknown as Workbench;
  const view = viewOf(sourceId);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <WorkbenchContext value={workbench}>{children}</WorkbenchContext>
  );
  const hook = renderHook((shown: ArticleView) => usePainting(shown), { wrapper, initialProps: view });
  const annotate = (words: string, source = sourceId) => {
    const place = { sourceId: source, passage: passageOf(words) };
    store.dispatch(annotatePassage(store, { ...place, colour: 'green' }, act));
    return [...store.all('annotation')].at(-1)?.id ?? '';
  };
  return { act, store, session, view, hook, annotate, sourceId, otherId, first, second };
}

const painted = (name: string) => wordsOf(registry.get(`lodestone-${name}`));
/** What is painted after the next frame. */
function then(name: string): readonly string[] {
  vi.advanceTimersToNextFrame();
  return painted(name);
}

describe('the paint of an article', () => {
  it('is there at once', () => {
    open();
    expect(painted('mark-linked-yellow')).toEqual([kiln]);
  });

  it('follows a passage that is added, and one that undo takes away, once a frame', () => {
    const { store, act, annotate } = open();
    annotate('doubles');
    annotate('union');
    expect(painted('mark-loose-green')).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
    expect(then('mark-loose-green')).toEqual(['doubles', 'union']);
    store.undo(act);
    expect(then('mark-loose-green')).toEqual(['doubles']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows by its line that a passage was linked', () => {
    const { store, act, annotate, first } = open();
    const annotationId = annotate('doubles');
    expect(then('mark-loose-green')).toEqual(['doubles']);
    const targets = [{ kind: 'priority', id: first } as const];
    store.dispatch(linkPassage(store, { from: { annotationId }, targets, stance: 'supports', colour: 'blue' }, act));
    expect(then('mark-linked-green')).toEqual(['doubles']);
    expect(painted('mark-loose-green')).toEqual([]);
  });

  it('follows the selection in this source, and the passage that is gone to', () => {
    const { session, sourceId, otherId, annotate } = open();
    const annotationId = annotate('doubles');
    session.set({ selected: { sourceId, passage: passageOf('union'), by: 'pointer' } });
    expect(then('selected')).toEqual(['union']);
    session.set({ selected: { sourceId: otherId, passage: passageOf('union'), by: 'pointer' } });
    expect(then('selected')).toEqual([]);
    session.set({ annotationId });
    expect(then('active0')).toEqual(['doubles']);
  });

  it('asks for no frame where nothing of it changes', () => {
    const { store, act, session, first } = open();
    session.set({ linking: true });
    store.dispatch(renamePriority(store, { priorityId: first, title: 'Another title' }, act));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is there at once when it is asked for, and then not once more', () => {
    const { hook, annotate } = open();
    annotate('doubles');
    hook.result.current();
    expect(painted('mark-loose-green')).toEqual(['doubles']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the paint of an article, while a priority is worked on,', () => {
  it('is that of what belongs to it, and its paragraphs, and changes with it', () => {
    const { session, view, annotate, first, second } = open();
    const annotationId = annotate('doubles');
    session.set({ focusOn: second });
    expect(then('mark-linked-yellow')).toEqual([]);
    expect(painted('belongs')).toContain('Train smiths 👩🏽‍🏭');
    expect(view.map.root.hasAttribute('data-focused')).toBe(true);
    session.set({ focusOn: first });
    expect(then('mark-linked-yellow')).toEqual([kiln]);
    expect(painted('mark-loose-green')).toEqual([]);
    expect(painted('belongs')).not.toContain('Train smiths 👩🏽‍🏭');
    session.set({ annotationId });
    expect(then('mark-loose-green')).toEqual(['doubles']);
    session.set({ annotationId: undefined });
    expect(then('mark-loose-green')).toEqual([]);
    session.set({ focusOn: undefined });
    expect(then('mark-loose-green')).toEqual(['doubles']);
    expect(painted('belongs')).toEqual([]);
    expect(view.map.root.hasAttribute('data-focused')).toBe(false);
  });

  it('follows a statement with evidence that moves to another row', () => {
    const { store, act, session, annotate, first, second } = open();
    const statement = [...store.all('statement')].find(({ priorityId }) => priorityId === first);
    const from = { annotationId: annotate('doubles') };
    const targets = [{ kind: 'statement', id: statement?.id ?? '' } as const];
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'blue' }, act));
    session.set({ focusOn: second });
    expect(then('mark-linked-green')).toEqual([]);
    const to = { priorityId: second, columnId: statement?.columnId ?? '', index: 0 };
    store.dispatch(moveStatement(store, { statementId: statement?.id ?? '', ...to }, act));
    expect(then('mark-linked-green')).toEqual(['doubles']);
  });

  it('is all of it again when the priority goes', () => {
    const { store, act, session, second } = open();
    session.set({ focusOn: second });
    expect(then('mark-linked-yellow')).toEqual([]);
    store.dispatch(archivePriorities(store, { priorityIds: [second] }, act));
    expect(then('mark-linked-yellow')).toEqual([kiln]);
  });
});

describe('the paint of an article ends', () => {
  it('where the reader is not, and comes when the reader does', () => {
    const { view, session, first } = open();
    session.set({ focusOn: first });
    const [, ofUnits] = FakeObserver.made;
    const see = (seen: number) => {
      ofUnits?.tell(
        [0, 1].map((block) => ({ target: view.map.elementOf(block) as Element, isIntersecting: block === seen })),
      );
      vi.advanceTimersByTime(60);
    };
    see(0);
    expect(then('mark-linked-yellow')).toEqual([]);
    expect(painted('belongs')).toEqual([]);
    see(1);
    expect(then('mark-linked-yellow')).toEqual([kiln]);
    expect(painted('belongs')).toEqual([`${kiln} It doubles the output.`]);
  });

  it('with the source: of another one just its own is painted', () => {
    const { hook, annotate, otherId } = open();
    annotate('doubles');
    annotate('union', otherId);
    expect(then('mark-loose-green')).toEqual(['doubles']);
    hook.rerender(viewOf(otherId));
    expect(painted('mark-loose-green')).toEqual(['union']);
    expect(painted('mark-linked-yellow')).toEqual([]);
    annotate('dates', otherId);
    annotate('smiths');
    expect(then('mark-loose-green')).toEqual(['union', 'dates']);
  });

  it('with the pane: nothing stays registered, and nothing is asked for any more', () => {
    const { hook, view, session, store, act, annotate, sourceId, first } = open();
    session.set({ focusOn: first });
    annotate('doubles');
    vi.advanceTimersToNextFrame();
    annotate('union');
    hook.unmount();
    expect(registry.size).toBe(0);
    expect(view.map.root.hasAttribute('data-focused')).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    annotate('dates');
    session.set({ selected: { sourceId, passage: passageOf('union'), by: 'pointer' } });
    store.dispatch(archivePriorities(store, { priorityIds: [first] }, act));
    expect(vi.getTimerCount()).toBe(0);
    expect(registry.size).toBe(0);
  });
});
