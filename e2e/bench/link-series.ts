// One series of links by key, first without a trace for the times, then with one for the work: what several figures read.
import type { BrowserContext, Page } from '@playwright/test';
import type { BenchContext } from './figure.ts';
import { FRAME_MARK, KEY_MARK, linkByKey, type LinkTimes, selectSentences, unlink } from './link-by-key.ts';
import { workBetween } from './main-thread.ts';

const WARM_UPS = 3;

export interface LinkSeries {
  readonly times: readonly LinkTimes[];
  /** Main-thread work from the key to the end of the frame that shows it, in ms. */
  readonly work: readonly number[];
}

async function timesOf(page: Page, runs: number): Promise<LinkTimes[]> {
  const times: LinkTimes[] = [];
  for (let run = 0; run < runs; run += 1) {
    await selectSentences(page);
    times.push(await linkByKey(page));
    await unlink(page);
  }
  return times;
}

async function workOf(context: BenchContext, page: Page, name: string): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('this browser cannot be traced');
  const work: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    await selectSentences(page);
    let frames = 0;
    const events = await context.trace(browser, name, async () => {
      ({ frames } = await linkByKey(page));
    });
    work.push(workBetween(events, KEY_MARK, FRAME_MARK + frames));
    await unlink(page);
  }
  return work;
}

/** `open` answers the page of a study whose page was given `watchTransactions` before it loaded. */
export async function linkSeries(
  context: BenchContext,
  name: string,
  open: () => Promise<{ readonly browser: BrowserContext; readonly page: Page }>,
): Promise<LinkSeries> {
  const { browser, page } = await open();
  await timesOf(page, WARM_UPS);
  const times = await timesOf(page, context.runs);
  const work = await workOf(context, page, name);
  await browser.close();
  return { times, work };
}
