import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StoreError } from '../../src/errors.js';
import { idOf } from '../../src/model/ids.js';
import type { Graph } from '../../src/store/graph.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const UNKNOWN = { article: idOf('Article', 'nobody wrote'), actor: idOf('Actor', 'nobody') };

describe('a look-up', () => {
  test('by name finds a party by any of its names, however they are written', async () => {
    const { data, errors } = await server.query<{ actor: object; organization: object; party: object }>(`{
      party(name: "ZALMAY  khalilzad") { __typename name }
      actor(name: "khalilzad") { __typename name }
      organization(name: "The Taliban Movement") { __typename name }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      party: { __typename: 'Actor', name: 'Zalmay Khalilzad' },
      actor: { __typename: 'Actor', name: 'Zalmay Khalilzad' },
      organization: { __typename: 'Organization', name: 'Taliban' },
    });
  });

  test('by a name that several parties have is null, and lists them', async () => {
    const { data, errors } = await server.query('{ party(name: "Mercury") { id } }');
    expect(data).toEqual({ party: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'AMBIGUOUS_NAME',
      candidates: expect.arrayContaining([
        { id: expect.stringMatching(/^act_/), name: 'Mercury', kind: 'PERSON', description: 'an astronaut' },
        { id: expect.stringMatching(/^org_/), name: 'Mercury', kind: 'COMPANY', description: null },
      ]),
    });
  });

  test('among actors or organizations only can tell parties of one name apart', async () => {
    const { data, errors } = await server.query(
      '{ actor(name: "Mercury") { kind } organization(name: "Mercury") { kind } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ actor: { kind: 'PERSON' }, organization: { kind: 'COMPANY' } });
  });

  test('of what is not there is null and no error', async () => {
    const query = `{
      node(id: "${UNKNOWN.actor}") { id } nodes(ids: ["${UNKNOWN.actor}"]) { id } article(id: "${UNKNOWN.article}") { id }
      byUrl: article(url: "https://news.example/nowhere") { id } party(name: "Nobody") { id } none: party(name: "") { id }
      actor(id: "${UNKNOWN.actor}") { id } claim(id: "${idOf('Claim', 'never said')}") { id }
    }`;
    const { data, errors } = await server.query<Record<string, unknown>>(query);
    expect(errors).toBeUndefined();
    expect(new Set(Object.values(data ?? {}).flat())).toEqual(new Set([null]));
  });

  test.each([
    ['party', 'Give `id` or `name`.'],
    ['party(id: null, name: null)', 'Give `id` or `name`.'],
    ['actor(id: "act_1", name: "x")', 'Give `id` or `name`, not both.'],
    ['article', 'Give `id` or `url`.'],
    ['claim(id: "x")', '“x” is no id of Quoth, but has to be the id of a Claim.'],
    [
      'node(id: "")',
      '“” is no id of Quoth, but has to be the id of an Article, an Actor, an Organization, a Claim, or a Topic.',
    ],
    [
      `article(id: "${UNKNOWN.actor}")`,
      `“${UNKNOWN.actor}” is the id of an Actor, but has to be the id of an Article.`,
    ],
    [
      `party(id: "${UNKNOWN.article}")`,
      `“${UNKNOWN.article}” is the id of an Article, but has to be the id of an Actor or an Organization.`,
    ],
  ])('%s says what is wrong', async (field, message) => {
    const { errors } = await server.query(`{ ${field} { id } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('of nodes gives each its own answer, in the order asked', async () => {
    const { data: known } = await server.query<{ claims: { nodes: { id: string; article: { id: string } }[] } }>(
      '{ claims(first: 1) { nodes { id article { id } } } }',
    );
    const claim = known?.claims.nodes[0];
    const ids = [claim?.article.id, 'wrong', claim?.id, UNKNOWN.actor];
    const { data, errors } = await server.query('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(data).toEqual({
      nodes: [{ __typename: 'Article', id: ids[0] }, null, { __typename: 'Claim', id: ids[2] }, null],
    });
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('input that cannot be meant', () => {
  test.each([
    ['claims(orderBy: RELEVANCE) { nodes { id } }'],
    ['claims(orderBy: RELEVANCE, where: { and: [{ text: "talks" }] }) { nodes { id } }'],
    ['articles(orderBy: RELEVANCE) { nodes { id } }'],
    ['claims(where: { text: "?!" }) { nodes { id } }'],
    ['claims(where: { text: "" }) { totalCount }'],
    ['party(name: "Taliban") { talksAbout(first: -1) { count } }'],
    ['party(name: "Taliban") { talkedAboutBy(first: 1001) { count } }'],
    ['party(name: "Taliban") { claimsMade(orderBy: RELEVANCE) { nodes { id } } }'],
  ])('%s is refused', async (field) => {
    const { errors } = await server.query(`{ ${field} }`);
    expect(errors?.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(server.log).toEqual([]);
  });

  test.each([
    ['{ claims(where: { saidOn: { from: "2019-02-30" } }) { totalCount } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'query ($day: Date) { claims(where: { saidOn: { to: $day } }) { totalCount } }',
      { day: 'soon' },
      'BAD_USER_INPUT',
    ],
    ['{ claims(orderBy: BEST) { totalCount } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ claims { nodes } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ claims {', undefined, 'GRAPHQL_PARSE_FAILED'],
    [`{ ${'__typename '.repeat(20_000)} }`, undefined, 'LIMIT_EXCEEDED'],
    [`{ claims(where: ${nested(4000)}) { totalCount } }`, undefined, 'LIMIT_EXCEEDED'],
    [`{ claims(where: ${nested(24)}) { totalCount } }`, undefined, 'LIMIT_EXCEEDED'],
    [
      'query ($where: ClaimFilter) { claims(where: $where) { totalCount } }',
      { where: nestedValue(3000) },
      'LIMIT_EXCEEDED',
    ],
  ])('%.60s is refused before anything is read', async (query, variables, code) => {
    server.statements.length = 0;
    const { errors } = await server.query(query, variables);
    expect(errors?.map((error) => error.extensions.code)).toContain(code);
    expect(server.statements).toEqual([]);
  });

  test('an empty list of alternatives fits nothing, and no condition fits all', async () => {
    const { data } = await server.query(`{
      none: claims(where: { quoteType: [] }) { totalCount }
      all: claims(where: {}) { totalCount }
      null: claims(where: null, orderBy: null, first: null) { totalCount }
    }`);
    expect(data).toEqual({ none: { totalCount: 0 }, all: { totalCount: 72 }, null: { totalCount: 72 } });
  });
});

/** A filter in a filter, `depth` times. */
test.each([
  ['in the text', `{ claims(where: ${nested(23)}) { totalCount } }`, undefined],
  ['of a party', `{ claims(where: { about: { affiliatedWith: ${nested(21)} } }) { totalCount } }`, undefined],
  ['in a variable', 'query ($where: ClaimFilter) { claims(where: $where) { totalCount } }', { where: nestedValue(23) }],
])('filters within filters %s are answered as deep as they may be', async (_, query, variables) => {
  const { data, errors } = await server.query<{ claims: { totalCount: number } }>(query, variables);
  expect(errors).toBeUndefined();
  expect(data?.claims.totalCount).toEqual(expect.any(Number));
});

function nested(depth: number): string {
  return `${'{ not: '.repeat(depth)}{}${' }'.repeat(depth)}`;
}

function nestedValue(depth: number): object {
  return Array.from({ length: depth }).reduce<object>((inner) => ({ not: inner }), {});
}

describe('a defect or a database that does not answer', () => {
  let failing: TestServer;
  let failure: Error;
  beforeAll(async () => {
    const fail = () => Promise.reject(failure);
    const wrap = (graph: Graph): Graph => ({ ...graph, topicsOf: fail, statistics: fail, ping: fail });
    failing = await startServer({ wrap });
  });
  afterAll(() => failing.close());

  test('is masked, logged whole, and spares what else was asked', async () => {
    failure = new TypeError('cannot read password of undefined');
    const { data, errors } = await failing.query('{ statistics { claims } topics(first: 1) { totalCount } }');
    expect(data).toBeNull();
    const error = { message: 'Something went wrong on our side.', path: ['statistics'], locations: expect.anything() };
    expect(errors).toEqual([{ ...error, extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(failing.log.join()).toContain('cannot read password of undefined');
  });

  test('tells the client that the service is not available, with what may be told', async () => {
    failure = new StoreError('Neo4j does not answer.', {
      cause: new Error('secret'),
      details: { remedy: 'Start it.' },
    });
    const { errors } = await failing.query('{ claims(first: 2) { nodes { topics { name } } } }');
    expect(errors?.[0]).toMatchObject({
      message: 'Neo4j does not answer.',
      extensions: { code: 'SERVICE_UNAVAILABLE', remedy: 'Start it.' },
    });
    expect(JSON.stringify(errors)).not.toMatch(/secret|\bat .*\.[jt]s/);
  });

  test('is alive but not ready', async () => {
    failure = new StoreError('Neo4j does not answer.');
    expect((await fetch(`${failing.url}/health`)).status).toBe(200);
    const ready = await fetch(`${failing.url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'unavailable', reason: 'The graph does not answer.' });
  });
});

describe('over HTTP', () => {
  const JSON_BODY = { 'content-type': 'application/json' };
  const post = (body: string, headers: Record<string, string> = JSON_BODY) =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers, body });

  test.each([
    ['broken JSON', '{"query":', JSON_BODY, 400],
    ['no body', '', JSON_BODY, 400],
    ['null', 'null', JSON_BODY, 400],
    ['a list', '[]', JSON_BODY, 400],
    ['a body that tampers with prototypes', '{"__proto__": {}, "query": "{__typename}"}', JSON_BODY, 400],
    ['another type of body', '<query/>', { 'content-type': 'application/xml' }, 415],
    ['a form as any page could send it', '{"query":"{__typename}"}', { 'content-type': 'text/plain' }, 400],
    ['a body of 11 MB', JSON.stringify({ query: 'x'.repeat(11_000_000) }), JSON_BODY, 413],
  ])('%s is refused in JSON', async (_what, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(text).not.toMatch(/node_modules|stack/);
  });

  test.each([
    ['GET', '/nowhere', 404],
    ['DELETE', '/graphql', 404],
    ['GET', '/%zz', 400],
    ['GET', '/..%2fpackage.json', 404],
  ])('%s %s answers JSON', async (method, path, status) => {
    const response = await fetch(`${server.url}${path}`, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  test('a Host header that is none is refused', async () => {
    const request =
      'GET /graphql?query={__typename} HTTP/1.1\r\nHost: [\r\nApollo-Require-Preflight: 1\r\nConnection: close\r\n\r\n';
    expect(await send(request)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('a query by GET answers, but no mutation, and nothing that a foreign page could cause', async () => {
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    const ours = { 'apollo-require-preflight': '1' };
    expect(await (await get('{ __typename }', ours)).json()).toEqual({ data: { __typename: 'Query' } });
    expect((await get(`mutation { deleteArticle(id: "${UNKNOWN.article}") }`, ours)).status).toBe(405);
    expect((await get('{ __typename }', {})).status).toBe(400);
  });

  test('Apollo Sandbox may ask from its own origin, also of a machine in a private network', async () => {
    const origin = 'https://studio.apollographql.com';
    const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { ...asked, 'access-control-request-private-network': 'true' },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type',
      'access-control-allow-private-network': 'true',
      vary: expect.stringContaining('Origin'),
    });
    const answer = await post('{"query":"{__typename}"}', { ...JSON_BODY, origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('pages of any other origin may not', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://studio.apollographql.com.evil.example']) {
      const preflight = await fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-private-network': 'true' },
      });
      expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      const answer = await post('{"query":"{__typename}"}', { ...JSON_BODY, origin });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('it is well and ready, and has something to say at its root', async () => {
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.url}/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(server.url)).status).toBe(200);
  });
});

/** Sends bytes that fetch would not, and reads the answer to its end. */
function send(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('closing answers what is under way first', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let reached = () => {};
  const arrival = new Promise<void>((resolve) => (reached = resolve));
  const wrap = (graph: Graph): Graph => ({
    ...graph,
    statistics: async () => {
      reached();
      await held;
      return graph.statistics();
    },
  });
  const slow = await startServer({ wrap });
  const answer = slow.query('{ statistics { claims } }');
  await arrival;
  const closed = slow.close();
  setTimeout(release, 50);
  expect(await answer).toEqual({ data: { statistics: { claims: 72 } } });
  await closed;
  await expect(fetch(`${slow.url}/health`)).rejects.toThrow();
});
