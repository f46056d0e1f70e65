// Reads Electron's 20 security points (docs/security.md) from the code, the page and the packaging configuration.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY } from './renderer-files.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const shell = readdirSync(join(ROOT, 'src-main'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, code: withoutComments(read(`src-main/${name}`)) }));
const all = shell.map(({ code }) => code).join('\n');
const code = (name: string) => shell.find((file) => file.name === name)?.code ?? '';
const window = code('window.ts');
const lockDown = code('lock-down.ts');
const packaging = read('electron-builder.yml');

const directives = new Map(
  POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the shell, by Electron’s checklist', () => {
  it('1: loads only its own address', () => {
    expect(all.match(/\.loadURL\(/g)).toHaveLength(1);
    expect(window).toContain('.loadURL(`${ORIGIN}/${route}`)');
    expect(code('origin.ts')).toContain("SCHEME = 'app'");
    expect(code('origin.ts')).toContain("HOST = 'lodestone'");
    expect(all).not.toMatch(/\bnet\b.*\bfetch\(|[^.\w]fetch\(|https?:\/\/(?!\$\{LOOPBACK\})/);
  });

  it('2: keeps Node out of the page', () => {
    expect(window).toContain('nodeIntegration: false');
    expect(all).not.toMatch(/nodeIntegration\w*: true/);
  });

  it('3: isolates the preload’s world', () => {
    expect(window).toContain('contextIsolation: true');
    expect(all).not.toContain('contextIsolation: false');
  });

  it('4: runs every page in the sandbox', () => {
    expect(window).toContain('sandbox: true');
    expect(code('main.ts')).toContain('app.enableSandbox()');
    expect(all).not.toMatch(/sandbox: false|'no-sandbox'/);
  });

  it('5: refuses every permission', () => {
    expect(lockDown).toContain('setPermissionRequestHandler((_contents, _permission, callback) => callback(false))');
    expect(lockDown).toContain('setPermissionCheckHandler(() => false)');
    expect(lockDown).toContain('setDevicePermissionHandler(() => false)');
    expect(lockDown).toContain('setSpellCheckerEnabled(false)');
    expect(code('main.ts')).toMatch(/refusePermissions\(\);[\s\S]*createWindow\(\)/);
  });

  it('6: leaves web security on', () => {
    expect(window).toContain('webSecurity: true');
    expect(all).not.toMatch(/webSecurity: false|disable-web-security/);
  });

  it('7: has a policy that lets nothing inline, evaluated or foreign in', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'connect-src', 'worker-src'])
      expect(directives.get(name), name).toEqual(["'self'"]);
    for (const name of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.get(name), name).toEqual(["'none'"]);
    expect(POLICY).not.toMatch(/unsafe|https?:|\*/);
    expect(all).not.toContain('bypassCSP');
    expect(read('src-renderer/index.html')).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\bon\w+=|\bstyle=/i);
  });

  it.each([
    ['8', 'allowRunningInsecureContent'],
    ['9', 'experimentalFeatures'],
    ['10', 'enableBlinkFeatures'],
    ['11', 'allowpopups'],
    ['11', 'webviewTag'],
    ['18', 'file://'],
    ['18', 'loadFile'],
  ])('%s: never mentions %s', (_point, word) => {
    expect(all.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('12: lets no webview be attached', () => {
    expect(lockDown).toContain("contents.on('will-attach-webview', (event) => event.preventDefault())");
  });

  it('13: lets no page navigate away', () => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(lockDown).toContain(`contents.on('${event}', (event) => event.preventDefault())`);
    expect(lockDown).toContain("app.on('web-contents-created'");
  });

  it('14: lets no page open a window, and makes windows in one place', () => {
    expect(lockDown).toContain("contents.setWindowOpenHandler(() => ({ action: 'deny' }))");
    expect(all.match(/new BrowserWindow\(/g)).toHaveLength(1);
    expect(all).not.toContain('WebContentsView');
  });

  it('15: hands links to the system in one place, after a look and a yes', () => {
    expect(all.match(/shell\.openExternal\(/g)).toHaveLength(1);
    expect(code('external-links.ts')).toMatch(
      /outsideAddress\(url\)[\s\S]*showMessageBox[\s\S]*response !== OPEN[\s\S]*shell\.openExternal\(address\)/,
    );
    expect(all).not.toMatch(/shell\.(?:openPath|writeShortcutLink)/);
  });

  it('16: pins Electron to an exact version', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    const installed = JSON.parse(read('node_modules/electron/package.json')) as { version: string };
    expect(installed.version).toBe(devDependencies['electron']);
  });

  it('17: answers messages in one place, which checks the sender and the argument first', () => {
    expect(all.match(/ipcMain\.\w+\(/g)).toEqual(['ipcMain.handle(']);
    expect(code('answer.ts')).toMatch(/isTrustedSender\(event\.senderFrame\)[\s\S]*safeParse[\s\S]*return handler\(/);
    expect(code('trusted-sender.ts')).toContain('isOwnAddress');
  });

  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['grantFileProtocolExtraPrivileges', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
  ])('19: packages with the fuse %s set to %s', (fuse, value) => {
    expect(packaging).toMatch(new RegExp(`^  ${fuse}: ${value}$`, 'm'));
  });

  it('20: exposes functions of its own and nothing of Electron', () => {
    const preload = code('preload.ts');
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    const api = preload.slice(preload.indexOf('const api'), preload.indexOf('};', preload.indexOf('const api')));
    expect(api).not.toMatch(/ipcRenderer|contextBridge|event:/);
    expect(preload).toContain('=> listener(payload)');
  });

  it('has a line for each point in docs/security.md', () => {
    const points = [...read('docs/security.md').matchAll(/^\|\s*(\d+)\s*\|/gm)].map(([, point]) => Number(point));
    expect(points).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});
