// Adds to package-lock.json the packages of other platforms that a registry with gaps left out: `npm ci` refuses a lock
// file without them. Run it after `npm install` where `npm ci` says 'Missing … from lock file'.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PATH = join(import.meta.dirname, '..', 'package-lock.json');
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** What the package of that name runs on, as npm packages of native code are named. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = words.includes('universal')
    ? undefined
    : (PROCESSORS.find((processor) => words.includes(processor)) ?? (words.includes('ppc64le') ? 'ppc64' : undefined));
  const libc = os === 'linux' && (words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined);
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

const lock = JSON.parse(readFileSync(PATH, 'utf8'));
const added = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const nested = `${path}/node_modules/${name}`;
    const flat = `node_modules/${name}`;
    const version = range.replace(/^[~^=v]+/, '');
    if (lock.packages[nested] || lock.packages[flat]?.version === version || !/^\d+\.\d+\.\d+\S*$/.test(version))
      continue;
    const platform = platformOf(name);
    if (Object.keys(platform).length === 0) continue;
    lock.packages[lock.packages[flat] ? nested : flat] = { version, ...(dev && { dev }), ...platform, optional: true };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock file is complete.' : `Added ${added.length}: ${added.join(', ')}`);
