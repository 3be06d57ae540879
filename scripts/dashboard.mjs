/**
 * Writes Grafana's dashboard from its TypeScript; with `--check` it writes nothing and fails where the file differs.
 */
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const FILE = new URL('../examples/grafana/dashboards/quoth.json', import.meta.url);

const built = await build({
  entryPoints: ['examples/grafana/dashboard.ts'],
  bundle: true,
  packages: 'external',
  format: 'esm',
  outfile: 'dist/examples/dashboard.js',
});
if (built.errors.length > 0) process.exit(1);
const { dashboard } = await import('../dist/examples/dashboard.js');
const text = `${JSON.stringify(dashboard, null, 2)}\n`;
if (!process.argv.includes('--check')) {
  await mkdir(new URL('.', FILE), { recursive: true });
  await writeFile(FILE, text);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== text) {
  console.error('examples/grafana/dashboards/quoth.json is not what dashboard.ts makes: run `npm run generate`.');
  process.exitCode = 1;
}
