import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { once } from 'node:events';
import { connect } from 'node:net';
import { draft } from '../support/draft.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ articles: [draft({ url: 'https://example.org/0', lines: ['Ada | it was so | '] })] });
});
afterAll(() => server.close());

interface Added {
  claimAdded: { text: string; arrival: string };
}

const ADDED = `subscription ($where: ClaimFilter, $after: String) {
  claimAdded(where: $where, after: $after) { text arrival speakers { name } }
}`;

const write = (number: number, ...lines: string[]) =>
  server.graph.putArticle(draft({ url: `https://example.org/${number}`, lines }));

async function latest(): Promise<string> {
  const { data } = await server.query<{ latestArrival: string }>('{ latestArrival }');
  return data?.latestArrival ?? '';
}

/** Reads claims as a client does until `count` came, then hangs up. */
async function read(count: number, variables: object): Promise<Added['claimAdded'][]> {
  const client = createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 });
  const claims: Added['claimAdded'][] = [];
  for await (const { data, errors } of client.iterate<Added>({ query: ADDED, variables: { ...variables } })) {
    expect(errors).toBeUndefined();
    if (data) claims.push(data.claimAdded);
    if (claims.length === count) break;
  }
  client.dispose();
  return claims;
}

/** As many as a server takes at a time. */
const PLACES = 100;
const PATH = `/graphql/stream?query=${encodeURIComponent('subscription { claimAdded { id } }')}`;

const subscribe = (url: string, signal?: AbortSignal) =>
  fetch(`${url}${PATH}`, { headers: { accept: 'text/event-stream' }, ...(signal && { signal }) });

/** Asks for a subscription and is gone before it can be answered. */
async function askAndGo(host: string, port: number): Promise<void> {
  const socket = connect(port, host);
  await once(socket, 'connect');
  const request = `GET ${PATH} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`;
  await new Promise<void>((done) => socket.write(request, () => done()));
  socket.destroy();
}

/** The server learns of a lost connection a moment after it is lost. */
async function untilAdmitted(url: string): Promise<void> {
  const controller = new AbortController();
  while ((await subscribe(url, controller.signal)).status !== 200);
  controller.abort();
}

const texts = (claims: readonly Added['claimAdded'][]) => claims.map(({ text }) => text);

describe('claimAdded', () => {
  test('brings each claim once, across a lost connection', async () => {
    const before = read(2, { after: await latest() });
    await write(1, 'Ada | one | ', 'Bram | two | ');
    const seen = await before;
    expect(texts(seen)).toEqual(['one', 'two']);
    await write(2, 'Ada | three | ');
    const after = read(2, { after: seen.at(-1)?.arrival });
    await write(1, 'Ada | one | ', 'Bram | four | ');
    expect(texts(await after)).toEqual(['three', 'four']);
    expect(texts(await read(1, { after: seen.at(-1)?.arrival, where: { speaker: { name: 'bram' } } }))).toEqual([
      'four',
    ]);
  });

  test('a wrong cursor and what is no subscription are refused in GraphQL’s way', async () => {
    const client = createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 });
    const first = async (query: string) => (await client.iterate({ query }).next()).value as { errors?: unknown };
    expect(await first('subscription { claimAdded(after: "x") { id } }')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await first('subscription { claimAdded(')).toMatchObject({ errors: [{ locations: [{ line: 1 }] }] });
    expect(await first('subscription { claimAdded { nothing } }')).toMatchObject({
      errors: [{ message: expect.stringContaining('nothing') }],
    });
    expect((await first('{ statistics { claims } }')).errors).toHaveLength(1);
    client.dispose();
  });

  test('who hangs up makes room, even one who does so at once; who comes when all places are taken is told', async () => {
    const other = await startServer({ articles: [] });
    const { hostname, port } = new URL(other.url);
    for (let count = 0; count < PLACES; count++) await askAndGo(hostname, Number(port));
    const subscribers = Array.from({ length: PLACES }, () => new AbortController());
    const answers = await Promise.all(subscribers.map(({ signal }) => subscribe(other.url, signal)));
    expect(answers.map(({ status }) => status)).toEqual(subscribers.map(() => 200));
    const refused = await subscribe(other.url);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    for (const subscriber of subscribers.slice(1)) subscriber.abort();
    await untilAdmitted(other.url);
    await other.close();
  });

  test('a server that stops ends its subscriptions', async () => {
    const other = await startServer({ articles: [] });
    const client = createClient({ url: `${other.url}/graphql/stream`, retryAttempts: 0 });
    const all = client.iterate({ query: 'subscription { claimAdded(after: "0") { id } }' });
    const end = all.next();
    await other.graph.putArticle(draft({ url: 'https://example.org/1', lines: ['Ada | one | '] }));
    expect((await end).done).toBe(false);
    const closed = all.next();
    await other.close();
    expect((await closed).done).toBe(true);
    client.dispose();
  });
});
