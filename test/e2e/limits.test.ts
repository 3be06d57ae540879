import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { sha256 } from '../../src/graphql/limits/trusted.js';
import { costOf } from '../../src/graphql/limits/cost.js';
import { nestingOf } from '../../src/nesting.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';

const CONTRACT = join(process.cwd(), '..', 'shared', 'contract', 'queries.graphql');
const EXPLORER = join(process.cwd(), 'src/web/explorer/operations.graphql');

const refusal = ({ errors }: Answer<unknown>) => errors?.[0];

describe('a query', () => {
  let server: TestServer;
  beforeAll(async () => {
    const limits = { MAX_DEPTH: '6', MAX_COST: '1000', MAX_ALIASES: '4', MAX_TOKENS: '450' };
    server = await startServer({ environment: limits });
  });
  afterAll(() => server.close());

  const fragments = Array.from({ length: 35 }, (_, at) =>
    at < 34 ? `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }` : `fragment f${at} on Query { a: __typename }`,
  );

  test.each([
    ['depth', 6, 8, '{ claims { nodes { article { claims { nodes { article { claims { totalCount } } } } } } } }'],
    ['aliases', 4, 5, '{ a: __typename b: __typename c: __typename d: __typename e: __typename }'],
    ['aliases', 4, 9, `{ ${'__typename '.repeat(10)} }`],
    ['tokens', 450, 502, `{ ${'__typename '.repeat(500)} }`],
    ['directives', 5, 60, `{ __typename ${'@include(if: true) '.repeat(60)} }`],
    ['cost', 1000, 23_001, '{ claims(first: 1000) { nodes { id text about { stance party { name kind } } } } }'],
    [
      'cost',
      1000,
      5251,
      '{ claims { nodes { article { claims(first: 50) { nodes { id } } } other: article { id } } } }',
    ],
  ] as const)('over the limit of %s is refused with both numbers, before anything is read', async (...line) => {
    const [limit, allowed, found, query] = line;
    server.statements.length = 0;
    const error = refusal(await server.query(query));
    expect(error?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, allowed, found });
    expect(error?.message).toContain(`${found - allowed} too many`);
    expect(server.statements).toEqual([]);
  });

  test('of fragments that double with each other is measured at once', async () => {
    const error = refusal(await server.query(`{ ...f0 } ${fragments.join(' ')}`));
    expect(error?.extensions.code).toBe('LIMIT_EXCEEDED');
  });

  test('costs what its variables make it cost, however often it was asked', async () => {
    const query = 'query ($first: Int = 5) { claims(first: $first) { nodes { id } } }';
    for (const first of [10, 10, 10, undefined]) {
      const { errors } = await server.query(query, { first });
      expect(errors).toBeUndefined();
    }
    const error = refusal(await server.query(query, { first: 1000 }));
    expect(error?.extensions).toMatchObject({ limit: 'cost', found: 2001, allowed: 1000 });
  });

  test('in a subscription is bounded as well', async () => {
    const aliases = 'abcdefgh'.split('').map((alias) => `${alias}: id`);
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: `subscription { claimAdded { ${aliases.join(' ')} } }` }),
    });
    expect(await response.text()).toContain('LIMIT_EXCEEDED');
  });

  test('comes alone, and within a body that has an end', async () => {
    const post = (body: string) =>
      fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]))).status).toBe(400);
    expect((await post(JSON.stringify({ query: 'x'.repeat(11_000_000) }))).status).toBe(413);
    const nested = await post(`{"query":"{__typename}","variables":${'[{"a":'.repeat(60)}1${'}]'.repeat(60)}}`);
    expect(await nested.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'nesting', allowed: 26, found: 121 } }],
    });
  });

  test.each([
    '/graphql?query={__typename}&variables=',
    '/graphql?query={__typename}&extensions=',
    '/export/claims.csv?where=',
  ])('has no more within each other in an address than in a body: %s', async (path) => {
    const deep = `${'{"and":['.repeat(40)}{}${']}'.repeat(40)}`;
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(server.url + path + encodeURIComponent(deep), { headers });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'nesting', allowed: 26, found: 81 } }],
    });
  });
});

describe('what clients ask as a rule', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const isRefused = async (query: string, operationName?: string) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    });
    return (await response.text()).includes('LIMIT_EXCEEDED');
  };
  const operations = (text: string) =>
    parse(text).definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? ''] : [],
    );

  test('is within the limits: introspection, the explorer, and what the contract has', async () => {
    expect(await isRefused(getIntrospectionQuery({ schemaDescription: true, specifiedByUrl: true }))).toBe(false);
    for (const file of [EXPLORER, CONTRACT].filter((path) => existsSync(path))) {
      const text = readFileSync(file, 'utf8');
      for (const name of operations(text)) expect([name, await isRefused(text, name)]).toEqual([name, false]);
    }
    const page =
      'speakers { name kind } about { stance party { name } } article { title publisher { name } } topics { name }';
    expect(await isRefused(`{ claims(first: 1000) { totalCount nodes { id text saidOn ${page} } } }`)).toBe(false);
  });
});

test('the cost multiplies the sizes of lists, wherever they are said', () => {
  const schema = buildSchema(`
    type Query { list(first: Int, last: Int): Page! pairs(speakers: Int = 10, targets: Int = 10): [Item!]! nodes(ids: [ID!]!): [Item]! plain: [Item!]! one: Item }
    type Page { nodes: [Item!]! edges: [Edge!]! totalCount: Int! }
    type Edge { node: Item! }
    type Item { name: String! many: [Item!]! list(first: Int): Page! }`);
  const cost = (query: string, variables = {}) => {
    const document = parse(query);
    return costOf(schema, document, document.definitions[0] as OperationDefinitionNode)(variables);
  };
  expect(cost('{ one { name } }')).toBe(2);
  expect(cost('{ list { totalCount } }')).toBe(2);
  expect(cost('{ list { nodes { name } } }')).toBe(1 + 50 * 2);
  expect(cost('{ list(first: 3) { edges { node { name } } } }')).toBe(1 + 3 * 3);
  expect(cost('{ list(last: 3) { nodes { list(first: 7) { nodes { name } } } } }')).toBe(1 + 3 * (1 + 1 + 7 * 2));
  expect(cost('{ pairs(speakers: 3) { name } }')).toBe(3 * 10 * 2);
  expect(cost('{ nodes(ids: ["a", "b"]) { name } }')).toBe(2 * 2);
  expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { name } }', { ids: ['a', 'b', 'c'] })).toBe(3 * 2);
  expect(cost('query ($n: Int = 9) { list(first: $n) { ...p } } fragment p on Page { nodes { name } }')).toBe(
    1 + 9 * 2,
  );
  expect(cost('{ plain { many { name } } }')).toBe(4 * (1 + 4 * 2));
  expect(cost('{ list(first: 2000000000) { nodes { name } } }')).toBe(1 + 10_000 * 2);
});

test('nesting is counted outside of strings', () => {
  expect(nestingOf('{"a":[1,{"b":"[[[[{{\\"[[["}]}')).toBe(3);
  expect(nestingOf('["\\\\",[]]')).toBe(2);
});

describe('time', () => {
  const slowly = () => new Promise<never>(() => undefined);

  test('an answer that takes too long ends in an error, and what was asked for meanwhile is not begun', async () => {
    const server = await startServer({
      environment: { REQUEST_SECONDS: '0.3' },
      wrap: (graph) => ({
        ...graph,
        statistics: () => graph.statistics().then(() => later(600, (ids) => graph.topicsById(ids))) as never,
      }),
    });
    const error = refusal(await server.query('{ statistics { claims } }'));
    expect(error?.extensions).toMatchObject({ code: 'OUT_OF_TIME', remedy: expect.any(String) });
    expect(server.statements).toEqual(['statistics']);
    await server.close();
  });

  test('whoever goes takes along what was asked', async () => {
    let seen: AbortSignal | undefined;
    const server = await startServer({
      open: async (options) => {
        const { openEmbedded } = await import('../support/stores.js');
        const store = await openEmbedded(options);
        return {
          ...store,
          graphUntil: (signal) => ((seen = signal), { ...store.graphUntil(signal), statistics: slowly }),
        };
      },
    });
    const asked = request(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    asked.on('error', () => undefined);
    asked.end(JSON.stringify({ query: '{ statistics { claims } }' }));
    while (seen === undefined) await later(5);
    asked.destroy();
    while (!seen.aborted) await later(5);
    expect(seen.reason).toMatchObject({ code: 'CANCELLED' });
    expect(server.log).toEqual([]);
    await server.close().catch(() => undefined);
  });

  const later = (milliseconds: number, then?: (ids: readonly string[]) => unknown) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)).then(() => then?.(['top_x']));
});

describe('what can be switched off', () => {
  test('introspection', async () => {
    const server = await startServer({ articles: [], environment: { INTROSPECTION: 'off' } });
    const { errors } = await server.query('{ __schema { types { name } } }');
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await server.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await server.close();
  });

  test('GraphiQL, and Sandbox with it', async () => {
    const server = await startServer({ articles: [], environment: { GRAPHIQL: 'off' } });
    for (const path of ['/graphiql', '/graphiql/', '/graphiql/main.js', '/graphiql/index.html', '/%67raphiql/'])
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 404]);
    const headers = { origin: 'https://studio.apollographql.com', 'apollo-require-preflight': '1' };
    const answer = await fetch(`${server.url}/graphql?query={__typename}`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    await server.close();
  });

  describe('any document but those that are trusted', () => {
    const KNOWN = 'query Known { statistics { claims } }';
    let folder: string;
    let server: TestServer;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'quoth-trusted-'));
      const file = join(folder, 'documents.json');
      await writeFile(file, JSON.stringify({ known: KNOWN }));
      server = await startServer({ environment: { TRUSTED_DOCUMENTS: file } });
    });
    afterAll(async () => {
      await server.close();
      await rm(folder, { recursive: true });
    });
    const post = async (body: object) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, answer: (await response.json()) as Answer<unknown> };
    };

    test.each([
      ['by its id', { documentId: 'known' }],
      ['by its hash', { documentId: `sha256:${sha256(KNOWN)}` }],
      ['as persisted queries name it', { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(KNOWN) } } }],
      ['by its text', { query: KNOWN }],
    ])('a trusted one is answered %s', async (_how, body) => {
      expect(await post(body)).toEqual({ status: 200, answer: { data: { statistics: { claims: 72 } } } });
    });

    test.each([
      ['another text', { query: '{ __typename }' }],
      ['another text with the id of a trusted one beside it', { query: '{ __typename }', documentId: 'other' }],
      ['nothing', {}],
      ['the name of what every object has', { documentId: 'constructor' }],
    ])('%s is not', async (_what, body) => {
      const { status, answer } = await post(body);
      expect([status, refusal(answer)?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    });

    test('the pages of the server itself go on', async () => {
      const { default: counts } = {
        default: 'query Counts { statistics { articles claims actors organizations topics } }',
      };
      expect((await post({ query: counts })).status).toBe(200);
    });
  });
});
