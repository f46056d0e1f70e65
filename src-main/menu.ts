// The native menu, drawn from the keymap; it sends command names and never acts by itself.
import { type BaseWindow, BrowserWindow, type KeyboardEvent, Menu, type MenuItemConstructorOptions } from 'electron';
import { keymap, type KeymapEntry, type MenuName } from '../src-renderer/commands/keymap.ts';
import type { EventChannel, Events } from './channels.ts';

const MENUS: readonly MenuName[] = ['File', 'Edit', 'View', 'Go', 'Passage', 'Matrix', 'Help'];
const TEXT_ROLES: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
];

/** Only chords that cannot be typed are shown in the menu; `undefined` for single keys. */
export function acceleratorOf(keys: readonly string[]): string | undefined {
  const chord = keys.find((key) => /^(?:Mod|Alt)\+/.test(key));
  return chord?.replace(/\bMod\b/, 'CommandOrControl');
}

/**
 * The window's own keymap answers keys, so that each is answered once and never while a field is typed in. Only macOS
 * still triggers items by key, and only what the page has not taken: in a text field that is its own undo and redo.
 */
function choose(entry: KeymapEntry, window: BaseWindow | undefined, event: KeyboardEvent): void {
  if (!(window instanceof BrowserWindow)) return;
  if (!event.triggeredByAccelerator) {
    const chosen: Events['menu:command'] = { command: entry.id };
    window.webContents.send('menu:command' satisfies EventChannel, chosen);
  } else if (entry.id === 'undo') window.webContents.undo();
  else if (entry.id === 'redo') window.webContents.redo();
}

function itemOf(entry: KeymapEntry): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(entry.keys);
  return {
    id: entry.id,
    label: entry.title.replaceAll('&', '&&'),
    click: (_item, window, event) => choose(entry, window, event),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  };
}

function rolesAfter(menu: MenuName, mac: boolean): readonly MenuItemConstructorOptions[] {
  if (menu === 'File') return [{ type: 'separator' }, mac ? { role: 'close' } : { role: 'quit' }];
  if (menu === 'Edit') return TEXT_ROLES;
  return menu === 'View' ? [{ type: 'separator' }, { role: 'togglefullscreen' }] : [];
}

export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const menus = MENUS.map((menu): MenuItemConstructorOptions => {
    const items = keymap.filter((entry) => entry.menu === menu && !entry.onlyByKey).map(itemOf);
    return { label: menu, submenu: [...items, ...rolesAfter(menu, mac)] };
  });
  return mac ? [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)] : menus;
}

export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
}
