// The only door between the window and the shell: one function a message, and nothing of Electron itself.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Argument, Channel, EventChannel, Events, LodestoneApi, Results } from './channels.ts';

async function ask<C extends Channel>(channel: C, argument: Argument<C>): Promise<Results[C]> {
  return ipcRenderer.invoke(channel, argument) as Promise<Results[C]>;
}

function hear<E extends EventChannel>(channel: E, listener: (event: Events[E]) => void): () => void {
  // The sender's event stays here: it would hand ipcRenderer to the page.
  const forward = (_event: IpcRendererEvent, payload: Events[E]) => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

let holding = 0;

const api: LodestoneApi = {
  openFiles: (argument) => ask('file:open', argument),
  saveFile: (argument) => ask('file:save', argument),
  openExternal: (argument) => ask('shell:open-external', argument),
  setTitle: (argument) => ask('window:title', argument),
  openStudyWindow: (argument) => ask('window:open-study', argument),
  flushed: (argument) => ask('window:flushed', argument),
  appInfo: () => ask('app:info', {}),
  takeOpenedFiles: () => ask('app:take-opened-files', {}),
  onMenuCommand: (listener) => hear('menu:command', listener),
  onFlush: (listener) => {
    const off = hear('window:flush', listener);
    holding += 1;
    return () => {
      holding -= 1;
      off();
    };
  },
  onOpenFiles: (listener) => hear('app:open-files', listener),
};

// A page that never came so far as to hold anything must not keep its window from closing.
hear('window:flush', () => {
  if (holding === 0) void ask('window:flushed', { saved: true });
});

contextBridge.exposeInMainWorld('lodestone', api);
