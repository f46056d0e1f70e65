// `npm test`: every check, every test, and one last line that says how it went.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lodestone-results-'));
const unitReport = join(folder, 'unit.json');
const journeyReport = join(folder, 'journeys.json');
const broken = [];

function run(name, script, args = [], env = {}) {
  console.log(`\n— ${name}`);
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(
    command,
    [...first, 'run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  if (status !== 0) broken.push(name);
  return status === 0;
}

/** What could not even report counts as one failure. */
function counts(path, read) {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const unitCounts = (report) => ({
  passed: report.numPassedTests,
  failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
  skipped: report.numPendingTests + report.numTodoTests,
});
const journeyCounts = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
});

for (const [name, script] of [
  ['format', 'format:check'],
  ['lint', 'lint'],
  ['types', 'types'],
  ['unused code', 'knip'],
])
  run(name, script);
const built = run('build', 'build');
run('unit tests', 'test:unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
const reporters = { PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport };
if (built) run('journeys', 'test:e2e', ['--reporter=list,json'], reporters);

const total = [counts(unitReport, unitCounts), counts(journeyReport, journeyCounts)].reduce((sum, next) => ({
  passed: sum.passed + next.passed,
  failed: sum.failed + next.failed,
  skipped: sum.skipped + next.skipped,
}));
rmSync(folder, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nNot in order: ${broken.join(', ')}.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = broken.length > 0 || total.failed > 0 ? 1 : 0;
