// Find as one types in the large study: until the first hits are painted, until all are counted, and the longest task.
import type { Page } from '@playwright/test';
import type { BenchContext, Figure } from '../figure.ts';
import { largeProfile, openLargeStudy } from '../large-profile.ts';

interface FindTimes {
  /** From the key to the end of the frame with the first hits painted, in ms. */
  readonly first: number;
  /** … to the end of the frame with the count of all. */
  readonly all: number;
  /** The longest task meanwhile, in ms; 0 when none took over 50 ms. */
  readonly task: number;
}

/** Of one letter there are tens of thousands; of a word a few thousand; a phrase is rare. */
const QUERIES = ['e', 'quarry', 'second heavy'] as const;
const STILL_MS = 300;

/** Runs in the page: writes into the field as a key does, and watches every frame. */
async function typeAndWatch({ query, still }: { readonly query: string; readonly still: number }): Promise<FindTimes> {
  const field = document.querySelector<HTMLInputElement>('[role="search"] input[type="search"]');
  if (!field) throw new Error('Find is not open');
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  const write = (value: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const rest = async (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (found: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = () => {
        const is = found();
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (is ? resolve(performance.now()) : requestAnimationFrame(look)));
        port1.start();
        port2.postMessage('');
      };
      requestAnimationFrame(look);
    });
  write('');
  await rest(still);
  observer.observe({ type: 'longtask' });
  const begin = performance.now();
  write(query);
  const [first, all] = await Promise.all([
    until(() => (CSS.highlights.get('lodestone-find')?.size ?? 0) > 0),
    until(() => /\d/u.test(document.querySelector('[role="search"] [role="status"]')?.textContent ?? '')),
  ]);
  await rest(still);
  observer.disconnect();
  const task = Math.max(0, ...tasks.map(({ duration }) => duration));
  return { first: first - begin, all: all - begin, task };
}

async function series(context: BenchContext): Promise<readonly FindTimes[]> {
  return context.once(`finds in the large study, ${context.runs}`, async () => {
    const browser = await context.openBrowser(await largeProfile(context));
    const page: Page = await openLargeStudy(browser, context.origin);
    await page.keyboard.press('ControlOrMeta+F');
    await page.getByRole('searchbox', { name: 'Find in the source' }).waitFor();
    const times: FindTimes[] = [];
    for (let run = -1; run < context.runs; run += 1) {
      for (const query of QUERIES) {
        const one = await page.evaluate(typeAndWatch, { query, still: STILL_MS });
        if (run >= 0) times.push(one);
      }
    }
    await browser.close();
    return times;
  });
}

const figure = (name: string, goal: number, pick: (times: FindTimes) => number): Figure => ({
  name,
  unit: 'ms',
  goal,
  run: async (context) => (await series(context)).map(pick),
});

export const findFigures: readonly Figure[] = [
  figure('find-first-large', 20, ({ first }) => first),
  figure('find-all-large', 100, ({ all }) => all),
  { ...figure('find-task-large', 50, ({ task }) => task), worstCounts: true },
];
