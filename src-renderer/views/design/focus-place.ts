// Where the focus is, to lead it back there later: to the element, or to what is left where a field stood that went.

/** What stays when a field in it goes: a cell of the matrix, or what says so of itself. */
const homes = '[data-cell], [data-focus-home]';
const focusable = '[tabindex], button:not(:disabled)';

/** Takes note of where the focus is; asked later it answers where to go, or null when nothing of it is left. */
export function focusPlace(active: Element | null = document.activeElement): () => HTMLElement | null {
  const home = active?.closest<HTMLElement>(homes);
  return () => {
    if (active instanceof HTMLElement && active.isConnected && active !== document.body) return active;
    if (!home?.isConnected) return null;
    return home.matches(focusable) ? home : home.querySelector<HTMLElement>(focusable);
  };
}
