// @vitest-environment jsdom
// Toasts go by themselves, wait while someone is at them, and errors stay.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissToast, dismissToastsAbout, liveToasts, retireToasts, showToast } from '../session/toasts.ts';
import { Toasts } from './toasts.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  render(<Toasts />);
});
afterEach(() => {
  act(() => liveToasts.get().forEach((toast) => dismissToast(toast.id)));
  cleanup();
  vi.useRealTimers();
});

const show = (...args: Parameters<typeof showToast>) =>
  act(() => {
    showToast(...args);
  });
const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
const texts = () => screen.queryAllByRole('status').map((toast) => toast.querySelector('p')?.textContent);

describe('the toasts', () => {
  it('goes after eight seconds', () => {
    show({ text: 'Saved' });
    pass(7900);
    expect(texts()).toEqual(['Saved']);
    pass(200);
    expect(texts()).toEqual([]);
  });

  it('keeps an error until it is dismissed', () => {
    show({ text: 'No', tone: 'error' });
    pass(60_000);
    expect(texts()).toEqual(['No']);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(texts()).toEqual([]);
  });

  it('goes with the change it tells of, and no other does', () => {
    show({ text: 'Deleted “a”', about: 'a' });
    show({ text: 'Deleted “b”', about: 'b' });
    act(() => dismissToastsAbout('a'));
    expect(texts()).toEqual(['Deleted “b”']);
  });

  it('runs its action once and goes', () => {
    const run = vi.fn<() => void>();
    show({ text: 'Deleted “a”', action: { label: 'Undo', run } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(run).toHaveBeenCalledOnce();
    expect(texts()).toEqual([]);
  });

  it('offers no undo any more once another step was made, and only of that', () => {
    const action = { label: 'Undo', run: () => {} };
    show({ text: 'Deleted “a”', about: 'a', action });
    show({ text: 'Deleted “b”', about: 'b', action });
    act(() => retireToasts('b'));
    expect(texts()).toEqual(['Deleted “a”', 'Deleted “b”']);
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
    act(() => retireToasts('c'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('gives the focus back to what had it before', () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    show({ text: 'Deleted “a”', action: { label: 'Undo', run: () => {} } });
    const undo = screen.getByRole('button', { name: 'Undo' });
    act(() => undo.focus());
    fireEvent.click(undo);
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('waits while it has the focus, and goes when the focus has left', () => {
    show({ text: 'Deleted “a”', action: { label: 'Undo', run: () => {} } });
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    pass(60_000);
    expect(texts()).toHaveLength(1);
    act(() => screen.getByRole('button', { name: 'Undo' }).blur());
    pass(8100);
    expect(texts()).toEqual([]);
  });

  it('no longer waits when the toast that had the focus is gone', () => {
    show({ text: 'first' });
    show({ text: 'second', tone: 'error' });
    const dismiss = screen.getAllByRole('button', { name: 'Dismiss' })[1] as HTMLElement;
    act(() => dismiss.focus());
    fireEvent.click(dismiss);
    pass(8200);
    expect(texts()).toEqual([]);
  });

  it('takes the newest away with Escape', () => {
    show({ text: 'first' });
    show({ text: 'second' });
    fireEvent.keyDown(screen.getAllByRole('status')[0] as HTMLElement, { key: 'Escape' });
    expect(texts()).toEqual(['first']);
  });

  it('keeps the newest three', () => {
    for (const text of ['a', 'b', 'c', 'd']) show({ text });
    expect(texts()).toEqual(['b', 'c', 'd']);
  });
});
