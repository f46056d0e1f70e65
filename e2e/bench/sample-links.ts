// The series of links in the sample study.
import type { BenchContext } from './figure.ts';
import { watchTransactions } from './link-by-key.ts';
import { type LinkSeries, linkSeries } from './link-series.ts';
import { openFirstStudy } from './sample-profile.ts';

/** On a profile of its own: its history grows. */
export async function sampleLinks(context: BenchContext): Promise<LinkSeries> {
  return context.once(`links in the sample, ${context.runs}`, async () =>
    linkSeries(context, 'link', async () => {
      const browser = await context.openBrowser(await context.newProfile());
      await browser.addInitScript(watchTransactions);
      return { browser, page: await openFirstStudy(browser, context.origin) };
    }),
  );
}
