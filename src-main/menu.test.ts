// The native menu follows the keymap, on every system.
import type { KeyboardEvent, MenuItem, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { keymap } from '../src-renderer/commands/keymap.ts';

const { FakeWindow } = vi.hoisted(() => {
  class FakeWindow {
    readonly webContents = { send: vi.fn<() => void>(), undo: vi.fn<() => void>(), redo: vi.fn<() => void>() };
  }
  return { FakeWindow };
});
vi.mock('electron', () => ({ BrowserWindow: FakeWindow, Menu: {} }));
const { acceleratorOf, menuTemplate } = await import('./menu.ts');

const itemsOf = (menu: MenuItemConstructorOptions) => menu.submenu as MenuItemConstructorOptions[];
const item = (id: string) =>
  menuTemplate('linux')
    .flatMap(itemsOf)
    .find((candidate) => candidate.id === id);
const click = (id: string, event: KeyboardEvent) => {
  const window = new FakeWindow();
  item(id)?.click?.({} as MenuItem, window as never, event);
  return window.webContents;
};

describe('menuTemplate', () => {
  it('has an item for every command that is not only a key', () => {
    const ids = menuTemplate('linux')
      .flatMap(itemsOf)
      .flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual(
      keymap
        .filter((entry) => !entry.onlyByKey)
        .map((entry) => entry.id)
        .toSorted(),
    );
  });

  it('leaves every key to the window', () => {
    const items = menuTemplate('darwin').flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
    for (const { id, accelerator, registerAccelerator } of items)
      if (accelerator) expect(registerAccelerator, id).toBe(false);
  });

  it('begins with the application’s menu on macOS and ends with Help', () => {
    const mac = menuTemplate('darwin');
    expect(mac[0]?.role).toBe('appMenu');
    expect(mac.at(-1)?.label).toBe('Help');
  });

  it('sends the command that was chosen', () => {
    const contents = click('export', {});
    expect(contents.send).toHaveBeenCalledWith('menu:command', { command: 'export' });
  });

  it('does nothing by key, but gives a text field its own undo', () => {
    expect(click('export', { triggeredByAccelerator: true }).send).not.toHaveBeenCalled();
    expect(click('undo', { triggeredByAccelerator: true }).undo).toHaveBeenCalledOnce();
    expect(click('redo', { triggeredByAccelerator: true }).redo).toHaveBeenCalledOnce();
  });
});

describe('acceleratorOf', () => {
  it.each([
    [['Mod+K'], 'CommandOrControl+K'],
    [['Mod+Shift+Z', 'Mod+Y'], 'CommandOrControl+Shift+Z'],
    [['Alt+Up'], 'Alt+Up'],
    [['1'], undefined],
    [['Shift+J'], undefined],
    [[], undefined],
  ])('shows %j as %s', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });
});
