import graphql from '@graphql-eslint/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** Which folder of `src/` may import from which others; the arrows of docs/architecture.md. */
const MAY_IMPORT = {
  model: [],
  'errors.ts': [],
  'settings.ts': [],
  'config.ts': ['errors.ts', 'settings.ts'],
  'nesting.ts': [],
  relate: ['model'],
  store: ['relate', 'model', 'errors.ts', 'config.ts'],
  access: ['model', 'errors.ts', 'config.ts', 'nesting.ts', 'store/keys.ts'],
  extract: ['model', 'errors.ts'],
  ingest: ['extract', 'model', 'errors.ts', 'nesting.ts', 'store/graph.ts', 'store/record.ts'],
  generate: ['ingest/bundle-format.ts', 'model'],
  export: ['model', 'errors.ts', 'store/graph.ts', 'store/filter.ts'],
  graphql: [
    ...['model', 'errors.ts', 'config.ts', 'store/graph.ts', 'store/filter.ts', 'store/keys.ts', 'ingest'],
    'extract/extraction.ts',
  ],
  observe: ['model', 'errors.ts', 'store/graph.ts', 'store/record.ts', 'extract/extraction.ts'],
  web: [],
};

const zones = Object.entries(MAY_IMPORT).map(([target, allowed]) => ({
  target: `./src/${target}`,
  from: './src',
  except: [target, ...allowed].map((path) => `./${path}`),
  message: `src/${target} may import only from ${[target, ...allowed].join(', ')}.`,
}));

const engines = {
  target: './src/!(store)/**',
  from: './src/store/engines',
  message: 'Only store/open.ts knows the engines.',
};

const enginesInStore = {
  target: './src/store/!(open).ts',
  from: './src/store/engines',
  message: 'Only store/open.ts knows the engines.',
};

const nothingOutside = {
  target: './src',
  from: ['./bench', './eval', './test'],
  message: 'The program does not know what measures and tests it.',
};

/** What reads like a statement of Cypher: keywords with what follows them. */
const CYPHER = String.raw`/\b(?:MATCH|MERGE|CREATE|DETACH DELETE|UNWIND|CALL|RETURN|SHOW|DROP) [\s\S]*[({$]|\bSET \w+\./`;
const PARAMETERS = 'Cypher is written in `cypher` or `fragment` templates, and values travel as parameters.';

/** What asks other machines. */
const ASKING = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'].flatMap((name) => [name, `node:${name}`]);
const FETCHER = 'Only src/ingest/watch asks other machines, and checks their addresses first.';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/web/', 'test/client/', '**/*.mjs', '*.js', 'test/support/neo4j/'] },
  {
    files: ['schema/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      // `search` ranks by score and pages forwards only.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-edge-types': [
        'error',
        {
          // Beside `edges` the contract has `nodes` and short whole lists: `speakers`, `aliases`, `talksAbout`.
          listTypeCanWrapOnlyEdgeType: false,
          // A mention is a relationship of an article with a party: it is listed, but has no id.
          shouldImplementNode: false,
        },
      ],
      '@graphql-eslint/relay-page-info': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'Directive[name.value=deprecated]', message: 'What clients should not use goes.' },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: tseslint.configs.strictTypeChecked,
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX, regexp },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, engines, enginesInStore, nothingOutside] }],
      'import-x/no-cycle': 'error',
      // A text that somebody sends must not keep a pattern busy.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
      // Numbers read well in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` names what a pattern takes away, so that the rest can be spread.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Decorated classes that hold fields alone are how TypeGraphQL takes types.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // The model's classes name the shapes of rows; nothing depends on who constructed them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    // Schema changes have no parameters: their names are the migrations' own.
    ignores: ['src/store/engines/**', 'src/store/statement.ts', 'src/web/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // The checker of patterns reads those that are written out.
          selector: 'NewExpression[callee.name="RegExp"][arguments.0.type!="Literal"]',
          message: 'Patterns are written out, so that it can be checked that no text keeps them busy.',
        },
        { selector: `Literal[value=${CYPHER}]`, message: PARAMETERS },
        {
          selector: `:not(TaggedTemplateExpression) > TemplateLiteral > TemplateElement[value.raw=${CYPHER}]`,
          message: PARAMETERS,
        },
        {
          selector:
            'TaggedTemplateExpression[tag.callee.name="cypher"] > TemplateLiteral > :matches(Literal, BinaryExpression, TemplateLiteral, MemberExpression[property.name="text"])',
          message: PARAMETERS,
        },
        { selector: 'TSAsExpression[typeAnnotation.typeName.name=/^(?:Statement|Fragment)$/]', message: PARAMETERS },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/ingest/watch/**', 'src/web/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: FETCHER }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [...ASKING, 'undici'].map((name) => ({
            ...{ name, message: FETCHER, allowTypeImports: true },
            ...(name === 'node:net' && { allowImportNames: ['BlockList', 'isIP'] }),
          })),
        },
      ],
    },
  },
);
