// What the workbench may ask of the program it runs in; the desktop shell and a plain browser each answer in their way.

/** A file the user handed over. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  /** It holds just what was copied, so all of it is wanted. */
  readonly pasted?: true;
  /** Why it could not be read, as a sentence for the user; then there are no bytes. */
  readonly problem?: string;
}

export interface PickRequest {
  /** What the files are wanted for: an article to import, a study file to open, or annotations to bring in. */
  readonly purpose: 'source' | 'study' | 'annotations';
  readonly multiple: boolean;
}

export interface SaveRequest {
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Saved {
  readonly saved: boolean;
  /** Under which name, when the host knows it. */
  readonly name?: string;
}

export interface FlushResult {
  readonly saved: boolean;
  /** Why not, in words for the user. */
  readonly reason?: string;
}

export interface HostInfo {
  readonly kind: 'desktop' | 'browser';
  readonly version: string;
  readonly platform: string;
}

export type Off = () => void;

export interface Host {
  readonly kind: 'desktop' | 'browser';
  readonly info: () => Promise<HostInfo>;
  /** Empty when the user cancelled; a file that cannot be read says so, and the others are there. */
  readonly openFiles: (request: PickRequest) => Promise<readonly PickedFile[]>;
  /** Rejects with a sentence for the user when the file cannot be written. */
  readonly saveFile: (request: SaveRequest) => Promise<Saved>;
  /** Opens an `https:` or `mailto:` link outside, after the user's yes. */
  readonly openExternal: (url: string) => Promise<void>;
  readonly setTitle: (title: string) => void;
  /** Shows the study in a window of its own, or brings forward the other window that shows it. */
  readonly openStudyWindow: (studyId: string) => Promise<void>;
  /** Menu commands, by the ids of the keymap. */
  readonly onCommand: (listener: (command: string) => void) => Off;
  /** Files the system handed over ('open with'). */
  readonly onOpenFiles: (listener: (files: readonly PickedFile[]) => void) => Off;
  /**
   * Called before the window goes: `flush` writes what is still pending and says whether it is safe; `unsaved` tells
   * at once, for a host that cannot wait, whether something would be lost.
   */
  readonly holdClose: (flush: () => Promise<FlushResult>, unsaved: () => boolean) => Off;
}
