// Finds a Chromium for the end-to-end tests, or fetches one: Playwright's own, the system's, Debian's package, Playwright's download.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Chromium without its windows: the journeys take two thirds of the time in it. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
];

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

/** A Chromium that is on this machine already, or null; `whole`: one that can open windows too, as it must to be watched. */
export function findChromium({ whole = process.env.LODESTONE_HEADED !== undefined } = {}) {
  const given = process.env.LODESTONE_CHROMIUM;
  if (given) return given;
  const shell = whole ? undefined : onPath(SHELLS);
  if (shell) return shell;
  const own = chromium.executablePath();
  if (own && canRun(own)) return own;
  return onPath(NAMES) ?? ELSEWHERE.find(canRun) ?? null;
}

const succeeds = (command, ...args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('No Chromium here: installing Debian’s.');
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const install = (...packages) => succeeds('apt-get', 'install', '-y', '-q', ...packages);
  // The shell comes as a package of its own, and not in every release.
  return succeeds('apt-get', 'update', '-q') && (install('chromium', 'chromium-headless-shell') || install('chromium'));
}

function installFromPlaywright() {
  console.log('No Chromium here: fetching Playwright’s.');
  return succeeds('npx', 'playwright', 'install', 'chromium');
}

/** The path of a Chromium, as `findChromium` chooses it; ends the process with one line when there is none to be had. */
export function ensureChromium(kind) {
  const found = findChromium(kind) ?? (installFromDebian() || installFromPlaywright() ? findChromium(kind) : null);
  if (found) return found;
  console.error(
    'The end-to-end tests need a Chromium: install one and name it in LODESTONE_CHROMIUM=/path/to/chromium.',
  );
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(ensureChromium());
