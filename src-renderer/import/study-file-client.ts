// Hands a study file to its worker and waits no longer than a reader would.
import { NewerDataError } from '../model/migrations/lift.ts';
import type { StudyFileContents } from '../model/study-file.ts';
import { StudyFileError } from './study-file.ts';

export type StudyFileAnswer =
  | { readonly ok: true; readonly contents: StudyFileContents }
  | { readonly ok: false; readonly newer: boolean; readonly message: string };

const PATIENCE = 30_000;

/** `readStudyFile` in a worker of its own; throws what it throws, and `StudyFileError` when it takes too long. */
export async function readStudyFileInWorker(bytes: Uint8Array): Promise<StudyFileContents> {
  const worker = new Worker(new URL('./study-file-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<StudyFileAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(new StudyFileError('This study file takes too long to read.')), PATIENCE);
      worker.addEventListener('message', (event: MessageEvent<StudyFileAnswer>) => resolve(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new StudyFileError('This study file could not be read: its reader stopped.'));
      });
      worker.postMessage(bytes);
    });
    if (answer.ok) return answer.contents;
    throw answer.newer ? new NewerDataError(answer.message) : new StudyFileError(answer.message);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
