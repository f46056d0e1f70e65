// Scrolls whatever shows the article by frames, and moves the pointer over it, and tells the work that takes.
import type { Page } from '@playwright/test';
import type { BenchContext, TraceEvent } from './figure.ts';
import { workBetween } from './main-thread.ts';

const FRAMES = 120;
const STEP = 400;
const MOVES = 80;

/** Runs in the page: scrolls by frames and answers the time from each to the next, in ms. */
async function scrollBy({ frames, step }: { readonly frames: number; readonly step: number }): Promise<number[]> {
  const pane = document.querySelector('[aria-label="Source"][data-pane-focus]');
  if (!pane) throw new Error('the study is not open');
  const gaps: number[] = [];
  // Always the same stretch, and never the end, where nothing would move any more.
  pane.scrollTop = 0;
  return new Promise((resolve) => {
    let before: number | undefined;
    const frame = (now: number) => {
      if (before === undefined) performance.mark('bench:scroll');
      else gaps.push(now - before);
      before = now;
      if (gaps.length === frames) {
        performance.mark('bench:scrolled');
        return resolve(gaps);
      }
      pane.scrollTop += step;
      return requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function traceOf(context: BenchContext, page: Page, name: string, work: () => Promise<void>) {
  const browser = page.context().browser();
  if (!browser) throw new Error('this browser cannot be traced');
  await page.evaluate(() => performance.clearMarks());
  return context.trace(browser, name, work);
}

export interface ScrollTimes {
  /** Main-thread work a frame, in ms. */
  readonly work: number;
  /** Frames over 20 ms, in per cent. */
  readonly late: number;
}

export async function scrollOnce(context: BenchContext, page: Page): Promise<ScrollTimes> {
  const settings = { frames: FRAMES, step: STEP };
  const gaps = await page.evaluate(scrollBy, settings);
  const events = await traceOf(context, page, 'scroll', async () => void (await page.evaluate(scrollBy, settings)));
  return {
    work: workBetween(events, 'bench:scroll', 'bench:scrolled') / FRAMES,
    late: (gaps.filter((gap) => gap > 20).length / gaps.length) * 100,
  };
}

/** Main-thread work a move of the pointer over the words, in ms. */
export async function hoverOnce(context: BenchContext, page: Page): Promise<number> {
  const box = await page.locator('[aria-label="Source"][data-pane-focus]').boundingBox();
  if (!box) throw new Error('the article cannot be seen');
  await page.evaluate(() => document.querySelector('[aria-label="Source"][data-pane-focus]')?.scrollTo(0, 2000));
  await page.waitForTimeout(300);
  const events: readonly TraceEvent[] = await traceOf(context, page, 'hover', async () => {
    await page.evaluate(() => void performance.mark('bench:hover'));
    for (let move = 0; move < MOVES; move += 1) {
      const x = box.x + 60 + ((move * 13) % (box.width - 180));
      await page.mouse.move(x, box.y + 40 + move * ((box.height - 80) / MOVES));
    }
    await page.evaluate(() => void performance.mark('bench:hovered'));
  });
  return workBetween(events, 'bench:hover', 'bench:hovered') / MOVES;
}
