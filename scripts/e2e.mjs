// `npm run test:e2e`: Playwright with a browser that was found or fetched first; arguments are handed on.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureChromium } from './ensure-browser.mjs';

const ROOT = join(import.meta.dirname, '..');

buildIfStale();
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, LODESTONE_CHROMIUM: ensureChromium() } },
);
process.exit(status ?? 1);
