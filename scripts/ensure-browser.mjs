// Finds a Chromium for the end-to-end tests, or fetches one: Playwright's own, the system's, Debian's package, Playwright's download.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

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

/** A Chromium that is on this machine already, or null. */
export function findChromium() {
  const given = process.env.LODESTONE_CHROMIUM;
  if (given) return given;
  const own = chromium.executablePath();
  if (own && canRun(own)) return own;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find(canRun) ?? null;
}

const succeeds = (command, ...args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('No Chromium here: installing Debian’s.');
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  return succeeds('apt-get', 'update', '-q') && succeeds('apt-get', 'install', '-y', '-q', 'chromium');
}

function installFromPlaywright() {
  console.log('No Chromium here: fetching Playwright’s.');
  return succeeds('npx', 'playwright', 'install', 'chromium');
}

/** The path of a Chromium; ends the process with one line when there is none to be had. */
export function ensureChromium() {
  const found = findChromium() ?? (installFromDebian() || installFromPlaywright() ? findChromium() : null);
  if (found) return found;
  console.error(
    'The end-to-end tests need a Chromium: install one and name it in LODESTONE_CHROMIUM=/path/to/chromium.',
  );
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(ensureChromium());
