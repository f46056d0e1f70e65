// Walks the buttons of a list by arrow keys.
import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Arrow keys go from one to the next, Home and End to the first and last; Enter chooses, as it does on any button. */
export function walkList(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = Number.isFinite(step)
    ? (at + step + buttons.length) % buttons.length
    : step > 0
      ? buttons.length - 1
      : 0;
  buttons[next]?.focus();
}
