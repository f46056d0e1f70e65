// What the shell does towards its system and its user, as only the stand-in can show: walls, dialogs, menu, closing.
import { expect, test } from '../hosts/workbench.ts';

test.describe('the desktop shell', () => {
  test('keeps its window where it is', async ({ workbench }) => {
    workbench.expectConsoleErrors(/example\.com/);
    const page = await workbench.open();
    const before = page.url();
    await page.evaluate(() => location.assign('https://example.com/away'));
    await expect.poll(() => workbench.standIn.refused).toContain('https://example.com/away');
    expect(page.url()).toBe(before);
  });

  test('opens no window that a page asks for', async ({ workbench }) => {
    const page = await workbench.open();
    await page.evaluate(() => void window.open('about:blank'));
    await expect.poll(() => workbench.standIn.refused.length).toBe(1);
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('shows its title in the window', async ({ workbench }) => {
    const page = await workbench.open();
    const titleIs = async (title: string) =>
      expect.poll(async () => workbench.standIn.ask('describe')).toMatchObject({ windows: [{ title }] });
    // Its own first, or it would come after the other.
    await titleIs('Studies – Lodestone');
    await page.evaluate(async () => {
      const api = Reflect.get(window, 'lodestone') as { setTitle: (argument: object) => Promise<unknown> };
      await api.setTitle({ title: 'Rare earths' });
    });
    await titleIs('Rare earths');
  });

  test('grants nothing, fetches no dictionary, and runs every window in the sandbox', async ({ workbench }) => {
    await workbench.open();
    await expect
      .poll(async () => workbench.standIn.ask('describe'))
      .toMatchObject({
        sandboxEnabled: true,
        permissions: { request: false, check: false, device: false },
        spellChecker: false,
        schemes: ['app'],
        privileged: [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
        windows: [
          {
            visible: true,
            webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
          },
        ],
      });
  });

  const strangers = [
    { name: 'another site', url: 'https://example.com/', mainFrame: true },
    { name: 'another host of the scheme', url: 'app://lodestone.example.com/', mainFrame: true },
    { name: 'an address that only begins alike', url: 'app://lodestone@example.com/', mainFrame: true },
    { name: 'a frame within the page', url: 'app://lodestone/', mainFrame: false },
  ];
  for (const { name, url, mainFrame } of strangers) {
    test(`answers nothing to ${name}`, async ({ workbench }) => {
      await workbench.open();
      const request = { window: 1, channel: 'app:info', payload: [{}], url, mainFrame };
      await expect(workbench.standIn.ask('ipc:invoke', request)).rejects.toThrow('unknown sender');
    });
  }

  test('answers nothing that does not keep to the contract', async ({ workbench }) => {
    await workbench.open();
    const ask = async (channel: string, ...payload: unknown[]) =>
      workbench.standIn.ask('ipc:invoke', { window: 1, channel, payload, url: 'app://lodestone/' });
    await expect(ask('file:open', { purpose: 'secret', multiple: true })).rejects.toThrow('malformed');
    await expect(ask('file:save', { suggestedName: 'a', mediaType: 'b', bytes: 'text' })).rejects.toThrow('malformed');
    await expect(ask('window:title', { title: 'a', path: '/etc/passwd' })).rejects.toThrow('malformed');
    await expect(ask('app:info')).rejects.toThrow('malformed');
    await expect(ask('app:info', {}, {})).rejects.toThrow('malformed');
  });

  test('opens a link outside only when it leads to the web and the user says yes', async ({ workbench }) => {
    await workbench.open();
    const { standIn } = workbench;
    const open = async (url: string) =>
      standIn.ask<{ opened: boolean }>('ipc:invoke', {
        window: 1,
        channel: 'shell:open-external',
        payload: [{ url }],
        url: 'app://lodestone/',
      });
    expect(await open('https://example.com/a')).toEqual({ opened: false });
    standIn.answer('message', { response: 1 });
    expect(await open('https://example.com/b')).toEqual({ opened: true });
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com/', 'smb://host/x', 'x'])
      await expect(open(url)).rejects.toThrow('Only web');
    expect(standIn.openedOutside).toEqual(['https://example.com/b']);
    expect(standIn.dialogs.map(({ options }) => options.detail)).toEqual([
      'https://example.com/a',
      'https://example.com/b',
    ]);
  });

  test('suggests a harmless file name and writes what it was given', async ({ workbench }) => {
    const page = await workbench.open();
    const saved = await workbench.saveTo(async () =>
      page.evaluate(() => {
        const api = Reflect.get(window, 'lodestone') as {
          saveFile: (argument: object) => Promise<unknown>;
        };
        void api.saveFile({
          suggestedName: '../../evil/CON\u0000:x.md',
          mediaType: 'text/markdown',
          bytes: new TextEncoder().encode('héllo'),
        });
      }),
    );
    expect(saved.name).toBe('evil CON x.md');
    expect(saved.bytes.toString()).toBe('héllo');
  });

  test('does not close before the window has written', async ({ workbench }) => {
    const page = await workbench.open();
    await page.evaluate(() => {
      const api = Reflect.get(window, 'lodestone') as {
        onFlush: (listener: () => void) => void;
        flushed: (argument: object) => Promise<unknown>;
      };
      api.onFlush(() => {
        setTimeout(() => {
          localStorage.setItem('written-late', 'yes');
          void api.flushed({ saved: true });
        }, 300);
      });
    });
    await workbench.close();
    const again = await workbench.open();
    expect(await again.evaluate(() => localStorage.getItem('written-late'))).toBe('yes');
  });

  test('asks before it closes over unsaved changes, and stays open unless told otherwise', async ({ workbench }) => {
    // A page that holds nothing: the only answer then is this test's.
    workbench.expectConsoleErrors(/404/);
    const page = await workbench.open('icon.svg');
    const { standIn } = workbench;
    await page.evaluate(() => {
      const api = Reflect.get(window, 'lodestone') as {
        onFlush: (listener: () => void) => void;
        flushed: (argument: object) => Promise<unknown>;
      };
      api.onFlush(() => void api.flushed({ saved: false, reason: 'The disk is full.' }));
    });
    await standIn.ask('window:close', { window: 1 });
    await expect.poll(() => standIn.dialogs.length).toBe(1);
    expect(standIn.dialogs[0]?.options.detail).toMatch(/^The disk is full\./);
    expect(page.isClosed()).toBe(false);
    standIn.answer('message', { response: 1 });
    await standIn.ask('window:close', { window: 1 });
    expect(await standIn.exitCode).toBe(0);
  });

  test('has a menu drawn from the keymap that sends commands and leaves keys to the window', async ({ workbench }) => {
    const page = await workbench.open();
    await page.evaluate(() => {
      const api = Reflect.get(window, 'lodestone') as {
        onMenuCommand: (listener: (event: { command: string }) => void) => void;
      };
      api.onMenuCommand(({ command }) => {
        document.title = `chose ${command}`;
      });
    });
    await workbench.standIn.ask('menu:click', { id: 'export', triggeredByAccelerator: true });
    await workbench.menu('cheat-sheet');
    await expect(page).toHaveTitle('chose cheat-sheet');
    const menus =
      await workbench.standIn.ask<{ label: string; submenu: { registerAccelerator?: boolean }[] }[]>('menu:describe');
    expect(menus.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go', 'Passage', 'Matrix', 'Help']);
    const registered = menus.flatMap(({ submenu }) => submenu.filter((item) => item.registerAccelerator === true));
    expect(registered).toEqual([]);
  });

  test('shows one other window a study', async ({ workbench }) => {
    await workbench.open();
    await workbench.secondWindow('#/study/0190-abc');
    await workbench.page.evaluate(async () => {
      const api = Reflect.get(window, 'lodestone') as { openStudyWindow: (argument: object) => Promise<unknown> };
      await api.openStudyWindow({ studyId: '0190-abc' });
    });
    const { windows } = await workbench.standIn.ask<{ windows: { name: string }[] }>('describe');
    expect(windows.map(({ name }) => name)).toEqual(['workbench-1', 'workbench-2']);
  });
});
