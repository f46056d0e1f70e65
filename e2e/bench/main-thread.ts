// Reads from a trace how long the page's main thread worked between two performance marks; waiting is left out.
import type { TraceEvent } from './figure.ts';

function mark(events: readonly TraceEvent[], name: string): TraceEvent {
  const found = events.find((event) => event.name === name);
  if (!found) throw new Error(`the trace has no mark ${name}`);
  return found;
}

/** Tasks of the main thread from the one in which `from` was set up to `to`, as [start, end] in ms after the first began. */
function tasksBetween(events: readonly TraceEvent[], from: string, to: string): readonly (readonly [number, number])[] {
  const first = mark(events, from);
  const end = mark(events, to).ts;
  const tasks = events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid)
    .filter(({ ts, dur = 0 }) => ts + dur > first.ts && ts < end)
    .toSorted((a, b) => a.ts - b.ts);
  const start = tasks[0]?.ts;
  if (start === undefined) throw new Error('the trace holds no task of the main thread');
  return tasks.map(({ ts, dur = 0 }) => [(ts - start) / 1000, (Math.min(end, ts + dur) - start) / 1000] as const);
}

/** Script, style, layout, paint and whatever else the main thread did, in ms. */
export function workBetween(events: readonly TraceEvent[], from: string, to: string): number {
  return tasksBetween(events, from, to).reduce((sum, [start, end]) => sum + (end - start), 0);
}

/** The longest of those tasks, in ms. */
export function longestTaskBetween(events: readonly TraceEvent[], from: string, to: string): number {
  return Math.max(...tasksBetween(events, from, to).map(([start, end]) => end - start));
}
