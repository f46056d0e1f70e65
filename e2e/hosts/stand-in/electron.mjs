// Electron's main-process module as the built shell sees it in tests, and what the test may do to it.
import { app, ipcMain, privileged, protocol, schemes, session } from './app.mjs';
import { dialog, Menu, shell } from './menu.mjs';
import { BrowserWindow } from './windows.mjs';
import { answerWith, preventable } from './wire.mjs';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };

function senderOf({ window, url, mainFrame = true }) {
  const sender = BrowserWindow.fromId(window)?.webContents;
  return { sender, senderFrame: { url, origin: new URL(url).origin, parent: mainFrame ? null : { url } } };
}

function describeMenu(menu) {
  return menu?.items.map(({ id, label, role, accelerator, registerAccelerator, submenu }) => ({
    id,
    label,
    role,
    accelerator,
    registerAccelerator,
    submenu: submenu && describeMenu(submenu),
  }));
}

async function serve({ url, method, headers }) {
  const handler = schemes.get(new URL(url).protocol.slice(0, -1));
  if (!handler) throw new Error(`nothing serves ${url}`);
  const response = await handler(new Request(url, { method, headers }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function navigate({ window, url }) {
  const event = preventable({ url });
  BrowserWindow.fromId(window)?.webContents.emit('will-navigate', event, url);
  return event.defaultPrevented;
}

function clickMenu({ id, triggeredByAccelerator = false }) {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id);
  if (!item) throw new Error(`no menu item ${id}`);
  item.click?.(item, BrowserWindow.getFocusedWindow() ?? undefined, { triggeredByAccelerator });
}

function describe() {
  const { defaultSession } = session;
  let granted = false;
  defaultSession.permissionRequest?.({}, 'media', (answer) => {
    granted = answer;
  });
  return {
    sandboxEnabled: app.sandboxEnabled,
    privileged,
    schemes: [...schemes.keys()],
    channels: [...ipcMain.handlers.keys()],
    windows: BrowserWindow.getAllWindows().map((window) => ({
      id: window.id,
      name: window.options.name,
      title: window.getTitle(),
      visible: window.isVisible(),
      webPreferences: { ...window.options.webPreferences },
    })),
    permissions: {
      request: defaultSession.permissionRequest === null || granted,
      check: defaultSession.permissionCheck?.({}, 'clipboard-read', 'app://lodestone', {}) ?? true,
      device: defaultSession.devicePermission?.({}) ?? true,
    },
    spellChecker: defaultSession.spellChecker,
  };
}

answerWith({
  'ipc:invoke': async ({ channel, payload, ...from }) => {
    const handler = ipcMain.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(senderOf(from), ...payload);
  },
  'contents:url': ({ window, url }) => {
    const found = BrowserWindow.fromId(window);
    if (found) found.webContents.url = url;
  },
  'contents:open': ({ window, url }) =>
    BrowserWindow.fromId(window)?.webContents.openHandler?.({ url, frameName: '', features: '' }) ?? {
      action: 'allow',
    },
  'contents:navigate': navigate,
  'window:close': ({ window }) => BrowserWindow.fromId(window)?.close(),
  'menu:click': clickMenu,
  'menu:describe': () => describeMenu(Menu.getApplicationMenu()),
  'app:open-file': ({ path }) => app.emit('open-file', preventable(), path),
  'app:second-instance': ({ line }) => app.emit('second-instance', {}, line, process.cwd(), {}),
  'app:quit': () => app.quit(),
  protocol: serve,
  describe,
});
