// @vitest-environment jsdom
// The desktop host hands everything to the preload and says in plain words what went wrong.
import { describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { invocations, type LodestoneApi } from '../../src-main/channels.ts';
import { desktopHost, flushAll } from './desktop.ts';

type Flush = Parameters<LodestoneApi['onFlush']>[0];

function fakeApi(over: Partial<LodestoneApi> = {}) {
  const flushListeners = new Set<Flush>();
  const api: LodestoneApi = {
    openFiles: async () => ({ files: [] }),
    saveFile: async () => ({ saved: true, name: 'x.md' }),
    openExternal: async () => ({ opened: true }),
    setTitle: async () => null,
    openStudyWindow: async () => null,
    flushed: vi.fn<LodestoneApi['flushed']>(async () => null),
    appInfo: async () => ({ version: '1', platform: 'linux' }),
    takeOpenedFiles: async () => ({ files: [] }),
    onMenuCommand: () => () => undefined,
    onFlush: (listener) => {
      flushListeners.add(listener);
      return () => flushListeners.delete(listener);
    },
    onOpenFiles: () => () => undefined,
    ...over,
  };
  return { api, flushListeners, askToFlush: () => flushListeners.forEach((listener) => listener({})) };
}

describe('the desktop host', () => {
  it('shows the sentence of the shell without Electron’s wrapping', async () => {
    const { api } = fakeApi({
      saveFile: async () => {
        throw new Error("Error invoking remote method 'file:save': Error: “x” was not saved. The disk is full.");
      },
    });
    const request = { suggestedName: 'x', mediaType: 'text/plain', bytes: new Uint8Array() };
    await expect(desktopHost(api).saveFile(request)).rejects.toThrow(/^“x” was not saved\. The disk is full\.$/);
  });

  it('sends a title and a reason no longer than the shell takes', async () => {
    const setTitle = vi.fn<LodestoneApi['setTitle']>(async () => null);
    const { api, askToFlush } = fakeApi({ setTitle });
    const host = desktopHost(api);
    host.setTitle('x'.repeat(20_000));
    const { title } = setTitle.mock.calls[0]?.[0] ?? {};
    expect(v.is(invocations['window:title'], { title })).toBe(true);
    host.holdClose(
      async () => ({ saved: false, reason: 'y'.repeat(20_000) }),
      () => true,
    );
    askToFlush();
    await vi.waitFor(() => expect(api.flushed).toHaveBeenCalledOnce());
    expect(v.is(invocations['window:flushed'], vi.mocked(api.flushed).mock.calls[0]?.[0])).toBe(true);
  });

  it('answers the question before closing once everybody has written', async () => {
    const { api, askToFlush } = fakeApi();
    const host = desktopHost(api);
    const order: string[] = [];
    host.holdClose(
      async () => {
        order.push('first');
        return { saved: true };
      },
      () => false,
    );
    host.holdClose(
      async () => {
        order.push('second');
        return { saved: false, reason: 'full' };
      },
      () => true,
    );
    askToFlush();
    await vi.waitFor(() => expect(api.flushed).toHaveBeenCalledWith({ saved: false, reason: 'full' }));
    expect(order).toEqual(['first', 'second']);
    expect(api.flushed).toHaveBeenCalledOnce();
  });

  it('lets go of the window with the last holder', () => {
    const { api, flushListeners } = fakeApi();
    const off = desktopHost(api).holdClose(
      async () => ({ saved: true }),
      () => false,
    );
    expect(flushListeners.size).toBe(1);
    off();
    expect(flushListeners.size).toBe(0);
  });

  it('fetches files that were handed over before anybody listened, and later ones', async () => {
    const handed = [[{ name: 'a', bytes: new Uint8Array([1]) }], [{ name: 'b', bytes: new Uint8Array([2]) }], []];
    let tell = () => undefined as void;
    const { api } = fakeApi({
      takeOpenedFiles: async () => ({ files: handed.shift() ?? [] }),
      onOpenFiles: (listener) => {
        tell = () => listener({});
        return () => undefined;
      },
    });
    const names: string[] = [];
    desktopHost(api).onOpenFiles((files) => names.push(...files.map(({ name }) => name)));
    await vi.waitFor(() => expect(names).toEqual(['a']));
    tell();
    await vi.waitFor(() => expect(names).toEqual(['a', 'b']));
    tell();
    await Promise.resolve();
    expect(names).toEqual(['a', 'b']);
  });
});

describe('flushAll', () => {
  it('takes a failed write for not saved, with its reason', async () => {
    const result = await flushAll([
      async () => ({ saved: true }),
      async () => {
        throw new Error('no room');
      },
    ]);
    expect(result).toEqual({ saved: false, reason: 'no room' });
  });
});
