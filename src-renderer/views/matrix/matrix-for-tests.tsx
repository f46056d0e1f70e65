// A small study and everything around it that the matrix needs, for the tests of this folder.
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll } from 'vitest';
import { describePassage } from '../../anchoring/describe-passage.ts';
import type { Act } from '../../model/change.ts';
import type { Origin } from '../../model/selector.ts';
import type { Block, SourceContent } from '../../model/source.ts';
import type { StudyItem } from '../../model/study.ts';
import type { OpenStudy } from '../../store/study-library.ts';
import { type LiveValue, liveValue } from '../../store/live-value.ts';
import { StudyStore } from '../../store/study-store.ts';
import { MatrixPane } from './matrix-pane.tsx';
import { Session } from '../session/session.ts';
import { useKeymap } from '../session/use-keymap.ts';
import { AppContext, type AppServices, type Workbench, WorkbenchContext } from '../session/workbench-context.ts';

const now = '2026-11-20T10:00:00.000Z';
const by = 'Ada';

const paragraphs = [
  'The works by the river',
  'Next year we open a second furnace at the river works. It will double what we can melt. Neighbours fear the noise.',
  'We will sell our share in the old quarry, said the owner. Twelve drivers lose their routes.',
  'Apprentices are to be trained in our own school from autumn on.',
];

function contentOf(lines: readonly string[]): SourceContent {
  let start = 0;
  const blocks = lines.map((line, i): Block => {
    const block = { start, end: start + line.length };
    start = block.end + 1;
    return i === 0 ? { ...block, kind: 'heading', level: 1 } : { ...block, kind: 'paragraph' };
  });
  return { text: lines.join('\n'), blocks };
}

export const content = contentOf(paragraphs);

export function passageOf(words: string): { readonly start: number; readonly end: number } {
  const start = content.text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

const saidAs = (words: string): Origin => ({
  sourceId: 'source',
  selector: describePassage(content.text, passageOf(words)),
});

const made = { createdAt: now, createdBy: by };

const priority = (id: string, order: string, title: string): StudyItem => ({
  kind: 'priority',
  id,
  order,
  title,
  ...made,
});

const statement = (id: string, cell: string, order: string, prose: string, origin?: Origin): StudyItem => {
  const [priorityId = '', columnId = ''] = cell.split('/');
  return { kind: 'statement', id, priorityId, columnId, order, prose, ...made, ...(origin ? { origin } : {}) };
};

const annotation = (id: string, words: string): StudyItem => ({
  kind: 'annotation',
  id,
  sourceId: 'source',
  selector: describePassage(content.text, passageOf(words)),
  colour: 'green',
  tags: [],
  memo: 'Ask the **owner**.',
  ...made,
});

export const baseItems: readonly StudyItem[] = [
  { kind: 'study', id: 'study', title: 'River works', ...made },
  {
    kind: 'source',
    id: 'source',
    order: 'a0',
    title: 'The works by the river',
    fileName: 'works.txt',
    mediaType: 'text/plain',
    length: content.text.length,
    textSha256: 't',
    contentSha256: 'c',
    originalSha256: 'o',
    importedAt: now,
    importedBy: by,
  },
  { kind: 'column', id: 'elab', order: 'a0', title: 'Elaboration', role: 'elaboration', holds: { kind: 'statements' } },
  {
    kind: 'column',
    id: 'impl',
    order: 'a1',
    title: 'Implications',
    role: 'implications',
    holds: { kind: 'statements' },
  },
];

export const items: readonly StudyItem[] = [
  ...baseItems,
  priority('p1', 'a0', 'Melt more'),
  priority('p2', 'a1', 'Leave the quarry'),
  priority('p3', 'a2', 'Train their own people'),
  statement('s1', 'p1/elab', 'a0', 'It will double what we can melt.', saidAs('It will double what we can melt.')),
  statement('s2', 'p1/elab', 'a1', 'Opens **next year**'),
  statement('s3', 'p1/impl', 'a0', 'Neighbours will fear the noise.', saidAs('Neighbours fear the noise.')),
  statement('s4', 'p2/elab', 'a0', 'The owner sells.'),
  annotation('a1', 'we open a second furnace'),
  annotation('a2', 'double what we can melt'),
  {
    kind: 'evidence-link',
    id: 'l1',
    annotationId: 'a1',
    target: { kind: 'statement', id: 's2' },
    stance: 'supports',
    ...made,
  },
];

export interface TestBench {
  readonly store: StudyStore;
  readonly session: Session;
  readonly act: () => Act;
  readonly workbench: Workbench;
  /** Whether this window writes, or another. */
  readonly role: LiveValue<'writer' | 'follower'>;
  readonly around: (props: { readonly children: ReactNode }) => ReactNode;
}

/** A study in memory; ids are counted, so that tests can name them. */
export function makeBench(records: readonly StudyItem[] = items, writes: 'writer' | 'follower' = 'writer'): TestBench {
  const store = new StudyStore({
    items: records,
    sequence: 0,
    changedAt: now,
    history: [],
    contents: new Map([['c', content]]),
  });
  const session = new Session();
  let count = 0;
  const act = (): Act => ({ newId: () => `new-${(count += 1)}`, now: () => now, by });
  const still = <T,>(value: T) => ({ get: () => value, subscribe: () => () => {} });
  const whyRefused = () => null;
  const role = liveValue(writes);
  const open = { store, whyRefused, role, saveState: still({ kind: 'saved' }) } as unknown as OpenStudy;
  const workbench: Workbench = { open, store, session };
  const services = { act } as unknown as AppServices;
  const around = ({ children }: { readonly children: ReactNode }) => (
    <AppContext.Provider value={services}>
      <WorkbenchContext.Provider value={workbench}>{children}</WorkbenchContext.Provider>
    </AppContext.Provider>
  );
  return { store, session, act, workbench, role, around };
}

export const proses = (store: StudyStore, cell: string): readonly string[] => {
  const [priorityId = '', columnId = ''] = cell.split('/');
  return store.statementsIn(priorityId, columnId).map((item) => item.prose);
};

/** What the document of these tests lacks, where nothing is laid out. */
export function standInForLayout(): void {
  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {};
    globalThis.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  });
}

/** Its children, with the keys of the workbench. */
export function Keys({ children }: { readonly children: ReactNode }): ReactNode {
  useKeymap();
  return children;
}

/** The whole pane on a study, within what else of the workbench a test needs. */
export function showMatrix(
  { around: Around }: TestBench,
  Within: (props: { readonly children: ReactNode }) => ReactNode = Keys,
): void {
  render(
    <Around>
      <Within>
        <MatrixPane />
      </Within>
    </Around>,
  );
}
