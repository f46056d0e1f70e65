// Dragging priorities and statements: who can be picked up, where they may be put, and the line that shows it.
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { moveStatement } from '../../commands/edit-statement.ts';
import type { Statement } from '../../model/matrix.ts';
import { announce } from '../session/toasts.ts';
import { putPriority, putUnder } from './rows/priority-acts.ts';
import { useWriting } from './use-writing.ts';
import type { Writing } from './statements/statement-writing.ts';

type Edge = 'before' | 'after';
type DragData = { readonly type: 'priority' | 'statement' | 'column'; readonly id: string };

interface Drag {
  readonly handle: RefObject<HTMLSpanElement | null>;
  readonly dragging: boolean;
  readonly edge: Edge | undefined;
}

const isOf = (data: Record<string | symbol, unknown>, type: DragData['type']) => data['type'] === type;

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** Above the middle of an element is before it, below is after it; for a column left and right. */
function edgeAt(element: Element, { clientX, clientY }: Point, type: DragData['type']): Edge {
  const { top, height, left, width } = element.getBoundingClientRect();
  if (type !== 'column') return clientY < top + height / 2 ? 'before' : 'after';
  const rightToLeft = getComputedStyle(element).direction === 'rtl';
  return clientX < left + width / 2 === rightToLeft ? 'after' : 'before';
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
          setEdge(source.data['id'] === id ? undefined : edgeAt(target, location.current.input, type));
        },
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const moved = source.data['id'];
          if (typeof moved === 'string' && moved !== id) {
            latest.current(moved, edgeAt(target, location.current.input, type));
          }
        },
      }),
    );
  }, [element, type, id, on]);
  return { handle, dragging, edge };
}

/** The title in a column's head picks the column up. */
export function useColumnDrag(
  element: RefObject<HTMLElement | null>,
  id: string,
  on: boolean,
  onDrop: (id: string, edge: Edge) => void,
): Drag {
  return useDrag({ element, data: { type: 'column', id }, on, onDrop });
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

/** The heading of a group takes a priority in as its first. Answers whether one is held over it. */
export function useGroupDrop(element: RefObject<HTMLElement | null>, groupId: string, on: boolean): boolean {
  const writing = useWriting();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!on || !target) return undefined;
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => isOf(source.data, 'priority'),
      onDrag: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const id = source.data['id'];
        if (typeof id === 'string') putUnder(writing, id, groupId);
      },
    });
  }, [element, groupId, on, writing]);
  return over;
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
