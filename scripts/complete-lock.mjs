/**
 * Adds to package-lock.json the optional packages of other platforms that a registry mirror did not offer when the
 * lock was written: npm leaves them out, and then `npm ci` refuses the lock. Each is bound to its platform, so that no
 * machine fetches what it cannot use. Run after every change of a dependency.
 */
import { readFile, writeFile } from 'node:fs/promises';

const FILE = new URL('../package-lock.json', import.meta.url);
const PLATFORM = /-(darwin|linux|win32|android|freebsd|openharmony)-([a-z0-9]+)(?:-([a-z]+))?$/;

const lock = JSON.parse(await readFile(FILE, 'utf8'));
const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined && PLATFORM.test(name))
    .map(([name, version]) => [name, version, dev]),
);

for (const [name, version, dev] of missing) {
  const [, os, cpu, abi = ''] = PLATFORM.exec(name);
  const libc = os === 'linux' && abi !== '' && { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...libc,
    optional: true,
    os: [os],
  };
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
await writeFile(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added.`);
