// Starts Chromium on a profile that stays on disk, and ends it gently or not.
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/ensure-browser.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const VIEWPORT = { width: 1360, height: 860 };

const whereChromium = () => {
  const executablePath = process.env['LODESTONE_CHROMIUM'] ?? findChromium();
  return executablePath ? { executablePath } : {};
};

/** A page of a browser that has nothing to do with the workbench, gone when `use` is done. */
export async function inAnotherBrowser<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ ...whereChromium(), args: ARGS });
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
}

export async function openChromium(profile: string, hostRules?: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...whereChromium(),
    headless: process.env['LODESTONE_HEADED'] === undefined,
    args: hostRules ? [...ARGS, `--host-resolver-rules=${hostRules}`] : ARGS,
    viewport: VIEWPORT,
    acceptDownloads: true,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

/** The way `kill -9` does it: nothing gets to write anything. */
export async function killChromium(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser process of its own');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  for (const info of processInfo.filter(({ type }) => type === 'browser')) process.kill(info.id, 'SIGKILL');
  await gone;
}
