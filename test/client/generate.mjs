/** Makes generated/ as a client’s own build would: the client preset of GraphQL Code Generator over schema/schema.graphql. */
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildASTSchema, parse } from 'graphql';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const OPERATIONS = new URL('./operations.graphql', import.meta.url);
const SCHEMA = new URL('../../schema/schema.graphql', import.meta.url);
const OUTPUT = new URL('./generated/', import.meta.url);

const operations = await readFile(OPERATIONS, 'utf8');
const schema = parse(await readFile(SCHEMA, 'utf8'));
const files = await preset.buildGeneratesSection({
  baseOutputDir: fileURLToPath(OUTPUT),
  schema,
  schemaAst: buildASTSchema(schema),
  documents: [{ location: fileURLToPath(OPERATIONS), rawSDL: operations, document: parse(operations) }],
  config: {
    scalars: { Date: 'string', DateTime: 'string' },
    strictScalars: true,
    useTypeImports: true,
    importExtension: '.js',
  },
  presetConfig: {},
  plugins: [],
  pluginMap: {},
});
await mkdir(OUTPUT, { recursive: true });
for (const file of files) await writeFile(file.filename, await codegen(file));
