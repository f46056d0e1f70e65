// Drops a large file on Home and watches, in the page, until its preview is painted, or until giving it up has taken effect.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BenchContext } from './figure.ts';
import { benchFile, type ImportFormat } from './import-files.ts';

export interface ImportTimes {
  /** From the drop to the end of the first frame with the text of the article in the Import dialog, in ms. */
  readonly shown: number;
  /** The longest task of the main thread from the drop until half a second after that, in ms; 0 when none took over 50 ms. */
  readonly longestTask: number;
}

const STILL_MS = 500;

interface Asked {
  /** When Cancel is pressed after the drop, in ms; never when absent. */
  readonly cancelAfter?: number;
}

interface Watched {
  readonly shown: number;
  readonly longestTask: number;
  /** From when Cancel was due until the dialog was gone, painted so, and no long task was left. */
  readonly cancelled?: number;
}

/** Runs in the page: keeps the file to be dropped. */
function keepFile({ base64, fileName }: { readonly base64: string; readonly fileName: string }): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  Reflect.set(window, 'benchFile', new File([bytes], fileName));
}

/** Runs in the page: drops the file and watches every frame. */
async function dropAndWatch({ cancelAfter, still }: Asked & { readonly still: number }): Promise<Watched> {
  const tasks: { readonly begin: number; readonly end: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ begin: startTime, end: startTime + duration });
  });
  const dialog = () => document.querySelector('[role="dialog"]');
  const text = () => document.querySelector('[aria-label="Text as it will be kept"]')?.textContent ?? '';
  const until = async (found: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = () => {
        const is = found();
        // Found in a frame's callback, it is part of that frame, whose end a message tells.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (is ? resolve(performance.now()) : requestAnimationFrame(look)));
        port1.start();
        port2.postMessage('');
      };
      requestAnimationFrame(look);
    });
  const rest = async (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  // This function's own task, and that of its caller, are none of the import's.
  await rest(100);
  observer.observe({ type: 'longtask' });
  const transfer = new DataTransfer();
  transfer.items.add(Reflect.get(window, 'benchFile') as File);
  await rest(50);
  const begin = performance.now();
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  const longest = () => Math.max(0, ...tasks.map((task) => (task.end > begin ? task.end - task.begin : 0)));
  if (cancelAfter === undefined) {
    const shown = (await until(() => text() !== '')) - begin;
    await rest(still);
    return { shown, longestTask: longest() };
  }
  await until(() => dialog() !== null);
  await rest(Math.max(0, begin + cancelAfter - performance.now()));
  const shown = text() === '' ? Infinity : 0;
  const cancel = [...(dialog()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Cancel');
  cancel?.click();
  const gone = await until(() => dialog() === null);
  await rest(still);
  const due = begin + cancelAfter;
  return { shown, longestTask: longest(), cancelled: Math.max(gone, ...tasks.map(({ end }) => end)) - due };
}

/** Each time in a fresh window of a browser that has done it before. */
async function watched(context: BenchContext, format: ImportFormat, asked: Asked): Promise<Watched> {
  const browser = await context.once('browser for imports', async () =>
    context.openBrowser(await context.newProfile()),
  );
  const page = await browser.newPage();
  await page.goto(`${context.origin}/#/`);
  await page.getByRole('heading', { name: 'Studies' }).waitFor();
  await hand(page, format);
  await page.waitForTimeout(300);
  const times = await page.evaluate(dropAndWatch, { ...asked, still: STILL_MS });
  await page.close();
  return times;
}

async function hand(page: Page, format: ImportFormat): Promise<void> {
  const { bytes, fileName } = benchFile(format);
  await page.evaluate(keepFile, { base64: Buffer.from(bytes).toString('base64'), fileName });
}

/** The samples that were taken so far: the time and the longest task are of the same imports. */
async function samplesOf(context: BenchContext, format: ImportFormat): Promise<ImportTimes[]> {
  return context.once(`imports of ${format}`, async () => {
    await watched(context, format, {});
    return [];
  });
}

export async function importTimes(context: BenchContext, format: ImportFormat): Promise<readonly ImportTimes[]> {
  const samples = await samplesOf(context, format);
  const from = samples.length;
  for (let run = 0; run < context.runs; run += 1) samples.push(await watched(context, format, {}));
  return samples.slice(from);
}

/** Of the imports that were timed before, where there are enough. */
export async function longestTasks(context: BenchContext, format: ImportFormat): Promise<readonly number[]> {
  const samples = await samplesOf(context, format);
  const missing = context.runs - samples.length;
  if (missing > 0) await importTimes({ ...context, runs: missing }, format);
  return samples.slice(-context.runs).map(({ longestTask }) => longestTask);
}

/** Cancel pressed at moments spread over the whole of an import. */
export async function cancelTimes(context: BenchContext, format: ImportFormat): Promise<readonly number[]> {
  const samples = await samplesOf(context, format);
  if (samples.length === 0) await importTimes({ ...context, runs: 1 }, format);
  const whole = Math.min(...samples.map(({ shown }) => shown));
  const times: number[] = [];
  for (let run = 0, tries = 0; run < context.runs; tries += 1) {
    if (tries > 3 * context.runs) throw new Error('the import is over before it can be given up');
    const cancelAfter = Math.round((whole * 0.9 * (run + 0.5)) / context.runs);
    const { shown, cancelled } = await watched(context, format, { cancelAfter });
    // What was there already could not be given up.
    if (shown === 0 || cancelled === undefined) continue;
    times.push(cancelled);
    run += 1;
  }
  return times;
}

/** The same file read by the libraries alone, in an empty page. */
export async function libraryTimes(context: BenchContext, format: ImportFormat): Promise<readonly number[]> {
  const script = await context.bundle(join(import.meta.dirname, 'import-page.ts'));
  const browser = await context.once('browser for imports', async () =>
    context.openBrowser(await context.newProfile()),
  );
  const times: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    const page = await browser.newPage();
    await page.goto(`${context.origin}/icon.svg`);
    await hand(page, format);
    await page.evaluate(script);
    const read = async (name: string) =>
      (Reflect.get(globalThis, 'benchLibrary') as (format: string) => Promise<number>)(name);
    times.push(await page.evaluate(read, format));
    await page.close();
  }
  return times;
}
