// `npm start`: the desktop window where Electron's binary is or can be had, else the very same workbench in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { findElectron } from './electron-binary.mjs';
import { web } from './web.mjs';

const ROOT = join(import.meta.dirname, '..');
const PORT = 4170;
/** A fast line needs seconds; one that is closed must not keep the user waiting. */
const FETCH_TIMEOUT_MS = 120_000;

function fetchElectron() {
  const installer = join(ROOT, 'node_modules/electron/install.js');
  if (process.env.LODESTONE_NO_FETCH || process.env.ELECTRON_EXEC_PATH || !existsSync(installer)) return null;
  console.log('Fetching Electron (once, about 110 MB) …');
  spawnSync(process.execPath, [installer], { cwd: ROOT, stdio: 'ignore', timeout: FETCH_TIMEOUT_MS });
  return findElectron();
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function startInBrowser(reason) {
  console.log(`${reason}: Lodestone opens in your browser instead.`);
  await web(PORT);
}

function startOnDesktop(binary) {
  // Electron refuses its sandbox to root; who is root on Linux has chosen that already.
  const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...flags, ROOT, ...process.argv.slice(2)], { stdio: 'inherit' });
  child.on('error', () => void startInBrowser('Electron could not be started'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
}

buildIfStale();
const here = findElectron();
if (hasDisplay()) {
  const binary = here ?? fetchElectron();
  if (binary) startOnDesktop(binary);
  else await startInBrowser('Electron’s binary could not be had (npx install-electron tries again)');
} else {
  const missing = here ? '' : ', nor Electron’s binary to show one';
  await startInBrowser(`There is no display for a desktop window here${missing}`);
}
