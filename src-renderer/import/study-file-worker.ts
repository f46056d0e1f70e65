// Reads a study file off the main thread, so that a large or a hostile one never stops the window.
import { readStudyFile } from './study-file.ts';
import type { StudyFileAnswer } from './study-file-client.ts';

const digest = async (bytes: Uint8Array): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

async function answer(bytes: Uint8Array): Promise<StudyFileAnswer> {
  try {
    return { ok: true, contents: await readStudyFile(bytes, digest) };
  } catch (error) {
    const { name, message } = error as Error;
    return { ok: false, newer: name === 'NewerDataError', message };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  void answer(event.data).then((result) => globalThis.postMessage(result));
});
