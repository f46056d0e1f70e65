// Runs in a page of the benchmark: the sample study in memory, and its export without any of the workbench around it.
import { exportMarkdown } from '../../src-renderer/export/export-markdown.ts';
import { buildSample } from '../../src-renderer/sample/build-sample.ts';
import { StudyStore } from '../../src-renderer/store/study-store.ts';

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How long the first call takes, with nothing compiled yet, in ms. */
async function firstExport(): Promise<number> {
  const act = { newId: () => crypto.randomUUID(), now: () => '2026-01-01T00:00:00.000Z', by: '' };
  const { entries, files } = await buildSample(act, digest);
  const store = new StudyStore({
    items: entries.flatMap(({ added }) => added),
    sequence: entries.length,
    changedAt: act.now(),
    history: entries,
    contents: new Map([[files.contentSha256, files.content]]),
  });
  const before = performance.now();
  const markdown = exportMarkdown(store);
  const time = performance.now() - before;
  if (!markdown.includes('## Evidence')) throw new Error('the export is not whole');
  return time;
}

Reflect.set(globalThis, 'benchFirstExport', firstExport);
