// Runs a built preload as an init script, over a stand-in for contextBridge and ipcRenderer. It runs in the page's own
// world: that the real one is isolated, only Electron itself can show.

/** The binding through which the page's preload reaches the main process. */
export const IPC_BINDING = '__stand_in_ipc';
/** The function that hands an event of the main process to the preload's listeners. */
export const DISPATCH = '__stand_in_dispatch';

const shim = `
  const ipc = window['${IPC_BINDING}'];
  delete window['${IPC_BINDING}'];
  const listeners = new Map();
  const of = (channel) => listeners.get(channel) ?? listeners.set(channel, []).get(channel);
  const ipcRenderer = {
    async invoke(channel, ...payload) {
      try {
        return await ipc(channel, payload);
      } catch (error) {
        const said = String(error.message).replace(/^[^:]*${IPC_BINDING}[^:]*: /, '').replace(/^Error: /, '');
        throw new Error("Error invoking remote method '" + channel + "': " + said);
      }
    },
    on(channel, listener) { of(channel).push(listener); return this; },
    off(channel, listener) { listeners.set(channel, of(channel).filter((other) => other !== listener)); return this; },
  };
  Object.defineProperty(window, '${DISPATCH}', {
    value: (channel, payload) => { for (const listener of [...of(channel)]) listener({ sender: ipcRenderer }, ...payload); },
  });
  // contextBridge copies and freezes what it exposes, passes functions through, and refuses what cannot be cloned.
  const copy = (value) => {
    if (typeof value === 'function') return (...given) => {
      const result = value(...given.map(copy));
      return result instanceof Promise ? result.then(copy) : copy(result);
    };
    if (Array.isArray(value)) return Object.freeze(value.map(copy));
    if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])));
    return structuredClone(value);
  };
  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
      Object.defineProperty(window, key, { value: copy(api), enumerable: true });
    },
  };
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error('module not found: ' + name);
  };`;

export function preloadShim(preload: string): string {
  return `(() => {
  if (window !== window.top || location.protocol === 'about:') return;
  ${shim}
  const module = { exports: {} };
  (function (require, module, exports) {
${preload}
  })(require, module, module.exports);
})();`;
}
