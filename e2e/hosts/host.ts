// What a journey may do to a host, whichever of the three it runs in.
import type { Page } from '@playwright/test';
import type { LodestoneApi } from '../../src-main/channels.ts';

export type HostKind = 'browser' | 'desktop-stand-in' | 'electron';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file on disk, by its path, or one to be written for the test. */
export type GivenFile = string | { readonly name: string; readonly content: string | Uint8Array };

export interface LaunchOptions {
  /** Where the studies lie; two launches on one profile are one user coming back. */
  readonly profile: string;
  /** A folder of the test's own, for what is saved. */
  readonly scratch: string;
  /** Told of every window before it loads anything. */
  readonly watch: (page: Page) => void;
}

export interface RunningHost {
  /** The first window. */
  readonly page: Page;
  /** Every address of the workbench begins with it. */
  readonly origin: string;
  readonly goTo: (page: Page, route: string) => Promise<void>;
  readonly secondWindow: (route: string) => Promise<Page>;
  readonly pickFiles: (page: Page, action: () => Promise<unknown>, paths: readonly string[]) => Promise<void>;
  readonly saveTo: (page: Page, action: () => Promise<unknown>) => Promise<SavedFile>;
  /** As a user does it: what is pending is written first. */
  readonly close: () => Promise<void>;
  /** As a power cut does it. */
  readonly kill: () => Promise<void>;
}

/** Asks the desktop shell for the study's second window, as the workbench itself does. */
export async function askForStudyWindow(page: Page, route: string): Promise<void> {
  const studyId = /^#\/study\/([\w-]+)$/.exec(route)?.[1];
  if (!studyId) throw new Error('the desktop opens a second window only for a study');
  await page.evaluate(async (id) => {
    await (Reflect.get(window, 'lodestone') as LodestoneApi).openStudyWindow({ studyId: id });
  }, studyId);
}
