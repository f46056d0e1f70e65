// @vitest-environment jsdom
// Rows that are tall for their pane are marked when the table has moved, and no longer once they are not.
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useTallRows } from './use-tall-rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function paneOf(...heights: number[]) {
  const scroller = document.createElement('div');
  Object.defineProperty(scroller, 'clientHeight', { value: 600 });
  const rows = heights.map((height, i) => {
    const row = document.createElement('div');
    row.dataset['row'] = `p${i}`;
    Object.defineProperty(row, 'offsetHeight', { value: height, writable: true });
    scroller.append(row);
    return row;
  });
  const scroll = () => {
    scroller.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(400);
    return rows.map((row) => row.hasAttribute('data-tall'));
  };
  return { scroller, rows, scroll };
}

it('marks rows of more than half of the pane', () => {
  const { scroller, rows, scroll } = paneOf(100, 301, 2000);
  const { unmount } = renderHook(() => useTallRows(scroller));
  expect(scroll()).toEqual([false, true, true]);
  Object.assign(rows[1] as HTMLElement, { offsetHeight: 80 });
  expect(scroll()).toEqual([false, false, true]);
  unmount();
  Object.assign(rows[0] as HTMLElement, { offsetHeight: 900 });
  expect(scroll()).toEqual([false, false, true]);
});
