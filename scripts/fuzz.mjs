// `npm run fuzz [-- --seconds N --seed S --format F --case N]`: damages files for as long as asked and hands them to the importers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const string = { type: 'string' };
const { values } = parseArgs({ options: { seconds: string, seed: string, format: string, case: string } });
const { seconds = '60', seed = String(Date.now() % 1_000_000_000), format, case: only } = values;
const known = format === undefined || ['txt', 'md', 'docx'].includes(format);
if (!known || [seconds, seed, only ?? '0'].some((value) => !/^\d{1,9}$/u.test(value))) {
  console.error('Usage: npm run fuzz [-- --seconds N --seed S --format txt|md|docx --case N]');
  process.exit(2);
}
console.log(`seed ${String(seed)}`);
const env = { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed };
if (format !== undefined) env.FUZZ_FORMAT = format;
if (only !== undefined) env.FUZZ_CASE = only;

const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'e2e/fuzz'], { cwd: ROOT, stdio: 'inherit', env });
process.exit(status ?? 1);
