// Decides once, at start, which host the workbench runs in.
import type { LodestoneApi } from '../../src-main/channels.ts';
import type { Host } from './bridge.ts';
import { browserHost } from './browser.ts';
import { desktopHost } from './desktop.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload; absent in a browser. */
    readonly lodestone?: LodestoneApi;
  }
}

/** `version` is what the browser host reports; the desktop shell knows its own. */
export function chooseHost(version: string): Host {
  return window.lodestone ? desktopHost(window.lodestone) : browserHost(version);
}
