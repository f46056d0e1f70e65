// The way through the worker: answers cross, refusals become import errors, and giving up ends the worker.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { importInWorker } from './import-in-worker.ts';
import type { ImportAnswer, ImportProgress } from './import-messages.ts';
import { ImportError } from './imported-article.ts';

const file = { bytes: new TextEncoder().encode('# One\n\ntext'), fileName: 'one.md' };

/** A worker that answers as it is told, or never. */
class FakeWorker extends EventTarget {
  static answer: ImportAnswer | ImportProgress | 'crash' | null = null;
  static ended = 0;

  postMessage(): void {
    const { answer } = FakeWorker;
    if (answer === null) return;
    const event = answer === 'crash' ? new Event('error') : new MessageEvent('message', { data: answer });
    queueMicrotask(() => this.dispatchEvent(event));
  }

  terminate(): void {
    FakeWorker.ended += 1;
  }
}

const withWorker = (answer: typeof FakeWorker.answer) => {
  FakeWorker.answer = answer;
  FakeWorker.ended = 0;
  vi.stubGlobal('Worker', FakeWorker);
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('importInWorker', () => {
  it('imports here where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined);
    expect((await importInWorker(file)).details.title).toBe('One');
  });

  it('turns a refusal into an import error with its sentence, and ends the worker', async () => {
    withWorker({ kind: 'refused', message: 'This is a PDF.' });
    const refusal = await importInWorker(file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportError);
    expect((refusal as Error).message).toBe('This is a PDF.');
    expect(FakeWorker.ended).toBe(1);
  });

  it('says that the import ended when the worker breaks', async () => {
    withWorker('crash');
    await expect(importInWorker(file)).rejects.toThrow(/^The import ended without a result/);
    expect(FakeWorker.ended).toBe(1);
  });

  it('tells how far it is while it goes on', async () => {
    withWorker({ kind: 'progress', share: 0.25 });
    const giveUp = new AbortController();
    const share = await new Promise<number>((resolve) => {
      importInWorker(file, giveUp.signal, {}, resolve).catch(() => undefined);
    });
    expect(share).toBe(0.25);
    expect(FakeWorker.ended).toBe(0);
    giveUp.abort();
  });

  it('ends the worker when it is given up', async () => {
    withWorker(null);
    const giveUp = new AbortController();
    const importing = importInWorker(file, giveUp.signal);
    giveUp.abort(new Error('enough'));
    await expect(importing).rejects.toThrow('enough');
    expect(FakeWorker.ended).toBe(1);
  });
});
