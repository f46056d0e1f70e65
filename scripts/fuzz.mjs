// `npm run fuzz [-- --seconds N --seed S --format F --case N]`: damages files for as long as asked and hands them to the importers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureChromium } from './ensure-browser.mjs';

const ROOT = join(import.meta.dirname, '..');
const inNode = ['txt', 'md', 'docx'];
const inBrowser = ['html', 'mhtml', 'pdf'];
const string = { type: 'string' };
const { values } = parseArgs({ options: { seconds: string, seed: string, format: string, case: string } });
const { seconds = '60', seed = String(Date.now() % 1_000_000_000), format, case: only } = values;
const known = format === undefined || [...inNode, ...inBrowser].includes(format);
if (!known || [seconds, seed, only ?? '0'].some((value) => !/^\d{1,9}$/u.test(value))) {
  const formats = [...inNode, ...inBrowser].join('|');
  console.error(`Usage: npm run fuzz [-- --seconds N --seed S --format ${formats} --case N]`);
  process.exit(2);
}
console.log(`seed ${String(seed)}`);
const env = { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed };
if (format !== undefined) env.FUZZ_FORMAT = format;
if (only !== undefined) env.FUZZ_CASE = only;

function run(script, args, more = {}) {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...env, ...more } };
  return spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], options).status === 0;
}

let sound = true;
if (format === undefined || inNode.includes(format)) sound = run('vitest/vitest.mjs', ['run', 'e2e/fuzz']);
if (format === undefined || inBrowser.includes(format)) {
  buildIfStale();
  const args = ['test', '--project=browser', '--workers=1', 'fuzz-import.spec.ts'];
  sound = run('@playwright/test/cli.js', args, { LODESTONE_CHROMIUM: ensureChromium() }) && sound;
}
process.exit(sound ? 0 : 1);
