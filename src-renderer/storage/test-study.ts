// A small study and its log for tests, with a scribe that goes on writing changes to it.
import { createHash } from 'node:crypto';
import { contentBytes, type Digest } from '../model/content-bytes.ts';
import type { LogEntry, RecordEdits } from '../model/change.ts';
import { noEdits } from '../model/change.ts';
import type { SourceContent } from '../model/source.ts';
import type { StudyItem } from '../model/study.ts';
import type { SourceFiles } from '../model/kept.ts';

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const nodeDigest: Digest = async (bytes) => hashOf(bytes);

export const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const timeOf = (n: number) => new Date(Date.UTC(2026, 0, 31) + n * 1000).toISOString();

export const STUDY_ID = idOf(1);
export const SOURCE_ID = idOf(2);
export const PRIORITY_ID = idOf(3);
export const COLUMN_ID = idOf(4);
export const STATEMENT_ID = idOf(5);

const by = 'Ada';
const made = { createdAt: timeOf(0), createdBy: by };

export const content: SourceContent = {
  text: 'Harbour plan\nThe harbour will be dredged twice.\nThe ferries keep their quay.',
  blocks: [
    { kind: 'heading', level: 1, start: 0, end: 12 },
    { kind: 'paragraph', start: 13, end: 47, marks: [{ kind: 'strong', start: 17, end: 24 }] },
    { kind: 'paragraph', start: 48, end: 76 },
  ],
};
const originalBytes = new TextEncoder().encode('# Harbour plan\n\nas it came');
export const files: SourceFiles = {
  contentSha256: hashOf(contentBytes(content)),
  content,
  original: {
    sha256: hashOf(originalBytes),
    bytes: originalBytes,
    fileName: 'harbour plan.md',
    mediaType: 'text/markdown',
  },
};

const selector = {
  position: { start: 17, end: 24 },
  quote: { exact: content.text.slice(17, 24), prefix: content.text.slice(0, 17), suffix: content.text.slice(24, 40) },
};

export const firstItems: readonly StudyItem[] = [
  { kind: 'study', id: STUDY_ID, title: 'Harbour', ...made },
  {
    kind: 'source',
    id: SOURCE_ID,
    order: 'a0',
    title: 'Harbour plan',
    fileName: 'harbour plan.md',
    mediaType: 'text/markdown',
    length: content.text.length,
    textSha256: hashOf(new TextEncoder().encode(content.text)),
    contentSha256: files.contentSha256,
    originalSha256: files.original.sha256,
    importedAt: timeOf(0),
    importedBy: by,
  },
  { kind: 'priority', id: PRIORITY_ID, order: 'a0', title: 'Dredge the harbour', ...made },
  {
    kind: 'column',
    id: COLUMN_ID,
    order: 'a0',
    title: 'Elaboration',
    role: 'elaboration',
    holds: { kind: 'statements' },
  },
  {
    kind: 'statement',
    id: STATEMENT_ID,
    priorityId: PRIORITY_ID,
    columnId: COLUMN_ID,
    order: 'a0',
    prose: 'It will be **dredged** twice.',
    origin: { sourceId: SOURCE_ID, selector },
    ...made,
  },
];

/** What can happen to the study, by number: the same number does the same to the same study. */
export class Scribe {
  readonly items = new Map<string, StudyItem>();
  readonly entries: LogEntry[] = [];
  #next = 100;

  constructor() {
    this.write({ added: firstItems });
  }

  get sequence(): number {
    return this.entries.length;
  }

  get changedAt(): string {
    return this.entries.at(-1)?.changedAt[1] ?? '';
  }

  write(edits: Partial<RecordEdits>): LogEntry {
    const sequence = this.entries.length + 1;
    const at = timeOf(sequence);
    const whole = { ...noEdits, ...edits };
    for (const item of whole.removed) this.items.delete(item.id);
    for (const [, item] of whole.updated) this.items.set(item.id, item);
    for (const item of whole.added) this.items.set(item.id, item);
    const entry: LogEntry = {
      id: idOf(1_000_000 + sequence),
      label: 'Write',
      at,
      by,
      ...whole,
      sequence,
      role: { kind: 'do' },
      changedAt: [this.changedAt, at],
    };
    this.entries.push(entry);
    return entry;
  }

  annotate(): LogEntry {
    const id = idOf((this.#next += 1));
    const link = idOf((this.#next += 1));
    return this.write({
      added: [
        { kind: 'annotation', id, sourceId: SOURCE_ID, selector, colour: 'blue', tags: ['sea'], memo: '', ...made },
        {
          kind: 'evidence-link',
          id: link,
          annotationId: id,
          target: { kind: 'statement', id: STATEMENT_ID },
          stance: 'supports',
          ...made,
        },
      ],
    });
  }

  act(n: number): LogEntry {
    const annotations = [...this.items.values()].filter((item) => item.kind === 'annotation');
    const chosen = annotations[n % Math.max(1, annotations.length)];
    if (!chosen || n % 3 === 0) return this.annotate();
    if (n % 3 === 1) return this.write({ updated: [[chosen, { ...chosen, memo: `Memo ${n}` }]] });
    const links = [...this.items.values()].filter(
      (item) => item.kind === 'evidence-link' && item.annotationId === chosen.id,
    );
    return this.write({ removed: [chosen, ...links] });
  }
}

const byKey = (a: StudyItem, b: StudyItem) => (`${a.kind}${a.id}` < `${b.kind}${b.id}` ? -1 : 1);
export const sorted = (items: Iterable<StudyItem>) => [...items].sort(byKey);
