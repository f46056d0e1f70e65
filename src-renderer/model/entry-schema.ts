// What a well-formed log entry is, with every record in it.
import * as v from 'valibot';
import { type LogEntry, type RecordEdits, recordsAfter } from './change.ts';
import { firstIssue, id, name, record, sentence, time, wholeNumber } from './field-schema.ts';
import { checkItem } from './item-schema.ts';
import { isPlainEntry } from './well-formed.ts';

const undoneOf = { of: id };
const roleSchema = v.variant(
  'kind',
  [
    record({ kind: v.literal('do') }),
    record({ kind: v.literal('undo'), ...undoneOf }),
    record({ kind: v.literal('redo'), ...undoneOf }),
  ],
  'must be do, undo or redo',
);
const records = v.array(v.unknown(), 'must be a list of records');
const pairMessage = 'must be a pair of records, before and after';
// A study that is being made was never changed before: its time is then empty, and undoing brings that back.
const changeTime = v.union([v.literal(''), time], 'must be a time');
const entrySchema = record({
  id,
  label: name,
  at: time,
  by: name,
  added: records,
  updated: v.array(v.strictTuple([v.unknown(), v.unknown()], pairMessage), 'must be a list of pairs'),
  removed: records,
  sequence: v.pipe(wholeNumber, v.minValue(1, 'must be at least 1')),
  role: roleSchema,
  changedAt: v.strictTuple([changeTime, changeTime], 'must be a pair of times'),
});

function badRecord(entry: LogEntry): string | null {
  for (const item of [...entry.added, ...entry.removed, ...entry.updated.flat()]) {
    const checked = checkItem(item);
    if (!checked.ok) return checked.reason;
  }
  const crossed = entry.updated.some(([before, after]) => before.kind !== after.kind || before.id !== after.id);
  return crossed ? 'An update in this change is of two different records.' : null;
}

type CheckedEntry = { readonly ok: true; readonly entry: LogEntry } | { readonly ok: false; readonly reason: string };

/** The log entry, every record in it checked, or one plain sentence that says what is wrong with it. Never throws. */
export function checkEntry(value: unknown): CheckedEntry {
  return isPlainEntry(value) ? checkRecords(value as LogEntry) : checkEntryByRules(value);
}

/** The same by the schemas alone. */
export function checkEntryByRules(value: unknown): CheckedEntry {
  const result = v.safeParse(entrySchema, value, firstIssue);
  return result.success
    ? checkRecords(result.output as LogEntry)
    : { ok: false, reason: sentence('change', result.issues) };
}

function checkRecords(entry: LogEntry): CheckedEntry {
  const reason = badRecord(entry);
  return reason === null ? { ok: true, entry } : { ok: false, reason };
}

/**
 * Why these edits must not be made, in one plain sentence, or null: a record that would be refused when it is read again
 * must never be written, for then it would be set aside and all that hangs on it would fall with it.
 */
export function whyRefused(edits: Pick<RecordEdits, 'added' | 'updated'>): string | null {
  for (const item of recordsAfter(edits)) {
    const checked = checkItem(item);
    if (!checked.ok) return checked.reason;
  }
  return null;
}
