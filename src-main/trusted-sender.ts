// Decides who may speak to the shell: the main frame of a window that shows the workbench, and nobody else.
import { isOwnAddress } from './origin.ts';

/** What is looked at of Electron's `WebFrameMain`. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
