// The large matrix (1,000 priorities by five columns, 5,000 statements, 10,000 links): open, type, move and scroll.
import type { Page } from '@playwright/test';
import type { BenchContext, Figure } from '../figure.ts';
import { matrixSize, openHome, openLargeStudy, profileWith } from '../large-profile.ts';
import { benchTitle } from '../large-study.ts';
import { p95, workBetween, workBetweenMarks } from '../main-thread.ts';

const KEYS = 40;
const FRAMES = 120;
const STEP = 300;

/** Runs in the page: clicks the study and answers the time to the end of the first frame with its rows, in ms. */
async function clickAndWatch(title: string): Promise<number> {
  const link = [...document.querySelectorAll<HTMLAnchorElement>('main a')].find((one) => one.textContent === title);
  if (!link) throw new Error('the study is not here');
  const begin = performance.now();
  return new Promise((resolve) => {
    const look = () => {
      const rows = document.querySelectorAll('[role="grid"] [role="row"] [role="rowheader"]').length;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        if (rows > 5) resolve(performance.now() - begin);
        else requestAnimationFrame(look);
      });
      port1.start();
      port2.postMessage('');
    };
    link.click();
    requestAnimationFrame(look);
  });
}

async function openings(context: BenchContext): Promise<readonly number[]> {
  const browser = await context.openBrowser(await profileWith(context, matrixSize));
  const times: number[] = [];
  for (let run = 0; run <= context.runs; run += 1) {
    const page = await openHome(browser, context.origin, matrixSize);
    await page.waitForTimeout(500);
    times.push(await page.evaluate(clickAndWatch, benchTitle(matrixSize)));
    await page.close();
  }
  await browser.close();
  return times.slice(1);
}

/** Runs in the page: the next key sets a mark, and so does the frame after it; `benchKey` is when some more are over. */
function armKey(name: string): void {
  const over = new Promise<void>((resolve) => {
    const onKey = (event: KeyboardEvent) => {
      // Alt alone is a key too.
      if (event.key === 'Alt') return;
      window.removeEventListener('keydown', onKey, { capture: true });
      performance.mark(name);
      requestAnimationFrame(() => {
        performance.mark(`${name} over`);
        // What the key brings late is over before the next one comes.
        setTimeout(resolve, 80);
      });
    };
    window.addEventListener('keydown', onKey, { capture: true });
  });
  Reflect.set(window, 'benchKey', over);
}

async function pressWatched(page: Page, key: string, name: string): Promise<void> {
  await page.evaluate(armKey, name);
  await page.keyboard.press(key);
  await page.evaluate(async () => Reflect.get(window, 'benchKey') as Promise<void>);
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Priority matrix' });

/** Opens the study and hands over its page as often as samples are wanted, after one to warm up. */
async function samples(
  context: BenchContext,
  once: (page: Page, run: number) => Promise<number>,
): Promise<readonly number[]> {
  const browser = await context.openBrowser(await profileWith(context, matrixSize));
  const page = await openLargeStudy(browser, context.origin, matrixSize);
  const values: number[] = [];
  for (let run = 0; run <= context.runs; run += 1) {
    await page.evaluate(() => performance.clearMarks());
    values.push(await once(page, run));
  }
  await browser.close();
  return values.slice(1);
}

async function traced(context: BenchContext, page: Page, name: string, work: () => Promise<void>) {
  const browser = page.context().browser();
  if (!browser) throw new Error('this browser cannot be traced');
  return context.trace(browser, name, work);
}

/** Main-thread work from Alt+Down on a row to the end of the first frame, in which it stands at its place. */
async function moveOnce(context: BenchContext, page: Page, run: number): Promise<number> {
  const title = grid(page).getByRole('rowheader').nth(3);
  await title.focus();
  await page.waitForTimeout(400);
  const before = await grid(page).getByRole('rowheader').nth(4).innerText();
  const name = `bench:move ${run}`;
  const events = await traced(context, page, 'matrix-move', async () => pressWatched(page, 'Alt+ArrowDown', name));
  if ((await grid(page).getByRole('rowheader').nth(3).innerText()) !== before) throw new Error('the row did not move');
  await page.keyboard.press('ControlOrMeta+z');
  return workBetween(events, name, `${name} over`);
}

/** p95 of the work from a key to the end of the frame that shows it, in a statement. */
async function typeOnce(context: BenchContext, page: Page, run: number): Promise<number> {
  await grid(page).getByRole('row').nth(3).getByRole('gridcell').nth(1).focus();
  await page.keyboard.press('Enter');
  await grid(page).getByRole('textbox').waitFor();
  await page.waitForTimeout(300);
  const names = Array.from({ length: KEYS }, (_, at) => `bench:type ${run}.${at}`);
  const events = await traced(context, page, 'matrix-type', async () => {
    for (const name of names) {
      await pressWatched(page, 'x', name);
    }
  });
  await page.keyboard.press('Escape');
  return p95(names.map((name) => workBetween(events, name, `${name} over`)));
}

/** Runs in the page: scrolls the matrix by frames, each with its mark. */
async function scrollBy({ frames, step }: { readonly frames: number; readonly step: number }): Promise<void> {
  const pane = document.querySelector('[role="grid"]')?.parentElement;
  if (!pane) throw new Error('the study is not open');
  pane.scrollTop = 0;
  return new Promise((resolve) => {
    let count = 0;
    const frame = () => {
      performance.mark(`bench:scroll ${count}`);
      if (count === frames) return resolve();
      count += 1;
      pane.scrollTop += step;
      return requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function scrollOnce(context: BenchContext, page: Page): Promise<number> {
  const settings = { frames: FRAMES, step: STEP };
  const events = await traced(context, page, 'matrix-scroll', async () => page.evaluate(scrollBy, settings));
  const marks = Array.from({ length: FRAMES + 1 }, (_, at) => `bench:scroll ${at}`);
  return p95(workBetweenMarks(events, marks));
}

export const matrixFigures: readonly Figure[] = [
  { name: 'matrix-open', unit: 'ms', goal: 400, run: openings },
  {
    name: 'matrix-type-work-p95',
    unit: 'ms',
    goal: 16.8,
    run: async (context) => samples(context, async (page, run) => typeOnce(context, page, run)),
  },
  {
    name: 'matrix-move-work',
    unit: 'ms',
    goal: 10,
    run: async (context) => samples(context, async (page, run) => moveOnce(context, page, run)),
  },
  {
    name: 'matrix-scroll-work-p95',
    unit: 'ms/frame',
    goal: 16.8,
    run: async (context) => samples(context, async (page) => scrollOnce(context, page)),
  },
];
