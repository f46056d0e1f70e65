// Pages away from the workbench: Recogito's annotator with the large article, and our article alone.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BenchContext } from './figure.ts';
import { largeArticle, type StudySize } from './large-study.ts';

/** A page that holds nothing but a module of the benchmark. */
export async function blankPage(context: BenchContext, entry: string): Promise<Page> {
  const browser = await context.openBrowser(await context.newProfile());
  const page = await browser.newPage();
  page.setDefaultTimeout(180_000);
  await page.evaluate(await context.bundle(join(import.meta.dirname, entry)));
  return page;
}

export interface Recogito {
  readonly page: Page;
  /** From its load call to the frame that shows its spans, in ms. */
  readonly loaded: number;
}

type Load = (...given: unknown[]) => Promise<number>;

/** Loaded once in a run of the benchmark, for all figures: that takes a third of a minute. */
export async function recogito(context: BenchContext, size: StudySize): Promise<Recogito> {
  return context.once(`Recogito with ${size.passages}`, async () => {
    const page = await blankPage(context, 'recogito-page.ts');
    const { content, passages } = largeArticle(size);
    const loaded = await page.evaluate(
      async (given) => (Reflect.get(globalThis, 'benchLoad') as Load)(...given),
      [content, passages],
    );
    return { page, loaded };
  });
}

export async function recogitoAdds(context: BenchContext, size: StudySize): Promise<readonly number[]> {
  const { page } = await recogito(context, size);
  const times: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    times.push(await page.evaluate(async () => (Reflect.get(globalThis, 'benchAdd') as Load)()));
  }
  return times;
}

/** The same text as plain paragraphs, from the call to the frame. */
export async function bareOpenings(context: BenchContext, size: StudySize): Promise<readonly number[]> {
  const page = await context.once('bare page', async () => blankPage(context, 'recogito-page.ts'));
  const { content } = largeArticle(size);
  const times: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    times.push(await page.evaluate(async (given) => (Reflect.get(globalThis, 'benchBare') as Load)(given), content));
  }
  return times;
}
