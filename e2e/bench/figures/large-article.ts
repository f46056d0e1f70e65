// The article and its passages alone: how long it takes to show, to hit and to jump to them, and what they weigh.
import type { Page } from '@playwright/test';
import type { BenchContext, Figure } from '../figure.ts';
import { largeArticle, type StudySize } from '../large-study.ts';
import { largeSize } from '../large-profile.ts';
import { blankPage, recogito } from '../peer-recogito.ts';

const JUMPS = 5;

type Call = (...given: unknown[]) => Promise<readonly number[]>;

async function articlePage(context: BenchContext): Promise<Page> {
  return context.once('page of the article alone', async () => blankPage(context, 'article-page.ts'));
}

async function call(page: Page, name: string, ...given: unknown[]): Promise<readonly number[]> {
  return page.evaluate(async ({ name: called, given: parts }) => (Reflect.get(globalThis, called) as Call)(...parts), {
    name,
    given,
  });
}

/** The same text, and so many of its passages. */
async function shown(context: BenchContext, count: number): Promise<readonly number[]> {
  const page = await articlePage(context);
  const { content, passages } = largeArticle(largeSize);
  return call(page, 'benchShow', content, passages.slice(0, count), context.runs);
}

async function jumps(context: BenchContext, size: StudySize): Promise<readonly number[]> {
  const page = await articlePage(context);
  const { content, passages } = largeArticle(size);
  return call(page, 'benchJump', content, passages, JUMPS);
}

async function hits(context: BenchContext): Promise<readonly number[]> {
  await shown({ ...context, runs: 1 }, largeSize.passages);
  const page = await articlePage(context);
  await call(page, 'benchHit');
  const p99s: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    const times = (await call(page, 'benchHit')).toSorted((a, b) => a - b);
    p99s.push(times[Math.ceil(times.length * 0.99) - 1] ?? NaN);
  }
  return p99s;
}

/** What of JavaScript's memory the view and the indexes take beyond the records, in MB. */
async function heaps(context: BenchContext): Promise<readonly number[]> {
  const { content, passages } = largeArticle(largeSize);
  const weights: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    const page = await blankPage(context, 'article-page.ts');
    const session = await page.context().newCDPSession(page);
    const weigh = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.evaluate(
      ({ given }) => (Reflect.get(globalThis, 'benchKeep') as (...parts: unknown[]) => void)(...given),
      { given: [content, passages] },
    );
    const before = await weigh();
    await page.evaluate(() => (Reflect.get(globalThis, 'benchOpen') as () => void)());
    await page.waitForTimeout(300);
    weights.push(((await weigh()) - before) / 1_000_000);
    await page.context().close();
  }
  return weights;
}

export const largeArticleFigures: readonly Figure[] = [
  {
    name: 'paint-large',
    unit: 'ms',
    // Two frames.
    goal: 34,
    ratioAtLeast: 500,
    run: async (context) => shown(context, largeSize.passages),
    peer: { name: 'Recogito 4.1.1', run: async (context) => [(await recogito(context, largeSize)).loaded] },
  },
  {
    name: 'paint-large-beside-1000',
    unit: 'ms',
    // At most 1.3 times as long as a tenth of them.
    ratioAtLeast: 0.77,
    run: async (context) => shown(context, largeSize.passages),
    peer: { name: '1,000 of them', run: async (context) => shown(context, 1000) },
  },
  { name: 'hit-large-p99', unit: 'ms', goal: 1.5, run: hits },
  { name: 'jump-large-frames', unit: 'frames', goal: 2, run: async (context) => jumps(context, largeSize) },
  { name: 'heap-large', unit: 'MB', goal: 10, run: heaps },
];
