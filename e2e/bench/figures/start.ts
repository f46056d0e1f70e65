// From navigation to a workbench that answers: with a profile that was used before, in a browser that runs or has just started, and at the first run.
import type { BrowserContext } from '@playwright/test';
import type { BenchContext, Figure } from '../figure.ts';
import { sampleProfile, untilOpen } from '../sample-profile.ts';

const WARM_UPS = 2;

/**
 * Runs in the page before anything of ours does: sets `benchStart` to the time (ms since navigation) after the first frame
 * in which the article and the rows of the matrix are there and a key (J) has done its work.
 */
function watchStudy(): void {
  const painted = () => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => Reflect.set(window, 'benchStart', performance.now()));
    port1.start();
    port2.postMessage('');
  };
  const look = () => {
    const pane = document.querySelector<HTMLElement>('[aria-label="Source"][data-pane-focus]');
    const words = pane?.querySelector('article')?.textContent ?? '';
    const rows = document.querySelectorAll('[role="grid"][aria-label="Priority matrix"] [role="row"]');
    if (pane && words.length > 1000 && rows.length > 6) {
      // Also the frame in which this is found: the toolbar must be part of what it paints.
      if (document.querySelector('[role="toolbar"][aria-label="Passage"]')) return painted();
      pane.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The same for Home with its first study. */
function watchHome(): void {
  const look = () => {
    const study = document.querySelector('main a[href^="#/study/"]');
    if (!study || document.querySelector('h1')?.textContent !== 'Studies') return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => Reflect.set(window, 'benchStart', performance.now()));
    port1.start();
    port2.postMessage('');
  };
  requestAnimationFrame(look);
}

async function navigate(browser: BrowserContext, address: string, watch: () => void): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => Reflect.has(window, 'benchStart'));
  const time = await page.evaluate(() => Reflect.get(window, 'benchStart') as number);
  if (watch === watchStudy) await untilOpen(page);
  await page.close();
  return time;
}

async function startAgain(context: BenchContext): Promise<readonly number[]> {
  const browser = await context.openBrowser(await sampleProfile(context));
  const times: number[] = [];
  for (let run = 0; run < WARM_UPS + context.runs; run += 1) {
    times.push(await navigate(browser, `${context.origin}/`, watchStudy));
  }
  await browser.close();
  return times.slice(WARM_UPS);
}

async function startCold(context: BenchContext): Promise<readonly number[]> {
  const profile = await sampleProfile(context);
  const times: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    const browser = await context.openBrowser(profile);
    times.push(await navigate(browser, `${context.origin}/`, watchStudy));
    await browser.close();
  }
  return times;
}

async function startFirst(context: BenchContext): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < context.runs; run += 1) {
    const browser = await context.openBrowser(await context.newProfile());
    times.push(await navigate(browser, `${context.origin}/`, watchHome));
    await browser.close();
  }
  return times;
}

export const startFigures: readonly Figure[] = [
  { name: 'start', unit: 'ms', goal: 700, run: startAgain },
  { name: 'start-cold-browser', unit: 'ms', run: startCold },
  { name: 'start-first-run', unit: 'ms', run: startFirst },
];
