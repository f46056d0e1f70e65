// Where the keyboard goes on when the item of a list that it stood in is about to go.

/** Focuses what `selector` finds in the next item, or the one before, or else `otherwise`. */
export function focusBeside(item: Element | null, selector: string, otherwise: HTMLElement | null | undefined): void {
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const goal = beside?.querySelector<HTMLElement>(selector) ?? otherwise;
  goal?.focus({ preventScroll: true });
}
