// The browser host: the built workbench served to a plain Chromium window.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { killChromium, openChromium } from './chromium.ts';
import type { LaunchOptions, RunningHost, SavedFile } from './host.ts';

const LOCAL_ONLY = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

async function newWindow(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  // Playwright takes file choosers over a moment after the first listener came: too late for a key that is pressed at once.
  page.on('filechooser', () => {});
  await page.goto(address);
  return page;
}

async function closeGently(context: BrowserContext): Promise<void> {
  const pages = context.pages();
  // Closing the last page would end the browser before the pages have flushed.
  await context.newPage();
  for (const page of pages) {
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    const closed = page.isClosed() ? Promise.resolve() : page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  }
  await context.close();
}

async function saveTo(page: Page, action: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function launchBrowser(origin: string, route: string, options: LaunchOptions): Promise<RunningHost> {
  const context = await openChromium(options.profile, LOCAL_ONLY);
  context.on('page', options.watch);
  const blank = context.pages()[0];
  const page = await newWindow(context, `${origin}/${route}`).catch(async (error: unknown) => {
    await context.close();
    throw error;
  });
  await blank?.close();
  return {
    page,
    origin,
    goTo: async (window, to) => void (await window.goto(`${origin}/${to}`)),
    secondWindow: async (to) => newWindow(context, `${origin}/${to}`),
    pickFiles: async (window, action, paths) => {
      const [chooser] = await Promise.all([window.waitForEvent('filechooser'), action()]);
      await chooser.setFiles([...paths]);
    },
    saveTo,
    close: async () => closeGently(context),
    kill: async () => killChromium(context),
  };
}
