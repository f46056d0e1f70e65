// The desktop shell without Electron's binary: built main and preload, tested together in plain Node and Chromium.
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { killChromium, openChromium } from './chromium.ts';
import { askForStudyWindow, type LaunchOptions, type RunningHost, type SavedFile } from './host.ts';
import { ORIGIN, systemWindows } from './stand-in/windows.ts';
import { connect, type Wire } from './stand-in/wire.ts';

const ROOT = join(import.meta.dirname, '../..');
const CLOSE_TIMEOUT_MS = 15_000;

export interface DialogSeen {
  readonly kind: 'open' | 'save' | 'message';
  readonly options: { readonly defaultPath?: string; readonly message?: string; readonly detail?: string };
}

type Answer =
  | Readonly<Record<string, unknown>>
  | ((options: DialogSeen['options']) => Readonly<Record<string, unknown>>);

export interface StandInHost extends RunningHost {
  /** Asks the stand-in's main process; the operations stand in stand-in/electron.mjs. */
  readonly ask: Wire['ask'];
  readonly dialogs: readonly DialogSeen[];
  /** Addresses that were handed to the system. */
  readonly openedOutside: readonly string[];
  /** Addresses that a page was refused to go to or to open. */
  readonly refused: readonly string[];
  /** Answers the next dialog of that kind; unanswered ones are cancelled. */
  readonly answer: (kind: DialogSeen['kind'], answer: Answer) => void;
  readonly exitCode: Promise<number | null>;
}

function dialogs() {
  const seen: DialogSeen[] = [];
  const prepared: { readonly kind: string; readonly answer: Answer }[] = [];
  return {
    seen,
    answer: (kind: DialogSeen['kind'], answer: Answer) => void prepared.push({ kind, answer }),
    show: (dialog: DialogSeen) => {
      seen.push(dialog);
      const next = prepared.findIndex(({ kind }) => kind === dialog.kind);
      const answer = next < 0 ? undefined : prepared.splice(next, 1)[0]?.answer;
      if (answer) return typeof answer === 'function' ? answer(dialog.options) : answer;
      return dialog.kind === 'message' ? { response: 0 } : { canceled: true };
    },
  };
}

async function fileAt(path: string): Promise<Buffer> {
  await expect
    .poll(async () =>
      readFile(path).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return readFile(path);
}

export async function launchStandIn(route: string, options: LaunchOptions): Promise<StandInHost> {
  const context = await openChromium(options.profile, 'MAP * ~NOTFOUND');
  const shown = dialogs();
  const openedOutside: string[] = [];
  let complaints = '';
  const child = fork(join(ROOT, 'out/main/index.js'), [], {
    cwd: ROOT,
    execArgv: ['--import', join(ROOT, 'e2e/hosts/stand-in/register.mjs')],
    serialization: 'advanced',
    silent: true,
    env: { ...process.env, STAND_IN_FOLDER: options.scratch },
  });
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const windows = systemWindows(context, () => wire, options.watch);
  const wire: Wire = connect(
    child,
    {
      ...windows.operations,
      dialog: shown.show,
      'shell:open-external': ({ url }: { url: string }) => void openedOutside.push(url),
      'app:exit': () => undefined,
    },
    () => complaints,
  );
  await windows.route();

  const loaded = (page: Page | undefined): page is Page => page?.url().startsWith(ORIGIN) ?? false;
  const windowAfter = async (known: ReadonlySet<number>) => {
    const fresh = () => [...windows.pages].find(([id, page]) => !known.has(id) && loaded(page))?.[1];
    await expect.poll(() => Boolean(fresh()), { message: `a window\n${complaints}` }).toBe(true);
    const page = fresh() as Page;
    await page.waitForLoadState('load');
    return page;
  };
  const firstWindow = async () => {
    const page = await windowAfter(new Set());
    if (route) await page.goto(`${ORIGIN}/${route}`);
    return page;
  };
  const page = await firstWindow().catch(async (error: unknown) => {
    child.kill('SIGKILL');
    await context.close();
    throw error;
  });

  const saveTo = async (_page: Page, action: () => Promise<unknown>): Promise<SavedFile> => {
    let path = '';
    shown.answer('save', ({ defaultPath = '' }) => {
      path = join(options.scratch, basename(defaultPath));
      return { canceled: false, filePath: path };
    });
    await action();
    await expect.poll(() => path, { message: 'a save dialog' }).not.toBe('');
    return { name: basename(path), bytes: await fileAt(path) };
  };
  const close = async () => {
    void wire.ask('app:quit').catch(() => undefined);
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
    const code = await exitCode;
    clearTimeout(timer);
    await context.close();
    if (code !== 0) throw new Error(`the shell did not close by itself (${code})\n${complaints}`);
  };

  return {
    page,
    origin: ORIGIN,
    goTo: async (window, to) => void (await window.goto(`${ORIGIN}/${to}`)),
    secondWindow: async (to) => {
      const known = new Set(windows.pages.keys());
      await askForStudyWindow(page, to);
      return windowAfter(known);
    },
    pickFiles: async (_page, action, paths) => {
      const before = shown.seen.length;
      shown.answer('open', { canceled: false, filePaths: [...paths] });
      await action();
      await expect.poll(() => shown.seen.slice(before).some(({ kind }) => kind === 'open')).toBe(true);
    },
    saveTo,
    close,
    kill: async () => {
      child.kill('SIGKILL');
      await Promise.all([exitCode, killChromium(context)]);
    },
    ask: wire.ask,
    dialogs: shown.seen,
    openedOutside,
    refused: windows.refused,
    answer: shown.answer,
    exitCode,
  };
}
