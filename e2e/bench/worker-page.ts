// A page with a worker that runs a module of ours; the time of a request is that until its answer is there.
import type { Page } from '@playwright/test';
import type { BenchContext } from './figure.ts';

export interface WorkerPage {
  /** How long the worker takes to answer what was last given, in ms; both ways are in it. */
  time(): Promise<number>;
  /** Gives the request and yields the answer. */
  ask<Answer>(request: unknown): Promise<Answer>;
}

/** Runs in the page. */
function startWorker(script: string): void {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const ask = async () => {
    const begin = performance.now();
    const answer = await new Promise<unknown>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      worker.postMessage(Reflect.get(globalThis, 'benchRequest'));
    });
    return { time: performance.now() - begin, answer };
  };
  Reflect.set(globalThis, 'benchAsk', ask);
}

type Ask = () => Promise<{ readonly time: number; readonly answer: unknown }>;

/** Away from the workbench's address, whose policy allows no worker but its own. */
export async function openWorkerPage(context: BenchContext, entry: string): Promise<WorkerPage> {
  const browser = await context.openBrowser(await context.newProfile());
  const page: Page = await browser.newPage();
  await page.evaluate(startWorker, await context.bundle(entry));
  return {
    time: async () => page.evaluate(async () => (await (Reflect.get(globalThis, 'benchAsk') as Ask)()).time),
    ask: async <Answer>(request: unknown) => {
      await page.evaluate((given) => {
        Reflect.set(globalThis, 'benchRequest', given);
      }, request);
      return page.evaluate(
        async () => (await (Reflect.get(globalThis, 'benchAsk') as Ask)()).answer,
      ) as Promise<Answer>;
    },
  };
}
