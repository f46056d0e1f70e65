// Stand-ins for Electron's app, protocol, session and ipcMain: what the shell uses of them, behaving as documented.
import { EventEmitter } from 'node:events';
import { preventable, tell } from './wire.mjs';

class App extends EventEmitter {
  isPackaged = true;
  #ready = false;
  #whenReady = new Promise((resolve) => {
    setImmediate(() => {
      this.#ready = true;
      this.emit('ready', {}, {});
      resolve();
    });
  });

  /** Set by windows.mjs, which imports this file. */
  windows = () => [];

  whenReady() {
    return this.#whenReady;
  }
  isReady() {
    return this.#ready;
  }
  getPath() {
    return process.env.STAND_IN_FOLDER;
  }
  getVersion() {
    return process.env.npm_package_version ?? '0.0.0';
  }
  getAppPath() {
    return process.cwd();
  }
  requestSingleInstanceLock() {
    return true;
  }
  sandboxEnabled = false;
  enableSandbox() {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxEnabled = true;
  }
  quit() {
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of this.windows()) window.close();
    if (this.windows().length > 0) return;
    this.emit('will-quit', preventable());
    this.exit(0);
  }
  exit(code = 0) {
    this.emit('quit', {}, code);
    tell('app:exit', { code });
    setTimeout(() => process.exit(code), 20);
  }
}

export const app = new App();

class IpcMain extends EventEmitter {
  handlers = new Map();
  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  removeHandler(channel) {
    this.handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();

export const privileged = [];
export const schemes = new Map();
export const protocol = {
  registerSchemesAsPrivileged(list) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    privileged.push(...list);
  },
  handle(scheme, handler) {
    schemes.set(scheme, handler);
  },
};

class Session extends EventEmitter {
  protocol = protocol;
  permissionRequest = null;
  permissionCheck = null;
  devicePermission = null;
  spellChecker = true;
  setPermissionRequestHandler(handler) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler) {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(enabled) {
    this.spellChecker = enabled;
  }
}

export const session = { defaultSession: new Session() };
