import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Beat } from './beat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the beat', () => {
  it('does together what was asked for, at once the first time and then every 50 ms at most', () => {
    const beat = new Beat();
    const done: string[] = [];
    const [one, other] = [() => void done.push('one'), () => void done.push('other')];
    beat.ask(one);
    beat.ask(one);
    beat.ask(other);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['one', 'other']);
    for (let ms = 0; ms < 100; ms += 10) {
      beat.ask(one);
      vi.advanceTimersByTime(10);
    }
    expect(done.slice(2)).toEqual(['one', 'one']);
  });

  it('does at once what the eye waits for, though something else was asked before, and that together with it', () => {
    const beat = new Beat();
    const done: string[] = [];
    beat.askLate(() => done.push('mark'));
    vi.advanceTimersByTime(20);
    expect(done).toEqual([]);
    beat.ask(() => done.push('paint'));
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['mark', 'paint']);
    beat.askLate(() => done.push('mark'));
    vi.advanceTimersByTime(60);
    expect(done).toEqual(['mark', 'paint', 'mark']);
  });

  it('leaves out what was dropped', () => {
    const beat = new Beat();
    const act = vi.fn();
    beat.ask(act);
    beat.drop(act);
    vi.advanceTimersByTime(100);
    expect(act).not.toHaveBeenCalled();
  });
});
