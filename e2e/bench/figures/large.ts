// The large study (1,000,000 characters in 6,000 paragraphs, 10,000 passages) in the workbench: open, add, hover, scroll, undo.
import type { BrowserContext, Page } from '@playwright/test';
import type { BenchContext, Figure } from '../figure.ts';
import { benchTitle, type StudySize } from '../large-study.ts';
import {
  largeProfile,
  largeSize,
  mediumSize,
  openHome,
  openLargeStudy,
  ownLargeProfile,
  smallSize,
} from '../large-profile.ts';
import { linkByKey, selectSentences, unlink, watchTransactions } from '../link-by-key.ts';
import { type LinkSeries, linkSeries } from '../link-series.ts';
import { bareOpenings, recogito, recogitoAdds } from '../peer-recogito.ts';
import { hoverOnce, scrollOnce, type ScrollTimes } from '../scroll-page.ts';

const WARM_UPS = 3;
const UNDO_SIZE: StudySize = { ...largeSize, deleted: 5000 };
const RECOGITO = 'Recogito 4.1.1';

interface OpenTimes {
  /** From the click on the study to the end of the first frame with article, highlights and matrix, in ms. */
  readonly painted: number;
  /** … until all of the article is made. */
  readonly whole: number;
  /** The longest task from the first painted frame on, in ms. */
  readonly longest: number;
}

/** Runs in the page: clicks the study and watches every frame. */
async function clickAndWatch(title: string): Promise<OpenTimes> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
  const link = links.find(({ textContent }) => textContent === title);
  if (!link) throw new Error('the large study is not here');
  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ entryTypes: ['longtask'] });
  const begin = performance.now();
  return new Promise((resolve) => {
    let painted: number | undefined;
    const rest = () => {
      const missing = document.querySelectorAll('[aria-label="Source"] article > :empty').length;
      if (missing > 0) return void setTimeout(rest, 10);
      const whole = performance.now() - begin;
      return void setTimeout(() => {
        const after = tasks.filter(({ startTime }) => startTime > begin + (painted ?? 0));
        resolve({ painted: painted ?? 0, whole, longest: Math.max(0, ...after.map(({ duration }) => duration)) });
      }, 200);
    };
    const look = () => {
      // Found in a frame's callback, it is part of that frame, whose end a message tells.
      const words = document.querySelector('[aria-label="Source"] article p')?.textContent;
      const rows = document.querySelectorAll('[role="grid"] [role="row"]').length;
      const lit = [...CSS.highlights.values()].some(({ size }) => size > 0);
      if (!words || rows <= 12 || !lit) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        painted = performance.now() - begin;
        rest();
      });
      port1.start();
      return port2.postMessage('');
    };
    link.click();
    requestAnimationFrame(look);
  });
}

async function openOnce(context: BenchContext, browser: BrowserContext, size: StudySize): Promise<OpenTimes> {
  const page = await openHome(browser, context.origin, size);
  await page.waitForTimeout(500);
  const times = await page.evaluate(clickAndWatch, benchTitle(size));
  await page.close();
  return times;
}

async function openings(context: BenchContext, size: StudySize): Promise<readonly OpenTimes[]> {
  const browser = await context.once(`browser to open ${size.passages} in`, async () => {
    const made = await context.openBrowser(await ownLargeProfile(context, size));
    await openOnce(context, made, size);
    return made;
  });
  const times: OpenTimes[] = [];
  for (let run = 0; run < context.runs; run += 1) times.push(await openOnce(context, browser, size));
  return times;
}

/** A page with the study, kept open for all who ask. */
async function studyPage(context: BenchContext, size: StudySize): Promise<Page> {
  return context.once(`page of ${JSON.stringify(size)}`, async () => {
    const browser = await context.openBrowser(await ownLargeProfile(context, size));
    await browser.addInitScript(watchTransactions);
    return openLargeStudy(browser, context.origin, size);
  });
}

async function addOnce(page: Page): Promise<number> {
  await selectSentences(page);
  const { painted } = await linkByKey(page);
  await unlink(page);
  return painted;
}

async function adds(context: BenchContext, size: StudySize): Promise<readonly number[]> {
  const page = await context.once(`page to add to ${size.passages}`, async () => {
    const made = await studyPage(context, size);
    for (let run = 0; run < WARM_UPS; run += 1) await addOnce(made);
    return made;
  });
  await page.bringToFront();
  const times: number[] = [];
  for (let run = 0; run < context.runs; run += 1) times.push(await addOnce(page));
  return times;
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

const percentile = (samples: readonly number[], part: number) =>
  samples.toSorted((a, b) => a - b)[Math.ceil(samples.length * part) - 1] ?? NaN;

type Once<T> = (context: BenchContext, page: Page) => Promise<T>;

async function series<T>(context: BenchContext, page: Page, once: Once<T>): Promise<readonly T[]> {
  await page.bringToFront();
  const results: T[] = [];
  for (let run = 0; run < context.runs; run += 1) results.push(await once(context, page));
  return results;
}

const inStudy = async <T>(context: BenchContext, size: StudySize, once: Once<T>) =>
  series(context, await studyPage(context, size), once);
const inRecogito = async <T>(context: BenchContext, once: Once<T>) =>
  series(context, (await recogito(context, largeSize)).page, once);

/** Runs in the page: the time from the next key to the end of the first frame with other paint, in ms. */
function watchPaint(): void {
  const paint = () => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).join();
  const before = paint();
  const time = new Promise<number>((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const look = () => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          if (paint() === before) requestAnimationFrame(look);
          else resolve(performance.now() - timeStamp);
        });
        port1.start();
        port2.postMessage('');
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', onKey, { capture: true, once: true });
  });
  Reflect.set(window, 'benchPaint', time);
}

async function undoOnce(_context: BenchContext, page: Page): Promise<number> {
  const press = async (key: string) => {
    await page.getByRole('region', { name: 'Source' }).focus();
    await page.evaluate(watchPaint);
    await page.keyboard.press(key);
    const time = await page.evaluate(async () => Reflect.get(window, 'benchPaint') as Promise<number>);
    await page.getByRole('status', { name: 'Save state' }).getByText('Saved', { exact: true }).waitFor();
    await page.waitForTimeout(500);
    return time;
  };
  const time = await press('ControlOrMeta+z');
  await press('ControlOrMeta+Shift+z');
  return time;
}

const openFigures = (name: string, size: StudySize): Figure[] => [
  {
    name: `open-${name}`,
    unit: 'ms',
    goal: 250,
    // At most three times as long as the plain paragraphs alone.
    ratioAtLeast: 0.33,
    run: async (context) => (await openings(context, size)).map(({ painted }) => painted),
    peer: { name: 'bare page', run: async (context) => bareOpenings(context, size) },
  },
  {
    name: `open-${name}-rest`,
    unit: 'ms',
    goal: 1250,
    run: async (context) => (await openings(context, size)).map(({ whole }) => whole),
  },
  {
    name: `open-${name}-longest-task-after`,
    unit: 'ms',
    goal: 50,
    run: async (context) => (await openings(context, size)).map(({ longest }) => longest),
  },
];

const scroll = (size: StudySize, field: keyof ScrollTimes) => async (context: BenchContext) =>
  (await inStudy(context, size, scrollOnce)).map((times) => times[field]);
const peerScroll = (field: keyof ScrollTimes) => ({
  name: RECOGITO,
  run: async (context: BenchContext) => (await inRecogito(context, scrollOnce)).map((times) => times[field]),
});

export const largeFigures: readonly Figure[] = [
  ...openFigures('large', largeSize),
  ...openFigures('medium', mediumSize),
  {
    name: 'add-large',
    unit: 'ms',
    goal: 16,
    ratioAtLeast: 3,
    run: async (context) => adds(context, largeSize),
    peer: { name: RECOGITO, run: async (context) => recogitoAdds(context, largeSize) },
  },
  {
    name: 'add-large-beside-small',
    unit: 'ms',
    // At most one and a half times as long as among ten.
    ratioAtLeast: 0.67,
    run: async (context) => adds(context, largeSize),
    peer: { name: 'among 10', run: async (context) => adds(context, smallSize) },
  },
  {
    name: 'add-large-p95',
    unit: 'ms',
    goal: 33,
    run: async (context) => [percentile(await adds({ ...context, runs: context.runs * 3 }, largeSize), 0.95)],
  },
  { name: 'add-medium', unit: 'ms', goal: 16, run: async (context) => adds(context, mediumSize) },
  { name: 'add-large-work', unit: 'ms', run: async (context) => (await largeLinks(context)).work },
  {
    name: 'hover-large-work',
    unit: 'ms/move',
    goal: 6,
    run: async (context) => inStudy(context, largeSize, hoverOnce),
    peer: { name: RECOGITO, run: async (context) => inRecogito(context, hoverOnce) },
  },
  {
    name: 'scroll-large-work',
    unit: 'ms/frame',
    goal: 5,
    run: scroll(largeSize, 'work'),
    peer: peerScroll('work'),
  },
  { name: 'scroll-large-late', unit: '%', goal: 1, run: scroll(largeSize, 'late'), peer: peerScroll('late') },
  { name: 'scroll-medium-work', unit: 'ms/frame', goal: 5, run: scroll(mediumSize, 'work') },
  {
    name: 'undo-large-5000-deleted',
    unit: 'ms',
    goal: 100,
    run: async (context) => inStudy(context, UNDO_SIZE, undoOnce),
  },
];
