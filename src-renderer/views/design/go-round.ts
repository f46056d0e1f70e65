// Keeps Tab within a popup that is not modal: behind its last control lies only the end of the page.
import type { KeyboardEvent } from 'react';

const controls = 'a[href], button, input, select, textarea, [tabindex="0"]';

const isStop = (element: HTMLElement) =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  // Of a radio group only the one that is chosen.
  !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked) &&
  element.closest('[hidden], [inert]') === null &&
  (element.checkVisibility?.() ?? true);

/** From the last control Tab goes to the first, and back. For `onKeyDown` of the popup itself. */
export function goRound(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, currentTarget: popup } = event;
  if (key !== 'Tab' || event.defaultPrevented) return;
  const stops = [...popup.querySelectorAll<HTMLElement>(controls)].filter(isStop);
  const [first] = stops;
  const last = stops.at(-1);
  const from = document.activeElement;
  // What has the focus may be no stop itself: the popup, or a part of it that was brought there.
  const outermost = shiftKey ? from === first || from === popup : from === last;
  if (!outermost || !first) return;
  event.preventDefault();
  (shiftKey ? last : first)?.focus();
}
