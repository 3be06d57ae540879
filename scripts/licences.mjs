/** Lists the licences of everything that is installed with the program, and fails for one that is not among those allowed. */
import { init } from 'license-checker-rseidelsohn';
import { fileURLToPath } from 'node:url';

/** Permissive ones, and what asks no more than to be named. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Zlib',
  'WTFPL',
];

const start = fileURLToPath(new URL('..', import.meta.url));
const packages = await new Promise((resolve, reject) =>
  init({ start, production: true, excludePrivatePackages: true }, (error, found) =>
    error ? reject(error) : resolve(found),
  ),
);
const isAllowed = (licence) =>
  [licence].flat().some((one) =>
    one
      .replace(/[()*]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((part) => ALLOWED.includes(part.trim()))),
  );

const counts = new Map();
for (const [name, { licenses }] of Object.entries(packages)) {
  const licence = [licenses].flat().join(' OR ');
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
  if (isAllowed(licenses)) continue;
  console.error(`${name}: ${licence} is not allowed.`);
  process.exitCode = 1;
}
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(4)} ${licence}`);
