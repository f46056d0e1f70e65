// Dragging priorities and statements: who can be picked up, where they may be put, and the line that shows it.
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { moveStatement } from '../../commands/edit-statement.ts';
import type { Statement } from '../../model/matrix.ts';
import { announce } from '../session/toasts.ts';
import { putPriority } from './rows/priority-acts.ts';
import { useWriting } from './use-writing.ts';
import type { Writing } from './statements/statement-writing.ts';

type Edge = 'before' | 'after';
type DragData = { readonly type: 'priority' | 'statement'; readonly id: string };

interface Drag {
  readonly handle: RefObject<HTMLSpanElement | null>;
  readonly dragging: boolean;
  readonly edge: Edge | undefined;
}

const isOf = (data: Record<string | symbol, unknown>, type: DragData['type']) => data['type'] === type;

/** Above the middle of an element is before it, below is after it. */
function edgeAt(element: Element, y: number): Edge {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
}

interface DragOf {
  readonly element: RefObject<HTMLElement | null>;
  readonly data: DragData;
  readonly on: boolean;
  readonly onDrop: (id: string, edge: Edge) => void;
}

function useDrag({ element, data, on, onDrop }: DragOf): Drag {
  const handle = useRef<HTMLSpanElement>(null);
  const [dragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<Edge>();
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  const { type, id } = data;
  useEffect(() => {
    const target = element.current;
    const grip = handle.current;
    if (!on || !target || !grip) return undefined;
    return combine(
      draggable({
        // The grip alone, so that dragging over the words still selects them.
        element: grip,
        onGenerateDragPreview: ({ nativeSetDragImage }) => nativeSetDragImage?.(target, 16, 16),
        getInitialData: () => ({ type, id }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => isOf(source.data, type),
        getData: () => ({ type, id }),
        getIsSticky: () => type === 'priority',
        onDrag: ({ source, location }) => {
          setEdge(source.data['id'] === id ? undefined : edgeAt(target, location.current.input.clientY));
        },
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const moved = source.data['id'];
          if (typeof moved === 'string' && moved !== id) {
            latest.current(moved, edgeAt(target, location.current.input.clientY));
          }
        },
      }),
    );
  }, [element, type, id, on]);
  return { handle, dragging, edge };
}

export function useStatementDrag(
  element: RefObject<HTMLElement | null>,
  { id, priorityId, columnId }: Statement,
  on: boolean,
): Drag {
  const { store, run } = useWriting();
  const onDrop = (statementId: string, edge: Edge) => {
    const others = store.statementsIn(priorityId, columnId).filter((other) => other.id !== statementId);
    const index = others.findIndex((other) => other.id === id) + (edge === 'after' ? 1 : 0);
    if (run(moveStatement, { statementId, priorityId, columnId, index })) announce('Moved the statement');
  };
  return useDrag({ element, data: { type: 'statement', id }, on, onDrop });
}

export function usePriorityDrag(element: RefObject<HTMLElement | null>, id: string, on: boolean): Drag {
  const writing = useWriting();
  const onDrop = (priorityId: string, edge: Edge) => putPriority(writing, priorityId, id, edge);
  return useDrag({ element, data: { type: 'priority', id }, on, onDrop });
}

/** The rest of a cell takes a statement in at its end. Answers whether one is held over it. */
export function useCellDrop(
  element: RefObject<HTMLElement | null>,
  priorityId: string,
  columnId: string,
  { store, run }: Writing,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => isOf(source.data, 'statement'),
      onDrag: ({ location, self }) => setOver(location.current.dropTargets[0]?.element === self.element),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location, self }) => {
        setOver(false);
        // A statement in this cell has taken it already.
        if (location.current.dropTargets[0]?.element !== self.element) return;
        const id = source.data['id'];
        if (typeof id !== 'string') return;
        const others = store.statementsIn(priorityId, columnId).filter((other) => other.id !== id);
        const args = { statementId: id, priorityId, columnId, index: others.length };
        if (run(moveStatement, args)) announce('Moved the statement');
      },
    });
  }, [element, priorityId, columnId, store, run]);
  return over;
}
