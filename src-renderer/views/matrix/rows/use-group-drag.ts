// Dragging a group with all its rows: its heading is picked up, and the whole grid is where it may be put.
import {
  draggable,
  dropTargetForElements,
  type ElementDropTargetEventBasePayload,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Writing } from '../statements/statement-writing.ts';
import { useWriting } from '../use-writing.ts';
import { putGroup } from './group-acts.ts';
import { type GroupBlock, groupPlaceAt } from './group-places.ts';

/** The grip in a heading, and whether it is being dragged by it. */
export function useGroupGrip(
  row: RefObject<HTMLElement | null>,
  groupId: string,
  on: boolean,
): { readonly grip: RefObject<HTMLSpanElement | null>; readonly dragging: boolean } {
  const { view } = useWriting();
  const grip = useRef<HTMLSpanElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = grip.current;
    const heading = row.current;
    if (!on || !element || !heading) return undefined;
    return draggable({
      element,
      onGenerateDragPreview: ({ nativeSetDragImage }) => nativeSetDragImage?.(heading, 16, 16),
      getInitialData: () => ({ type: 'group', id: groupId }),
      onDragStart: () => {
        setDragging(true);
        // Of a long matrix it would leave the document as soon as one scrolls away from it.
        view.place = { ...view.place, row: groupId };
      },
      onDrop: () => setDragging(false),
    });
  }, [view, row, groupId, on]);
  return { grip, dragging };
}

interface Block extends GroupBlock {
  readonly last: HTMLElement;
  readonly heading: HTMLElement;
}

/** Of a long matrix only the rows in sight are in the document: the groups that have any there. */
function blocksIn(grid: HTMLElement, { store }: Writing): readonly Block[] {
  const blocks: Block[] = [];
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-row][data-index]')];
  rows.sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']));
  for (const row of rows) {
    const id = row.dataset['row'] ?? '';
    const groupId = store.get('group', id) ? id : store.get('priority', id)?.groupId;
    if (groupId === undefined) continue;
    const { top, bottom } = row.getBoundingClientRect();
    const block = blocks.at(-1);
    if (block?.id === groupId) blocks.splice(-1, 1, { ...block, bottom, last: row });
    else blocks.push({ id: groupId, top, bottom, heading: row, last: row });
  }
  return blocks;
}

/** Takes groups in anywhere in the grid; a line shows where. */
export function useGroupPlaces(grid: RefObject<HTMLElement | null>, on: boolean): void {
  const writing = useWriting();
  useEffect(() => {
    const element = grid.current;
    if (!on || !element) return undefined;
    let marked: HTMLElement | undefined;
    const mark = (row: HTMLElement | undefined, edge = '') => {
      marked?.removeAttribute('data-group-drop');
      row?.setAttribute('data-group-drop', edge);
      marked = row;
    };
    const seek = ({ source, location }: Pick<ElementDropTargetEventBasePayload, 'source' | 'location'>) => {
      const blocks = blocksIn(element, writing);
      const dragged = String(source.data['id']);
      const place = groupPlaceAt(blocks, dragged, location.current.input.clientY);
      const beside = blocks.find(({ id }) => id === place?.id);
      return { dragged, place, row: place?.edge === 'before' ? beside?.heading : beside?.last };
    };
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['type'] === 'group',
      onDrag: (event) => {
        const { place, row } = seek(event);
        mark(row, place?.edge);
      },
      onDragLeave: () => mark(undefined),
      onDrop: (event) => {
        mark(undefined);
        const { dragged, place } = seek(event);
        if (place) putGroup(writing, dragged, place);
      },
    });
  }, [grid, on, writing]);
}
