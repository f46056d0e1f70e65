// Holds a window, and the whole app, until the window has written what it still had to write.
import { app, type BrowserWindow, dialog } from 'electron';
import type { Argument, EventChannel } from './channels.ts';

/** A disk that has not answered by then will not answer soon; the user decides. */
const FLUSH_TIMEOUT_MS = 10_000;
const CLOSE_ANYWAY = 1;

type Flushed = Argument<'window:flushed'>;

const waiting = new Map<BrowserWindow, (answer: Flushed) => void>();
const asking = new WeakSet<BrowserWindow>();
const released = new WeakSet<BrowserWindow>();
const crashed = new WeakSet<BrowserWindow>();
let quitting = false;

/** The window's answer to `window:flush`. */
export function windowFlushed(answer: Flushed, window: BrowserWindow): null {
  waiting.get(window)?.(answer);
  return null;
}

async function askToFlush(window: BrowserWindow): Promise<Flushed> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => settle({ saved: false, reason: 'The last changes have not been written within 10 seconds.' }),
      FLUSH_TIMEOUT_MS,
    );
    const settle = (answer: Flushed) => {
      clearTimeout(timer);
      waiting.delete(window);
      resolve(answer);
    };
    waiting.set(window, settle);
    window.webContents.send('window:flush' satisfies EventChannel, {});
  });
}

async function mayClose(window: BrowserWindow): Promise<boolean> {
  const answer = await askToFlush(window);
  if (answer.saved || window.isDestroyed()) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Some changes are not saved.',
    detail: `${answer.reason ?? 'They could not be written.'}\n\nKeep the window open to try again or to export your work.`,
    buttons: ['Keep open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === CLOSE_ANYWAY;
}

async function closeWhenSafe(window: BrowserWindow): Promise<void> {
  asking.add(window);
  const close = await mayClose(window).finally(() => asking.delete(window));
  if (!close) {
    quitting = false;
    return;
  }
  released.add(window);
  if (!window.isDestroyed()) window.close();
  if (quitting) app.quit();
}

export function holdUntilFlushed(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', () => {
    crashed.add(window);
    waiting.get(window)?.({ saved: true });
  });
  window.webContents.on('did-finish-load', () => crashed.delete(window));
  window.on('close', (event) => {
    const hasPage = window.webContents.getURL() !== '' && !crashed.has(window);
    if (released.has(window) || !hasPage) return;
    event.preventDefault();
    if (!asking.has(window)) void closeWhenSafe(window);
  });
  window.on('closed', () => waiting.get(window)?.({ saved: true }));
}

/** A held window cancels the quit; it is taken up again once that window has closed. */
export function rememberQuit(): void {
  app.on('before-quit', () => {
    quitting = true;
  });
}
