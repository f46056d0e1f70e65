// Reads from a trace how long the page's main thread was at work from one performance mark to another.
import type { TraceEvent } from './figure.ts';

function mark(events: readonly TraceEvent[], name: string): TraceEvent {
  const found = events.find((event) => event.name === name);
  if (!found) throw new Error(`the trace has no mark ${name}`);
  return found;
}

/** The tasks from the one in which `from` was set to the one in which `to` was set, both whole. */
function tasksBetween(events: readonly TraceEvent[], from: string, to: string): readonly TraceEvent[] {
  const first = mark(events, from);
  const last = mark(events, to);
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid && ts + dur > first.ts && ts < last.ts,
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the main thread');
  return tasks;
}

// Processor time: neither waiting nor what other programs take of the machine is work of ours.
const workOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;

/** Script, style, layout, paint and whatever else the main thread did, in ms of its processor time. */
export function workBetween(events: readonly TraceEvent[], from: string, to: string): number {
  return tasksBetween(events, from, to).reduce((sum, task) => sum + workOf(task), 0);
}

/** The same between each mark and the next: one number less than there are marks. A task belongs to the mark set in it or before it. */
export function workBetweenMarks(events: readonly TraceEvent[], marks: readonly string[]): readonly number[] {
  const times = marks.map((name) => mark(events, name).ts);
  const sums = marks.slice(1).map(() => 0);
  for (const task of tasksBetween(events, marks[0] ?? '', marks.at(-1) ?? '')) {
    const end = task.ts + (task.dur ?? 0);
    const at = times.findLastIndex((time) => time <= end);
    if (at >= 0 && at < sums.length) sums[at] = (sums[at] ?? 0) + workOf(task);
  }
  return sums;
}

/** The value that 95 in 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
