// `npm run dist`: packages the app for this system, or says in one line why it cannot.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build-if-stale.mjs';

const ROOT = join(import.meta.dirname, '..');
const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|getaddrinfo|HTTPError|statusCode|cannot resolve|tunneling|fetch failed|40[347]\b/i;

build();
const cli = join(ROOT, 'node_modules/electron-builder/cli.js');
const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--publish', 'never', ...process.argv.slice(2)], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const said = `${stdout}${stderr}`;
if (status === 0) console.log(said);
else if (NETWORK.test(said)) {
  console.error(
    'The package could not be made: electron-builder cannot fetch Electron’s binary and its tools from GitHub. Run npm run dist where that is reachable.',
  );
} else console.error(said);
process.exitCode = status ?? 1;
