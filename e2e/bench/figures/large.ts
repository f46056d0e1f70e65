// The large study (1,000,000 characters in 6,000 paragraphs, 10,000 passages): open, paint, add and scroll.
import type { Page } from '@playwright/test';
import type { BenchContext, Figure } from '../figure.ts';
import { largeProfile, openHome, openLargeStudy } from '../large-profile.ts';
import { watchTransactions } from '../link-by-key.ts';
import { type LinkSeries, linkSeries } from '../link-series.ts';
import { workBetween } from '../main-thread.ts';

const FRAMES = 120;
const STEP = 400;

interface OpenTimes {
  /** From the click on the study to the end of the first frame with the article, in ms. */
  readonly article: number;
  /** … to the end of the first frame with the highlights of what is on the screen, the matrix too. */
  readonly whole: number;
}

/** Runs in the page: clicks the study and watches every frame. */
async function clickAndWatch(title: string): Promise<OpenTimes> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
  const link = links.find(({ textContent }) => textContent === title);
  if (!link) throw new Error('the large study is not here');
  const begin = performance.now();
  return new Promise((resolve) => {
    let article: number | undefined;
    const look = () => {
      // Found in a frame's callback, it is part of that frame, whose end a message tells.
      const words = document.querySelector('[aria-label="Source"] article p')?.textContent;
      const rows = document.querySelectorAll('[role="grid"] [role="row"]').length;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        const now = performance.now() - begin;
        const painted = [...CSS.highlights.values()].some(({ size }) => size > 0);
        if (words) article ??= now;
        if (words && article !== undefined && rows > 12 && painted) resolve({ article, whole: now });
        else requestAnimationFrame(look);
      });
      port1.start();
      port2.postMessage('');
    };
    link.click();
    requestAnimationFrame(look);
  });
}

async function openings(context: BenchContext): Promise<readonly OpenTimes[]> {
  return context.once(`openings of the large study, ${context.runs}`, async () => {
    const browser = await context.openBrowser(await largeProfile(context));
    const times: OpenTimes[] = [];
    for (let run = 0; run <= context.runs; run += 1) {
      const page = await openHome(browser, context.origin);
      await page.waitForTimeout(500);
      times.push(await page.evaluate(clickAndWatch, 'Benchmark: 10000 passages'));
      await page.close();
    }
    await browser.close();
    return times.slice(1);
  });
}

async function largeLinks(context: BenchContext): Promise<LinkSeries> {
  return context.once(`links in the large study, ${context.runs}`, async () =>
    linkSeries(context, 'add-large', async () => {
      const browser = await context.openBrowser(await largeProfile(context));
      await browser.addInitScript(watchTransactions);
      return { browser, page: await openLargeStudy(browser, context.origin) };
    }),
  );
}

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

interface ScrollTimes {
  /** Main-thread work a frame, in ms. */
  readonly work: number;
  /** Frames over 20 ms, in per cent. */
  readonly late: number;
}

async function scrollOnce(context: BenchContext, page: Page): Promise<ScrollTimes> {
  const browser = page.context().browser();
  if (!browser) throw new Error('this browser cannot be traced');
  await page.evaluate(() => performance.clearMarks());
  const settings = { frames: FRAMES, step: STEP };
  const gaps = await page.evaluate(scrollBy, settings);
  let work = 0;
  const events = await context.trace(
    browser,
    'scroll-large',
    async () => void (await page.evaluate(scrollBy, settings)),
  );
  work = workBetween(events, 'bench:scroll', 'bench:scrolled') / FRAMES;
  return { work, late: (gaps.filter((gap) => gap > 20).length / gaps.length) * 100 };
}

async function scrolls(context: BenchContext): Promise<readonly ScrollTimes[]> {
  return context.once(`scrolls of the large study, ${context.runs}`, async () => {
    const browser = await context.openBrowser(await largeProfile(context));
    const page = await openLargeStudy(browser, context.origin);
    const times: ScrollTimes[] = [];
    for (let run = 0; run < context.runs; run += 1) times.push(await scrollOnce(context, page));
    await browser.close();
    return times;
  });
}

export const largeFigures: readonly Figure[] = [
  { name: 'open-large', unit: 'ms', run: async (context) => (await openings(context)).map(({ article }) => article) },
  {
    name: 'paint-large',
    unit: 'ms',
    run: async (context) => (await openings(context)).map(({ article, whole }) => whole - article),
  },
  {
    name: 'add-large',
    unit: 'ms',
    run: async (context) => (await largeLinks(context)).times.map(({ painted }) => painted),
  },
  { name: 'add-large-work', unit: 'ms', run: async (context) => (await largeLinks(context)).work },
  {
    name: 'scroll-large-work',
    unit: 'ms/frame',
    run: async (context) => (await scrolls(context)).map(({ work }) => work),
  },
  { name: 'scroll-large-late', unit: '%', run: async (context) => (await scrolls(context)).map(({ late }) => late) },
];
