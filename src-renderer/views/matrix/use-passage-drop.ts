// Takes passages that are dragged from the article onto a priority or a statement, and links them.
import { type RefObject, useEffect } from 'react';
import { linkPassage } from '../../commands/link-passage.ts';
import type { EvidenceTarget } from '../../model/annotation.ts';
import type { Study } from '../../model/study.ts';
import { type CarriedPassage, carriedIn } from '../session/carried-passage.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { showToast } from '../session/toasts.ts';
import { useRun, useWorkbench } from '../session/workbench-context.ts';
import { currentColour, nameOfTarget } from '../source/use-passage-acts.ts';

interface Under {
  readonly element: HTMLElement;
  readonly target: EvidenceTarget;
}

/** The statement under the pointer, or else the priority of the row. */
function targetUnder(event: DragEvent, study: Study): Under | undefined {
  if (!(event.target instanceof Element)) return undefined;
  const statement = event.target.closest<HTMLElement>('[data-stop=statement]');
  const id = statement?.dataset['item'];
  if (statement && id) return { element: statement, target: { kind: 'statement', id } };
  const row = event.target.closest<HTMLElement>('[data-row]');
  const priorityId = row?.dataset['row'];
  // The head of the table and the headings of groups are rows too.
  return row && priorityId && study.get('priority', priorityId)
    ? { element: row, target: { kind: 'priority', id: priorityId } }
    : undefined;
}

/** Shows where a passage would be linked, by an attribute on the row or statement under it. */
export function usePassageDrop(pane: RefObject<HTMLElement | null>, writer: boolean): void {
  const { store } = useWorkbench();
  const run = useRun();
  useEffect(() => {
    const element = pane.current;
    if (!element || !writer) return undefined;
    let marked: HTMLElement | undefined;
    const mark = (next: HTMLElement | undefined) => {
      if (marked === next) return;
      marked?.removeAttribute('data-link-here');
      next?.setAttribute('data-link-here', '');
      marked = next;
    };
    const over = (event: DragEvent) => {
      const under = carriedIn(event) && targetUnder(event, store);
      mark(under?.element);
      if (!under || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'link';
    };
    const link = (from: CarriedPassage, target: EvidenceTarget) => {
      // As by a digit: the stance that the link palette was left with is not meant here.
      const change = run(linkPassage, { from, targets: [target], stance: 'supports', colour: currentColour() });
      const name = nameOfTarget(store, target);
      if (change) offerUndo(`Linked to ${name}`, change);
      else showToast({ text: `Already linked to ${name}` });
    };
    const drop = (event: DragEvent) => {
      const from = carriedIn(event);
      const under = targetUnder(event, store);
      mark(undefined);
      if (!from || !under) return;
      event.preventDefault();
      event.stopPropagation();
      link(from, under.target);
    };
    // What is left is told after what is entered, and not always where to: only the pane itself counts.
    const leave = (event: DragEvent) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      if (x <= left || x >= right || y <= top || y >= bottom) mark(undefined);
    };
    element.addEventListener('dragenter', over);
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      mark(undefined);
      element.removeEventListener('dragenter', over);
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [pane, writer, store, run]);
}
