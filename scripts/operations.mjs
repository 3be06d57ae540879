/**
 * Writes src/web/explorer/operations.ts: what the explorer asks, with the types of its questions and answers by
 * schema/schema.graphql. With `--check` it writes nothing and fails where the committed file differs.
 */
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildASTSchema, parse } from 'graphql';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const OPERATIONS = fileURLToPath(new URL('../src/web/explorer/operations.graphql', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../src/web/explorer/operations.ts', import.meta.url));
const SCHEMA = new URL('../schema/schema.graphql', import.meta.url);

const operations = await readFile(OPERATIONS, 'utf8');
const schema = parse(await readFile(SCHEMA, 'utf8'));
const files = await preset.buildGeneratesSection({
  baseOutputDir: './',
  schema,
  schemaAst: buildASTSchema(schema),
  documents: [{ location: OPERATIONS, rawSDL: operations, document: parse(operations) }],
  config: {
    scalars: { Date: 'string', DateTime: 'string' },
    strictScalars: true,
    useTypeImports: true,
    enumsAsTypes: true,
    documentMode: 'string',
    onlyOperationTypes: true,
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
});
const typed = files.find(({ filename }) => filename.endsWith('graphql.ts'));
const text = await format(await codegen(typed), { ...(await resolveConfig(OUTPUT)), filepath: OUTPUT });
if (!process.argv.includes('--check')) {
  await writeFile(OUTPUT, text);
} else if ((await readFile(OUTPUT, 'utf8').catch(() => '')) !== text) {
  console.error('src/web/explorer/operations.ts is not what its questions make: run `npm run generate` and commit it.');
  process.exitCode = 1;
}
