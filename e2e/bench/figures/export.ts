// Export of the sample study as Markdown: Save in the dialog, the dialog itself, and the very first call in a fresh page.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BenchContext, Figure } from '../figure.ts';
import { openFirstStudy, sampleProfile } from '../sample-profile.ts';

const WARM_UPS = 1;

/** Runs in the page: `benchClick` is when something was last clicked, `benchSaved` when a file was last handed to the browser. */
function watchSaving(): void {
  const onClick = ({ isTrusted }: MouseEvent) => {
    // Not the click that the workbench itself makes on the download's link.
    if (isTrusted) Reflect.set(window, 'benchClick', performance.now());
  };
  window.addEventListener('click', onClick, { capture: true });
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    Reflect.set(window, 'benchSaved', performance.now());
    return make(object);
  };
}

async function saveOnce(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Markdown' }).check();
  await dialog.getByText('Evidence').first().waitFor();
  await page.waitForTimeout(200);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  if (!download.suggestedFilename().endsWith('.md')) throw new Error('what was saved is not Markdown');
  await dialog.waitFor({ state: 'detached' });
  return page.evaluate(
    () => (Reflect.get(window, 'benchSaved') as number) - (Reflect.get(window, 'benchClick') as number),
  );
}

async function save(context: BenchContext): Promise<readonly number[]> {
  const browser = await context.openBrowser(await sampleProfile(context));
  await browser.addInitScript(watchSaving);
  const page = await openFirstStudy(browser, context.origin);
  const times: number[] = [];
  for (let run = 0; run < WARM_UPS + context.runs; run += 1) times.push(await saveOnce(page));
  await browser.close();
  return times.slice(WARM_UPS);
}

/** Each time in a fresh page, so that nothing is compiled yet. */
async function firstCall(context: BenchContext): Promise<readonly number[]> {
  const script = await context.bundle(join(import.meta.dirname, '../export-page.ts'));
  const browser = await context.openBrowser(await context.newProfile());
  const times: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    const page = await browser.newPage();
    // Any page of the origin will do that is not the workbench: hashing needs a secure context.
    await page.goto(`${context.origin}/icon.svg`);
    await page.evaluate(script);
    times.push(
      await page.evaluate(async () => (Reflect.get(globalThis, 'benchFirstExport') as () => Promise<number>)()),
    );
    await page.close();
  }
  await browser.close();
  return times;
}

export const exportFigures: readonly Figure[] = [
  { name: 'export', unit: 'ms', goal: 20, run: save },
  { name: 'export-first-call', unit: 'ms', goal: 20, run: firstCall },
];
