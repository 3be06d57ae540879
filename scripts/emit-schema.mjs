/**
 * Writes schema/schema.graphql from the built program; with `--check`, only says whether it is as it has to be.
 * Run after the build: the schema is what the program serves, not what its sources might mean.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { printSdl } from '../dist/graphql/schema.js';

const file = new URL('../schema/schema.graphql', import.meta.url);
const sdl = printSdl();

if (!process.argv.includes('--check')) {
  await writeFile(file, sdl);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== sdl) {
  console.error('schema/schema.graphql is not what the program serves: run scripts/emit-schema.mjs and commit it.');
  process.exitCode = 1;
}
