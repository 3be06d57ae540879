/**
 * Writes what schema/ holds from the built program: what it serves, what it asks of a database, what it reads.
 * With `--check` it writes nothing and fails where a committed file differs.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { printSdl } from '../dist/graphql/schema.js';
import { bundleSchemaJson } from '../dist/ingest/bundle-format.js';
import { printStatements } from '../dist/store/cypher/every.js';

const FILES = {
  'schema.graphql': printSdl,
  'statements.cypher': printStatements,
  'bundle.schema.json': bundleSchemaJson,
};

for (const [name, print] of Object.entries(FILES)) {
  const file = new URL(`../schema/${name}`, import.meta.url);
  const text = print();
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`schema/${name} is not what the program makes: run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  }
}
