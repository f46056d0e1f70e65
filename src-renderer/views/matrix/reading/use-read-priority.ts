// Which priority is read, which come before and after it, and the ways to another.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { priorityTitleOf } from '../../../model/study.ts';
import { useCommands } from '../../session/command-registry.ts';
import { announce } from '../../session/toasts.ts';
import { useFocused } from '../../session/use-focused.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { TITLE } from '../matrix-view.ts';
import { useShownPriorities } from '../rows/shown-rows.ts';
import { useArrangement } from '../use-arrangement.ts';
import { useWriting } from '../use-writing.ts';

interface ReadPriority {
  /** Ids of all that are walked over. */
  readonly ids: readonly string[];
  /** The place in `ids` of the one that is read, from 0. */
  readonly at: number;
  /** 'Priority', or whatever the rows are called. */
  readonly called: string;
  readonly turn: (step: 1 | -1) => void;
}

/** One that went, or that a filter hides, gives its place to the one that comes to stand there. */
function useAt(ids: readonly string[]): number {
  const asked = useArrangement((state) => state.reading);
  const found = asked === undefined ? -1 : ids.indexOf(asked);
  const last = useRef(0);
  useEffect(() => {
    if (found >= 0) last.current = found;
  });
  return found >= 0 ? found : Math.max(0, Math.min(last.current, ids.length - 1));
}

/** Whatever asks for a row is shown it; so is the priority that one begins to work on alone. */
function useAsking(): void {
  const { view, store } = useWriting();
  const show = useCallback(
    (id: string) => {
      if (store.rankOf(id) >= 0) view.arrangement.set({ reading: id });
    },
    [store, view],
  );
  useEffect(() => {
    view.showRow = show;
    return () => {
      view.showRow = () => {};
    };
  }, [view, show]);
  const focus = useFocused((id) => id);
  const before = useRef(view.arrangement.state.reading === undefined ? undefined : focus);
  useEffect(() => {
    if (focus !== undefined && focus !== before.current) show(focus);
    before.current = focus;
  }, [focus, show]);
}

export function useReadPriority(root: RefObject<HTMLElement | null>): ReadPriority {
  const { view, store } = useWriting();
  const ids = useShownPriorities();
  const at = useAt(ids);
  const called = useStudy('study', priorityTitleOf);
  useAsking();
  const id = ids[at];
  useLayoutEffect(() => {
    if (id !== undefined) view.place = { ...view.place, row: id };
    if (root.current) root.current.scrollTop = 0;
  }, [view, id, root]);

  const turn = (step: 1 | -1) => {
    const next = ids[at + step];
    if (next === undefined) return;
    const { row, column } = view.place;
    const held = view.grid?.contains(document.activeElement) ?? false;
    view.arrangement.set({ reading: next });
    announce(`${called} ${at + step + 1} of ${ids.length}: ${store.get('priority', next)?.title || 'Untitled'}`);
    if (held) view.focus({ row: next, column: row === id ? column : TITLE });
  };
  useCommands({
    'next-priority': { enabled: () => at + 1 < ids.length, run: () => turn(1) },
    'previous-priority': { enabled: () => at > 0, run: () => turn(-1) },
  });
  return { ids, at, called, turn };
}
