import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { refuseUnguarded } from '../../src/access/unguarded.js';
import { loadConfig } from '../../src/config.js';
import { createSchema } from '../../src/graphql/schema.js';
import { Metrics } from '../../src/observe/metrics.js';
import { mayActAs, ROLES, type Role } from '../../src/model/role.js';
import { everythingIn } from '../support/everything.js';
import { leastOf, rootFields } from '../support/root-fields.js';
import { startServer, type Answer, type ServerOptions, type TestServer } from '../support/server.js';
import { storeKinds } from '../support/stores.js';

/** Every field that a request can begin with, and who may. A field that is not here is for nobody: it has to be added. */
const TABLE: Record<string, Role> = {
  ...{ actor: 'READER', actors: 'READER', article: 'READER', articles: 'READER', claim: 'READER', claims: 'READER' },
  ...{ distribution: 'READER', duplicateCandidates: 'READER', graph: 'READER', latestArrival: 'READER' },
  ...{ node: 'READER', nodes: 'READER', organization: 'READER', organizations: 'READER', parties: 'READER' },
  ...{ party: 'READER', paths: 'READER', search: 'READER', statistics: 'READER', talkMatrix: 'READER' },
  ...{ timeline: 'READER', topics: 'READER', claimAdded: 'READER' },
  ...{ ingestArticle: 'CONTRIBUTOR' },
  ...{
    deleteArticle: 'CURATOR',
    mergeParties: 'CURATOR',
    splitParty: 'CURATOR',
    reviewClaim: 'CURATOR',
    undo: 'CURATOR',
  },
  ...{ keys: 'ADMIN', createKey: 'ADMIN', revokeKey: 'ADMIN' },
};

const FIELDS = rootFields(createSchema());

const servers: TestServer[] = [];
const start = async (options: ServerOptions = {}) => {
  const server = await startServer(options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const JSON_BODY = { 'content-type': 'application/json' };
const post = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { ...JSON_BODY, ...headers }, body: JSON.stringify({ query }) });

/** Whether a request was let in, whatever became of it then. */
async function isLetIn(url: string, query: string, headers: Record<string, string>): Promise<boolean> {
  const { errors = [] } = (await (await post(url, query, headers)).json()) as Answer<unknown>;
  return !errors.some(({ extensions }) => ['UNAUTHENTICATED', 'FORBIDDEN'].includes(extensions.code));
}

/** A subscription that is let in has an answer without an end; one that is not has none that is a stream of events. */
async function isStreamed(url: string, query: string, headers: Record<string, string>): Promise<boolean> {
  const end = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { ...JSON_BODY, accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
    signal: end.signal,
  });
  end.abort();
  return response.ok && response.headers.get('content-type')?.startsWith('text/event-stream') === true;
}

test('the table has every field of the schema', () => {
  expect(FIELDS.map(({ field }) => field.name).sort()).toEqual(Object.keys(TABLE).sort());
});

describe.each(['anyone-may-read', 'keys-only', 'anyone-may-read-and-write'] as const)('with ACCESS=%s', (access) => {
  const anonymous = { 'anyone-may-read': 'READER', 'keys-only': null, 'anyone-may-read-and-write': 'CURATOR' } as const;

  test.each([null, ...ROLES])('%s reaches the fields of its role and no other', async (role) => {
    const server = await start({ articles: [], environment: { ACCESS: access } });
    const headers = role === null ? {} : await server.headersOf(role);
    const acting = role ?? anonymous[access];
    const reached = await Promise.all(
      FIELDS.map(async (field) => {
        const ask = field.root === 'subscription' ? isStreamed : isLetIn;
        return [field.field.name, await ask(server.url, leastOf(field), headers)] as const;
      }),
    );
    const expected = FIELDS.map(({ field: { name } }) => [name, mayActAs(acting, TABLE[name] ?? 'ADMIN')]);
    expect(Object.fromEntries(reached)).toEqual(Object.fromEntries(expected));
  });
});

describe('with ACCESS=keys-only', () => {
  const GUARDED = [
    '/graphql?query={__typename}',
    '/graphql/stream?query=x',
    '/export/claims.csv',
    '/export/claims.jsonl',
    '/metrics',
  ];

  test('whatever tells of the graph needs a key', async () => {
    const { url, headersOf } = await start({ environment: { ACCESS: 'keys-only' }, metrics: new Metrics() });
    const reader = await headersOf('READER');
    for (const path of GUARDED) {
      const response = await fetch(url + path);
      expect([path, response.status]).toEqual([path, 401]);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect((await fetch(url + path, { headers: reader, method: 'HEAD' })).status).not.toBe(401);
    }
  });

  test('whoever looks after it is answered, and whoever opens a page', async () => {
    const { url } = await start({ environment: { ACCESS: 'keys-only' } });
    for (const path of ['/health', '/ready', '/', '/explorer/', '/graphiql/', '/assets/icon.svg'])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  });
});

describe.each(storeKinds())('keys in $name', ({ open }) => {
  test('are in the store as hashes alone', async () => {
    const { store } = await start({ open, articles: [] });
    const { secret, key } = await store.keys.create('night desk', 'CURATOR');
    const held = (await everythingIn(store.engine)).join('\n');
    expect(held).toContain(key.id);
    expect(held).not.toContain(secret.slice(-43));
  });

  test('let in until they are revoked, whoever holds them', async () => {
    const { url, store, write } = await start({ open, articles: [] });
    const { secret, key } = await store.keys.create('night desk', 'CURATOR');
    const headers = { authorization: `Bearer ${secret}` };
    expect((await post(url, '{ __typename }', headers)).status).toBe(200);
    const answer = await write('mutation ($id: ID!) { revokeKey(id: $id) { name revokedAt } }', { id: key.id });
    expect(answer).toEqual({
      data: { revokeKey: { name: 'night desk', revokedAt: expect.stringMatching(/^\d{4}-/) } },
    });
    expect((await post(url, '{ __typename }', headers)).status).toBe(401);
    expect(await store.keys.list()).toContainEqual(expect.objectContaining({ id: key.id, name: 'night desk' }));
  });

  test('are made by an admin, whose answer has the secret once', async () => {
    const { url, store, write } = await start({ open, articles: [] });
    const { data } = await write<{ createKey: { secret: string; key: { role: string } } }>(
      'mutation { createKey(name: "desk", role: READER) { secret key { id name role } } }',
    );
    expect(data?.createKey.key).toMatchObject({ name: 'desk', role: 'READER' });
    const headers = { authorization: `Bearer ${data?.createKey.secret}` };
    expect((await post(url, '{ __typename }', headers)).status).toBe(200);
    expect(JSON.stringify(await store.keys.list())).not.toContain(data?.createKey.secret);
  });
});

describe('a key that is none', () => {
  test.each([
    ['another scheme', 'Basic YTpi'],
    ['no secret', 'Bearer'],
    ['an unknown key', `Bearer quoth_000000000000_${'x'.repeat(43)}`],
    ['a hostile key', "Bearer quoth_'}) DETACH DELETE n //"],
    ['a token where nobody gives out any', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
  ])('%s is refused, also by who lets anyone read', async (_what, authorization) => {
    const { url } = await start({ articles: [] });
    const response = await post(url, '{ __typename }', { authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(await response.text()).not.toContain(authorization.split(' ')[1] ?? 'quoth_');
  });

  test('the id of one and the secret of another are no key', async () => {
    const { url, store } = await start({ articles: [] });
    const [one, other] = [await store.keys.create('one', 'ADMIN'), await store.keys.create('other', 'READER')];
    const mixed = one.secret.slice(0, 'quoth_000000000000_'.length) + other.secret.slice(-43);
    expect((await post(url, '{ __typename }', { authorization: `Bearer ${mixed}` })).status).toBe(401);
  });
});

describe('tokens', () => {
  let issuer: Server;
  let jwks: { keys: object[] };
  let signed: { kid: string; key: CryptoKey };
  let server: TestServer;
  const AUDIENCE = 'quoth';
  const ISSUER = 'https://news.example';

  const rotate = async (kid: string) => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] };
    signed = { kid, key: privateKey };
  };
  const token = (claims: Record<string, unknown>, { issuedBy = ISSUER, audience = AUDIENCE, ends = '5m' } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: signed.kid })
      .setIssuer(issuedBy)
      .setAudience(audience)
      .setSubject('ada@news.example')
      .setExpirationTime(ends)
      .sign(signed.key);
  const status = async (shown: string, query = '{ __typename }') =>
    (await post(server.url, query, { authorization: `Bearer ${shown}` })).status;

  beforeAll(async () => {
    await rotate('first');
    issuer = createServer((_request, response) => response.end(JSON.stringify(jwks)));
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    issuer.close();
  });
  const startWithTokens = async () => {
    server = await start({
      articles: [],
      environment: {
        ACCESS: 'keys-only',
        JWT_JWKS: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`,
        JWT_ISSUER: ISSUER,
        JWT_AUDIENCE: AUDIENCE,
      },
    });
  };

  test('let in with the role that they name, and their subject is who decides', async () => {
    await startWithTokens();
    expect(await status(await token({ role: 'reader' }))).toBe(200);
    expect(await status(await token({ role: ['other', 'Curator'] }))).toBe(200);
    const mutation = 'mutation { undo(id: "x") { id } }';
    const code = async (claims: Record<string, unknown>) => {
      const answer = await post(server.url, mutation, { authorization: `Bearer ${await token(claims)}` });
      return ((await answer.json()) as Answer<unknown>).errors?.[0]?.extensions.code;
    };
    expect(await code({ role: 'reader' })).toBe('FORBIDDEN');
    expect(await code({ role: 'curator' })).toBe('NOT_FOUND');
    expect(server.log.join('')).toContain('ada@news.example');
  });

  test('that are signed with a key that came later let in as well', async () => {
    await startWithTokens();
    const earlier = await token({ role: 'curator' });
    expect(await status(await token({ role: 'reader' }))).toBe(200);
    await rotate('second');
    // The keys have just been read, and are not read again at once whatever is shown.
    const later = await token({ role: 'reader' });
    expect(await status(later)).toBe(401);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000);
    try {
      expect(await status(later)).toBe(200);
      // The key that signed it is not given out any more.
      expect(await status(earlier)).toBe(401);
    } finally {
      clock.mockRestore();
    }
  });

  test('of others, for others, of yesterday, or of nobody are refused', async () => {
    await startWithTokens();
    const good = await token({ role: 'admin' });
    const [head = '', body = '', signature = ''] = good.split('.');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const symmetric = await new SignJWT({ role: 'admin' })
      .setProtectedHeader({ alg: 'HS256', kid: signed.kid })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject('x')
      .setExpirationTime('5m')
      .sign(Buffer.from(JSON.stringify(jwks.keys[0])));
    const { privateKey } = await generateKeyPair('RS256');
    const stranger = { kid: signed.kid, key: privateKey };
    const ours = signed;
    signed = stranger;
    const forged = await token({ role: 'admin' });
    signed = ours;
    const refused = {
      'another issuer': await token({ role: 'admin' }, { issuedBy: 'https://evil.example' }),
      'another audience': await token({ role: 'admin' }, { audience: 'others' }),
      expired: await token({ role: 'admin' }, { ends: '-1m' }),
      'no role': await token({}),
      'a role that there is not': await token({ role: 'root' }),
      unsigned: `${unsigned}.${body}.`,
      'signed as if the public key were a secret': symmetric,
      'signed by a stranger': forged,
      'a changed body': `${head}.${Buffer.from('{"role":"admin"}').toString('base64url')}.${signature}`,
    };
    for (const [what, shown] of Object.entries(refused)) expect([what, await status(shown)]).toEqual([what, 401]);
    expect(await status(good)).toBe(200);
  });

  test('cannot be read where their issuer does not answer, which is not the fault of who shows one', async () => {
    const environment = { JWT_JWKS: 'http://127.0.0.1:1/jwks', JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE };
    server = await start({ articles: [], environment });
    expect(await status(await token({ role: 'reader' }))).toBe(503);
  });
});

describe('a start', () => {
  test.each([
    [{}, false, true],
    [{ HOST: '::1' }, false, true],
    [{ HOST: '0.0.0.0' }, false, false],
    [{ HOST: '10.0.0.1', ACCESS: 'keys-only' }, false, false],
    [{ HOST: '::' }, true, true],
    [{ HOST: '0.0.0.0', ACCESS: 'anyone-may-read' }, false, true],
    [{ HOST: '0.0.0.0', ACCESS: 'anyone-may-read-and-write' }, false, true],
    [{ HOST: '0.0.0.0', JWT_JWKS: 'https://x.example/jwks', JWT_ISSUER: 'x', JWT_AUDIENCE: 'y' }, false, true],
  ])('with %j, a key: %s, is allowed: %s', async (environment, hasKey, allowed) => {
    const { store } = await start({ articles: [] });
    // The helper's own key is for its own server.
    await store.keys.revoke((await store.keys.list()).map(({ id }) => id));
    if (hasKey) await store.keys.create('desk', 'READER');
    const started = refuseUnguarded(loadConfig(environment), store.keys);
    if (allowed) await started;
    else await expect(started).rejects.toMatchObject({ details: { remedy: expect.stringContaining('ACCESS=') } });
  });
});

describe('requests are counted', () => {
  const environment = { REQUESTS_PER_MINUTE: '5' };
  const statuses = async (count: number, ask: () => Promise<Response>) => {
    const found: number[] = [];
    for (let time = 0; time < count; time += 1) found.push((await ask()).status);
    return found;
  };

  test('by address for those without a key, who are told when to come again', async () => {
    const { url } = await start({ articles: [], environment });
    expect(await statuses(7, () => post(url, '{ __typename }'))).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const refused = await post(url, '{ __typename }');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED', allowed: 5 } }] });
  });

  test('by key for those who have one, and every other key still comes in', async () => {
    const { url, headersOf } = await start({ articles: [], environment });
    const [one, other] = [await headersOf('READER'), await headersOf('READER')];
    await post(url, '{ __typename }', one);
    await post(url, '{ __typename }', other);
    expect(await statuses(6, () => post(url, '{ __typename }', one))).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await post(url, '{ __typename }', other)).status).toBe(200);
  });

  test('of keys that are none too, before they are looked up', async () => {
    const { url, statements } = await start({ articles: [], environment });
    const guess = () =>
      post(url, '{ __typename }', { authorization: `Bearer quoth_${'0'.repeat(12)}_${'x'.repeat(43)}` });
    expect(await statuses(7, guess)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(statements).toEqual(Array.from({ length: 5 }, () => 'keyById'));
  });

  test('a proxy that is trusted says for whom it asks, any other does not', async () => {
    const proxied = await start({ articles: [], environment: { ...environment, TRUSTED_PROXIES: '127.0.0.1' } });
    const plain = await start({ articles: [], environment });
    let address = 0;
    const ask = (url: string) => () => post(url, '{ __typename }', { 'x-forwarded-for': `192.0.2.${(address += 1)}` });
    expect(await statuses(7, ask(proxied.url))).not.toContain(429);
    expect(await statuses(7, ask(plain.url))).toContain(429);
  });
});

describe('what is changed', () => {
  test('is noted: who, what, and how it ended; of texts no more than their beginning', async () => {
    const { log, query, store, url } = await start({ articles: [] });
    const { secret, key } = await store.keys.create('night desk', 'CONTRIBUTOR');
    const text = 'It rained. '.repeat(100);
    const ingest = `mutation { ingestArticle(input: { text: "${text}", title: "Rain" }) { outcome } }`;
    await query(ingest);
    await post(url, ingest, { authorization: `Bearer ${secret}` });
    const records = log.map((line) => (JSON.parse(line) as { time: number; audit: object }).audit);
    const deed = { what: 'ingestArticle', with: { input: { title: 'Rain' } } };
    expect(records).toMatchObject([
      { who: 'anonymous', role: 'READER', by: 'nothing', ...deed, outcome: 'UNAUTHENTICATED' },
      { who: 'night desk', role: 'CONTRIBUTOR', by: { key: key.id }, ...deed, outcome: 'done' },
    ]);
    expect(log.join('').length).toBeLessThan(2_000);
    expect(log.join('')).not.toContain(secret);
  });
});
