// A passage that is dragged from the article to the matrix: what goes with the drag, and what is taken from it.
import type { DragEvent as ReactDragEvent } from 'react';
import type { Passage } from '../../model/source.ts';

export type CarriedPassage =
  | { readonly annotationId: string }
  | { readonly sourceId: string; readonly passage: Passage };

/** Our own, so that nothing else that is dragged is taken for a passage. */
const TYPE = 'application/x-lodestone-passage';

/** What is carried now, from this window: while it hovers a drop target may not look into the drag itself. */
let carried: CarriedPassage | undefined;
const putDown = () => {
  carried = undefined;
};

export function carry(transfer: DataTransfer, passage: CarriedPassage): void {
  carried = passage;
  transfer.setData(TYPE, 'passage');
  transfer.effectAllowed = 'link';
  // Or else a drag that comes from another window would be taken for the one that went from here last.
  document.addEventListener('dragend', putDown, { capture: true, once: true });
}

/** The drag of a sign that stands for an annotation: a bracket in the margin, a passage in the list. */
export function carryAnnotation(event: ReactDragEvent): void {
  const sign = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-annotation]') : null;
  const annotationId = sign?.dataset['annotation'];
  if (annotationId !== undefined) carry(event.dataTransfer, { annotationId });
}

/** The passage that is over us now, if the drag is one of ours. */
export const carriedIn = (event: DragEvent): CarriedPassage | undefined =>
  event.dataTransfer?.types.includes(TYPE) ? carried : undefined;
