// The real Electron, wherever its binary is present.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { findElectron } from '../../scripts/electron-binary.mjs';
import { askForStudyWindow, type LaunchOptions, type RunningHost, type SavedFile } from './host.ts';

const ROOT = join(import.meta.dirname, '../..');
const ORIGIN = 'app://lodestone';

async function saveTo(app: ElectronApplication, scratch: string, action: () => Promise<unknown>): Promise<SavedFile> {
  const before = await app.evaluate(({ dialog }, folder) => {
    const seen = { path: '' };
    Reflect.set(globalThis, 'savedByTest', seen);
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const { defaultPath = 'untitled' } = given.at(-1) as { defaultPath?: string };
      seen.path = `${folder}/${defaultPath}`;
      return { canceled: false, filePath: seen.path };
    };
    return seen.path;
  }, scratch);
  await action();
  const path = async () => app.evaluate(() => (Reflect.get(globalThis, 'savedByTest') as { path: string }).path);
  await expect.poll(path).not.toBe(before);
  const saved = await path();
  await expect
    .poll(async () =>
      readFile(saved).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return { name: basename(saved), bytes: await readFile(saved) };
}

export async function launchElectron(route: string, options: LaunchOptions): Promise<RunningHost> {
  const executablePath = findElectron();
  if (!executablePath) throw new Error('Electron’s binary is not here');
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, `--user-data-dir=${options.profile}`, ...(process.platform === 'linux' ? ['--no-sandbox'] : [])],
  });
  app.on('window', options.watch);
  const page = await app.firstWindow();
  if (page.url() === 'about:blank') await page.waitForURL(`${ORIGIN}/**`);
  const goTo = async (window: Page, to: string) => {
    await window.evaluate((hash) => location.assign(`/${hash}`), to);
    if (!to.startsWith('#')) await window.waitForLoadState('load');
  };
  if (route) await goTo(page, route);
  return {
    page,
    origin: ORIGIN,
    goTo,
    secondWindow: async (to) => {
      const [window] = await Promise.all([app.waitForEvent('window'), askForStudyWindow(page, to)]);
      await window.waitForLoadState('load');
      return window;
    },
    pickFiles: async (_page, action, paths) => {
      await app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
        },
        [...paths],
      );
      await action();
    },
    saveTo: async (_page, action) => saveTo(app, options.scratch, action),
    close: async () => app.close(),
    kill: async () => {
      const gone = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await gone;
    },
  };
}
