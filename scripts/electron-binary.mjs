// Finds Electron's binary, which no longer comes with `npm ci`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(import.meta.dirname, '../node_modules/electron');

/** Null when it is not on this machine. */
export function findElectron() {
  const given = process.env.ELECTRON_EXEC_PATH;
  if (given) return existsSync(given) ? given : null;
  const pathFile = join(PACKAGE, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? (name ? join(PACKAGE, 'dist') : '');
  if (!folder) return null;
  const binary = join(folder, name || 'electron');
  return existsSync(binary) ? binary : null;
}
