// Stand-ins for the menu, the dialogs and the system's shell: what the user would see there, the test decides.
import { call, tell } from './wire.mjs';

export class Menu {
  static #application = null;
  static setApplicationMenu(menu) {
    Menu.#application = menu;
  }
  static getApplicationMenu() {
    return Menu.#application;
  }
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((item) => ({
      enabled: true,
      visible: true,
      ...item,
      submenu: Array.isArray(item.submenu) ? Menu.buildFromTemplate(item.submenu) : item.submenu,
    }));
    return menu;
  }

  items = [];
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

const ask =
  (kind) =>
  (...given) =>
    call('dialog', { kind, options: structuredClone(given.at(-1)) });

export const dialog = {
  showOpenDialog: ask('open'),
  showSaveDialog: ask('save'),
  showMessageBox: ask('message'),
};

export const shell = {
  openExternal: (url) => call('shell:open-external', { url }),
  showItemInFolder: (path) => tell('shell:show-item', { path }),
};
