// Writes the large study of the benchmark as a study file: always the same text, passages and links, in words of our own.
import { createHash } from 'node:crypto';
import { describePassage } from '../../src-renderer/anchoring/describe-passage.ts';
import { writeStudyFile } from '../../src-renderer/export/study-file.ts';
import { sourceOfArticle } from '../../src-renderer/import/source-of-article.ts';
import { type EvidenceLink, highlightColours, stances } from '../../src-renderer/model/annotation.ts';
import { beginColumn } from '../../src-renderer/model/column-values.ts';
import type { LogEntry } from '../../src-renderer/model/change.ts';
import { uuidv7 } from '../../src-renderer/model/ids.ts';
import type { Column, Statement } from '../../src-renderer/model/matrix.ts';
import { keysAt } from '../../src-renderer/model/order-key.ts';
import type { Block, SourceContent } from '../../src-renderer/model/source.ts';
import type { StudyItem } from '../../src-renderer/model/study.ts';
import { Prose } from './prose.ts';

export interface StudySize {
  /** In UTF-16 code units. */
  readonly characters: number;
  readonly paragraphs: number;
  readonly passages: number;
  readonly matrix: MatrixSize;
  /** So many of them are deleted again in one last step, which undo takes back. */
  readonly deleted?: number;
}

export interface MatrixSize {
  readonly priorities: number;
  /** For each column how many statements its cells hold; 0 for a column of ratings. */
  readonly columns: readonly number[];
}

export const shortestPassage = 20;
export const longestPassage = 300;
const BEGIN = Date.UTC(2026, 0, 1);
const BY = 'Benchmark';

/** Makes words, numbers and ids that are always the same. */
export class Maker extends Prose {
  #count = 0;

  constructor() {
    super(20_260_101);
  }

  word(): string {
    return this.words(1);
  }

  id(): string {
    this.#count += 1;
    return uuidv7(
      BEGIN + this.#count,
      Uint8Array.from({ length: 10 }, () => this.whole(256)),
    );
  }
}

/** The article's text and blocks. */
export function articleOf(size: StudySize, maker: Maker): SourceContent {
  const letters = size.characters - (size.paragraphs - 1);
  const texts = Array.from({ length: size.paragraphs }, (_, at) => {
    const even = Math.floor((letters * (at + 1)) / size.paragraphs) - Math.floor((letters * at) / size.paragraphs);
    // Long and short ones in turns, the same in sum.
    const swing = size.paragraphs % 2 === 1 && at === size.paragraphs - 1 ? 0 : 90;
    return maker.prose(at % 2 === 0 ? even + swing : even - swing);
  });
  let start = 0;
  const blocks = texts.map((text): Block => {
    const block = { kind: 'paragraph', start, end: start + text.length } as const;
    start = block.end + 1;
    return block;
  });
  return { text: texts.join('\n'), blocks };
}

type Made = { readonly createdAt: string; readonly createdBy: string };

function columnsOf(maker: Maker, { columns }: MatrixSize): Column[] {
  const roles = ['elaboration', 'implications'] as const;
  return keysAt([], 0, columns.length).map((order, at): Column => {
    const role = roles[at] ?? 'other';
    const title = at === 0 ? 'Elaboration' : at === 1 ? 'Implications' : `Column ${at + 1}`;
    const statements = columns[at] ?? 0;
    const holds = statements > 0 ? ({ kind: 'statements' } as const) : beginColumn('rating', () => maker.id());
    return { kind: 'column', id: maker.id(), order, title, role, holds };
  });
}

export function matrixOf(maker: Maker, size: MatrixSize, made: Made): StudyItem[] {
  const columns = columnsOf(maker, size);
  const priorities = keysAt([], 0, size.priorities).map(
    (order) => ({ kind: 'priority', id: maker.id(), order, title: maker.prose(40).slice(0, -1), ...made }) as const,
  );
  const statements = priorities.flatMap(({ id: priorityId }) =>
    columns.flatMap(({ id: columnId, holds }, at): StudyItem[] =>
      holds.kind === 'statements'
        ? keysAt([], 0, size.columns[at] ?? 0).map((order): Statement => ({
            kind: 'statement',
            id: maker.id(),
            priorityId,
            columnId,
            order,
            prose: maker.prose(90),
            ...made,
          }))
        : [
            {
              kind: 'cell-value',
              id: maker.id(),
              priorityId,
              columnId,
              value: { kind: 'rating', rating: 1 + maker.whole(5) },
              ...made,
            },
          ],
    ),
  );
  return [...columns, ...priorities, ...statements];
}

/** An annotation, and for four in five a link. */
function passageOf(
  maker: Maker,
  sourceId: string,
  text: string,
  targets: readonly StudyItem[],
  at: string,
): StudyItem[] {
  const made = { createdAt: at, createdBy: BY };
  const length = shortestPassage + maker.whole(longestPassage - shortestPassage + 1);
  const start = maker.whole(text.length - length);
  const selector = describePassage(text, { start, end: start + length });
  const id = maker.id();
  const colour = maker.one(highlightColours);
  const annotation = { kind: 'annotation', id, sourceId, selector, colour, tags: [], memo: '', ...made } as const;
  if (maker.whole(5) === 0) return [annotation];
  const { kind, id: targetId } = maker.one(targets);
  const target = { kind: kind === 'priority' ? 'priority' : 'statement', id: targetId } as const;
  const stance = maker.one(stances);
  const link: EvidenceLink = { kind: 'evidence-link', id: maker.id(), annotationId: id, target, stance, ...made };
  return [annotation, link];
}

const digest = async (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

export const benchTitle = ({ passages, matrix }: StudySize): string =>
  matrix.priorities > 100 ? `Benchmark: ${matrix.priorities} priorities` : `Benchmark: ${passages} passages`;

/** The text of the large study and its passages, without the rest: what a page of the peer is given. */
export function largeArticle(size: StudySize): { readonly content: SourceContent; readonly passages: StudyItem[] } {
  const maker = new Maker();
  const content = articleOf(size, maker);
  const sourceId = maker.id();
  const made = Array.from({ length: size.passages }, () =>
    passageOf(
      maker,
      sourceId,
      content.text,
      [{ kind: 'priority', id: sourceId } as StudyItem],
      '2026-01-01T00:00:00.000Z',
    ),
  );
  return { content, passages: made.flatMap(([annotation]) => (annotation ? [annotation] : [])) };
}

const timeOf = (step: number) => new Date(BEGIN + step * 1000).toISOString();

/** The records step by step, as if every passage had been made by hand, and the text they are about. */
async function stepsOf(size: StudySize) {
  const maker = new Maker();
  const content = articleOf(size, maker);
  if (content.text.length !== size.characters) throw new Error('the text has not the length that was asked for');
  const file = { bytes: new TextEncoder().encode(content.text), fileName: 'large.txt', mediaType: 'text/plain' };
  const { source: kept, files } = await sourceOfArticle({ title: 'A large article' }, content, file, digest);
  const made = { createdAt: timeOf(0), createdBy: BY };
  const title = benchTitle(size);
  const study: StudyItem = { kind: 'study', id: maker.id(), title, ...made };
  const [order] = keysAt([], 0, 1) as [string];
  const place = { kind: 'source', id: maker.id(), order, importedAt: timeOf(0), importedBy: BY } as const;
  const source: StudyItem = { ...kept, ...place };
  const matrix = matrixOf(maker, size.matrix, made);
  const targets = matrix.filter(({ kind }) => kind === 'priority' || kind === 'statement');
  const steps: StudyItem[][] = [[study, source, ...matrix]];
  for (let at = 1; at <= size.passages; at += 1) {
    steps.push(passageOf(maker, source.id, content.text, targets, timeOf(at)));
  }
  return { maker, steps, files };
}

/** The records of the large study as it stands, for a store in memory. */
export async function largeRecords(size: StudySize) {
  const { steps, files } = await stepsOf(size);
  return { items: steps.flat(), contentSha256: files.contentSha256, content: files.content };
}

/** The bytes of the study file; every passage is an entry of the log. */
export async function writeLargeStudy(size: StudySize): Promise<Uint8Array> {
  const { maker, steps, files } = await stepsOf(size);
  const removed = steps.slice(1, 1 + (size.deleted ?? 0)).flat();
  const gone = new Set(removed);
  if (removed.length > 0) steps.push([]);
  const entries = steps.map((added, at): LogEntry => ({
    id: maker.id(),
    label: at === 0 ? 'Import' : 'Annotate',
    at: timeOf(at),
    by: BY,
    added,
    updated: [],
    removed: at > size.passages ? removed : [],
    sequence: at + 1,
    role: { kind: 'do' },
    changedAt: [timeOf(Math.max(0, at - 1)), timeOf(at)],
  }));
  return writeStudyFile(
    {
      changedAt: timeOf(steps.length - 1),
      items: steps.flat().filter((item) => !gone.has(item)),
      entries,
      contents: new Map([[files.contentSha256, files.content]]),
      originals: [files.original],
      quarantined: [],
    },
    { appVersion: 'bench', digest },
  );
}
