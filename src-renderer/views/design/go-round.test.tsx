// @vitest-environment jsdom
// Tab in a popup that is not modal: round its controls, and otherwise left to the browser.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { goRound } from './go-round.ts';

afterEach(cleanup);

function show() {
  render(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for a popup
    <div data-testid="popup" tabIndex={-1} onKeyDown={goRound}>
      <button type="button">First</button>
      <button type="button">Middle</button>
      <button type="button" tabIndex={-1}>
        No stop
      </button>
      <input type="radio" name="one" aria-label="Chosen" defaultChecked />
      <input type="radio" name="one" aria-label="Other" />
      <button type="button" disabled>
        Off
      </button>
    </div>,
  );
}

/** What Tab does with the focus on the element: undefined where the browser goes on by itself. */
function tab(from: HTMLElement, shiftKey = false): Element | null | undefined {
  from.focus();
  const left = fireEvent.keyDown(from, { key: 'Tab', shiftKey });
  return left ? undefined : document.activeElement;
}

it('goes from the last control to the first, and back from the first or the popup itself', () => {
  show();
  const first = screen.getByText('First');
  const last = screen.getByLabelText('Chosen');
  expect(tab(last)).toBe(first);
  expect(tab(first, true)).toBe(last);
  expect(tab(screen.getByTestId('popup'), true)).toBe(last);
});

it('leaves all other steps to the browser', () => {
  show();
  expect(tab(screen.getByText('First'))).toBeUndefined();
  expect(tab(screen.getByText('Middle'))).toBeUndefined();
  expect(tab(screen.getByText('Middle'), true)).toBeUndefined();
  expect(tab(screen.getByTestId('popup'))).toBeUndefined();
});
