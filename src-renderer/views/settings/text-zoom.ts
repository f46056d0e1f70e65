// The steps of the text size: what 'Larger text' and 'Smaller text' lead to.

/** Per cent of the normal size. */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next step above or below `zoom`; `zoom` itself at either end. */
export function zoomed(zoom: number, direction: 'in' | 'out'): number {
  const next = direction === 'in' ? zoomSteps.find((step) => step > zoom) : zoomSteps.findLast((step) => step < zoom);
  return next ?? zoom;
}
