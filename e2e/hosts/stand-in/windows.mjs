// Stand-ins for BrowserWindow and its webContents: each is a page of the Chromium that the test owns.
import { EventEmitter } from 'node:events';
import { app, session } from './app.mjs';
import { call, preventable, tell } from './wire.mjs';

class WebContents extends EventEmitter {
  url = '';
  openHandler = null;

  constructor(window) {
    super();
    this.window = window;
    this.id = window.id;
    this.session = session.defaultSession;
  }
  send(channel, ...payload) {
    tell('contents:send', { window: this.id, channel, payload: structuredClone(payload) });
  }
  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }
  getURL() {
    return this.url;
  }
  isDestroyed() {
    return this.window.isDestroyed();
  }
  undo() {
    tell('contents:edit', { window: this.id, command: 'undo' });
  }
  redo() {
    tell('contents:edit', { window: this.id, command: 'redo' });
  }
}

export class BrowserWindow extends EventEmitter {
  static #all = new Map();
  static #last = 0;
  static #focused = null;

  static getAllWindows() {
    return [...BrowserWindow.#all.values()];
  }
  static getFocusedWindow() {
    return BrowserWindow.#focused ?? BrowserWindow.getAllWindows().at(-1) ?? null;
  }
  static fromWebContents(contents) {
    return contents?.window ?? null;
  }
  static fromId(id) {
    return BrowserWindow.#all.get(id) ?? null;
  }

  #destroyed = false;
  #visible;
  #title;

  constructor(options = {}) {
    super();
    BrowserWindow.#last += 1;
    this.id = BrowserWindow.#last;
    if (options.name && BrowserWindow.getAllWindows().some((window) => window.options.name === options.name))
      throw new Error(`Window name '${options.name}' is already in use`);
    this.options = options;
    this.#visible = options.show !== false;
    this.#title = options.title ?? '';
    this.webContents = new WebContents(this);
    BrowserWindow.#all.set(this.id, this);
    BrowserWindow.#focused = this;
    const { width = 800, height = 600, webPreferences = {} } = options;
    this.created = call('window:create', { window: this.id, width, height, webPreferences: { ...webPreferences } });
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url) {
    await this.created;
    this.webContents.url = url;
    await call('window:load', { window: this.id, url });
    this.webContents.emit('did-finish-load');
    this.emit('ready-to-show');
  }
  show() {
    this.#visible = true;
  }
  isVisible() {
    return this.#visible;
  }
  focus() {
    BrowserWindow.#focused = this;
    tell('window:focus', { window: this.id });
  }
  isMinimized() {
    return false;
  }
  restore() {}
  setTitle(title) {
    this.#title = title;
  }
  getTitle() {
    return this.#title;
  }
  isDestroyed() {
    return this.#destroyed;
  }
  close() {
    if (this.#destroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    BrowserWindow.#all.delete(this.id);
    if (BrowserWindow.#focused === this) BrowserWindow.#focused = null;
    tell('window:close', { window: this.id });
    this.emit('closed');
    if (BrowserWindow.#all.size === 0 && !app.emit('window-all-closed')) app.quit();
  }
}

app.windows = () => BrowserWindow.getAllWindows();
