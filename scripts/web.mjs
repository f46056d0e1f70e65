// `npm run web [-- --port N]`: serves the built workbench to a browser on this machine, and opens it there.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build-if-stale.mjs';

// The studies belong to the address: another port is another store.
const PORT = 4170;
const ROOT = join(import.meta.dirname, '..');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function askedPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' } } });
    if (values.port === undefined) return PORT;
    const port = Number(values.port);
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  } catch {
    // Said below, for whatever could not be understood.
  }
  return fail('Usage: npm run web [-- --port N], N from 1 to 65535.');
}

function openCommand(address) {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', [address]] : null;
}

function show(address) {
  console.log(`Lodestone runs at ${address} (Ctrl+C ends it).`);
  const command = process.env.LODESTONE_NO_OPEN ? null : openCommand(address);
  if (!command) return;
  const opener = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser could be opened: open the address yourself.'));
  opener.unref();
}

export async function web(port) {
  const { startWebServer } = await import('../out/main/web-server.js');
  try {
    const { address } = await startWebServer(join(ROOT, 'out/renderer'), port);
    if (port !== PORT)
      console.log(`Port ${port} is a store of its own: studies kept under port ${PORT} are not in it.`);
    show(address);
  } catch (error) {
    if (error.code === 'EADDRINUSE')
      fail(
        `Port ${port} is taken: perhaps Lodestone runs already at http://127.0.0.1:${port}. Close the other program, or use another store with npm run web -- --port N.`,
      );
    fail(`The browser host could not start: ${error.message}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  const port = askedPort();
  buildIfStale();
  await web(port);
}
