// Starts the desktop shell: one instance, one locked-down session, one window to begin with.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { answer } from './answer.ts';
import { registerScheme, serveWorkbench } from './app-protocol.ts';
import { rememberQuit, windowFlushed } from './closing.ts';
import { openExternal } from './external-links.ts';
import { openFiles, saveFile } from './files.ts';
import { lockDown, refusePermissions } from './lock-down.ts';
import { setMenu } from './menu.ts';
import { filesAmong, handOver, takeOpenedFiles, watchOpenedFiles } from './opened-files.ts';
import { bringForward, createWindow, openStudyWindow } from './window.ts';

function answerTheWindow(): void {
  answer('file:open', openFiles);
  answer('file:save', saveFile);
  answer('shell:open-external', openExternal);
  answer('window:flushed', windowFlushed);
  answer('window:title', ({ title }, window) => {
    window.setTitle(title);
    return null;
  });
  answer('window:open-study', async ({ studyId }, window) => {
    await openStudyWindow(studyId, window);
    return null;
  });
  answer('app:info', () => ({ version: app.getVersion(), platform: process.platform }));
  answer('app:take-opened-files', takeOpenedFiles);
}

async function showWindow(): Promise<void> {
  const window = BrowserWindow.getAllWindows()[0];
  if (window) bringForward(window);
  else await createWindow();
}

async function start(): Promise<void> {
  await app.whenReady();
  refusePermissions();
  await serveWorkbench(join(import.meta.dirname, '../renderer'));
  answerTheWindow();
  setMenu();
  handOver(filesAmong(process.argv));
  app.on('activate', () => void showWindow());
  await createWindow();
}

function stop(error: unknown): void {
  console.error(`Lodestone could not start: ${error instanceof Error ? error.message : String(error)}`);
  app.exit(1);
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, line) => {
    handOver(filesAmong(line));
    void showWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.enableSandbox();
  registerScheme();
  lockDown();
  rememberQuit();
  watchOpenedFiles();
  start().catch(stop);
} else {
  app.quit();
}
