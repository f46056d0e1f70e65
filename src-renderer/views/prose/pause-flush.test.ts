import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LATEST, PAUSE, PauseFlush } from './pause-flush.ts';

describe('PauseFlush', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands over once at a pause', () => {
    const flush = vi.fn();
    const typing = new PauseFlush(flush);
    typing.typed();
    vi.advanceTimersByTime(PAUSE - 1);
    expect(flush).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1 + LATEST);
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it('hands over while typing goes on, within one second of any key', () => {
    const flush = vi.fn();
    const typing = new PauseFlush(flush);
    for (let i = 0; i < 20; i += 1) {
      typing.typed();
      vi.advanceTimersByTime(100);
    }
    expect(flush).toHaveBeenCalledTimes(2);
    expect(LATEST).toBeLessThan(1000);
  });

  it('hands over at once when asked, and only what waits', () => {
    const flush = vi.fn();
    const typing = new PauseFlush(flush);
    typing.now();
    expect(flush).not.toHaveBeenCalled();
    typing.typed();
    typing.now();
    vi.advanceTimersByTime(5000);
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it('forgets what is not wanted', () => {
    const flush = vi.fn();
    const typing = new PauseFlush(flush);
    typing.typed();
    typing.forget();
    vi.advanceTimersByTime(5000);
    expect(flush).not.toHaveBeenCalled();
  });
});
