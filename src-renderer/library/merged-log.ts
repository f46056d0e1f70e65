// The log that led to what this window shows.
import type { LogEntry } from '../model/change.ts';

/**
 * What is kept, and over it what was done in this window: where another window wrote something else in the meantime, its
 * own line is the one that led to its records. In order of sequence, up to `last`.
 */
export function mergedLog(kept: readonly LogEntry[], own: readonly LogEntry[], last: number): readonly LogEntry[] {
  const entries = new Map<number, LogEntry>();
  for (const entry of [...kept, ...own]) if (entry.sequence <= last) entries.set(entry.sequence, entry);
  return [...entries.values()].sort((a, b) => a.sequence - b.sequence);
}
