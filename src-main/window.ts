// Windows: how one is made, and which of them shows which study.
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { holdUntilFlushed } from './closing.ts';
import { ORIGIN } from './origin.ts';

/** The smallest screen the workbench promises to work on. */
const MIN_WIDTH = 1024;
const MIN_HEIGHT = 700;

const slots = new Map<BrowserWindow, number>();

/** Electron remembers place and size by a window's name, which must be free. */
function freeSlot(): number {
  const taken = new Set(slots.values());
  let slot = 1;
  while (taken.has(slot)) slot += 1;
  return slot;
}

export async function createWindow(route = ''): Promise<BrowserWindow> {
  const slot = freeSlot();
  const window = new BrowserWindow({
    name: `workbench-${slot}`,
    windowStatePersistence: true,
    width: 1360,
    height: 860,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Lodestone',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  slots.set(window, slot);
  window.on('closed', () => slots.delete(window));
  window.once('ready-to-show', () => window.show());
  holdUntilFlushed(window);
  await window.loadURL(`${ORIGIN}/${route}`).catch((error: unknown) => {
    // Closed while it was loading: that is no failure.
    if (!window.isDestroyed()) throw error;
  });
  return window;
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function showsStudy(window: BrowserWindow, route: string): boolean {
  const address = window.webContents.getURL();
  const hash = URL.canParse(address) ? new URL(address).hash : '';
  return hash === route || hash.startsWith(`${route}/`) || hash.startsWith(`${route}?`);
}

/** Another window that already shows the study comes forward; else it gets one of its own. */
export async function openStudyWindow(studyId: string, asking: BrowserWindow): Promise<void> {
  const route = `#/study/${studyId}`;
  const other = BrowserWindow.getAllWindows().find((window) => window !== asking && showsStudy(window, route));
  if (other) bringForward(other);
  else await createWindow(route);
}
