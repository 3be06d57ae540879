/**
 * Writes Grafana's dashboards from their TypeScript; with `--check` it writes nothing and fails where a file differs.
 */
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

/** Each file with the TypeScript that makes it. */
const DASHBOARDS = [
  ['quoth.json', 'dashboard'],
  ['operations.json', 'operations'],
];

for (const [name, source] of DASHBOARDS) {
  const file = new URL(`../examples/grafana/dashboards/${name}`, import.meta.url);
  const built = await build({
    entryPoints: [`examples/grafana/${source}.ts`],
    bundle: true,
    packages: 'external',
    format: 'esm',
    outfile: `dist/examples/${source}.js`,
  });
  if (built.errors.length > 0) process.exit(1);
  const { dashboard } = await import(`../dist/examples/${source}.js`);
  const text = `${JSON.stringify(dashboard, null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`examples/grafana/dashboards/${name} is not what ${source}.ts makes: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
