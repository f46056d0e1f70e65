// Opens a link outside, and only a web or mail address, and only after the user has seen it whole and said yes.
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Argument, Results } from './channels.ts';

const OPEN = 1;

/** The address in its parsed form, or null when it is not one that may be opened. */
export function outsideAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'mailto:' ? url.href : null;
}

export async function openExternal(
  { url }: Argument<'shell:open-external'>,
  window: BrowserWindow,
): Promise<Results['shell:open-external']> {
  const address = outsideAddress(url);
  if (address === null) throw new Error('Only web (https) and mail addresses can be opened.');
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this link outside Lodestone?',
    detail: address,
    buttons: ['Cancel', 'Open link'],
    defaultId: OPEN,
    cancelId: 0,
    noLink: true,
  });
  if (response !== OPEN) return { opened: false };
  await shell.openExternal(address);
  return { opened: true };
}
