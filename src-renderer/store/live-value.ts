// A value that changes over time, for whoever owns it; others are given it as `Live`.
import type { Live } from './study-library.ts';

export interface LiveValue<T> extends Live<T> {
  readonly set: (value: T) => void;
}

export function liveValue<T>(initial: T): LiveValue<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
