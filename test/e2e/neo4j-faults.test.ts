import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { migrate } from '../../src/store/migrations.js';
import { openEngine, openGraph } from '../../src/store/open.js';
import { cypher } from '../../src/store/statement.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { missingForNeo4j, startNeo4j, type RunningNeo4j } from '../support/neo4j.js';
import { sampleArticles } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';

const CLAIMS = '{ claims(first: 20) { totalCount nodes { text speakers { name } } } }';
const UNAVAILABLE = { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const configOf = (uri: string) => ({
  neo4j: { uri, username: 'neo4j', password: '', database: 'neo4j' },
  dataFolder: '',
});
const isReady = async (url: string) => (await fetch(`${url}/ready`)).status;
/** Asks until there is an answer; that there is one is what the test’s time limit holds. */
async function untilAnswered(server: TestServer): Promise<void> {
  while ((await server.query(CLAIMS)).errors) await after(100);
}

(missingForNeo4j() === null ? describe : describe.skip)('a server on a Neo4j of its own', () => {
  let home: string;
  let kept: { home: string; port: number };
  let neo4j: RunningNeo4j;
  let server: TestServer;
  /** Small enough to be had, and more than anything asked here but what asks for too much. */
  const start = () => startNeo4j({ kept, memory: 48 * 1024 * 1024 });
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'quoth-neo4j-'));
    kept = { home, port: await freePort() };
    neo4j = await start();
    const direct = await openEngine(configOf(neo4j.uri));
    await migrate(direct);
    await direct.close();
    server = await startServer({ open: (options) => openGraph(configOf(neo4j.uri), options) });
  }, 300_000);
  afterAll(async () => {
    await server.close();
    await neo4j.stop();
    await rm(home, { recursive: true });
  });

  test('that is killed and started again lost nothing that it had told as written', async () => {
    const [article] = sampleArticles(14).slice(13);
    if (article === undefined) throw new Error('there is a fourteenth article');
    expect(await server.graph.putArticles([article])).toEqual(['CREATED']);
    await neo4j.kill();
    expect(await server.query(CLAIMS)).toMatchObject(UNAVAILABLE);
    expect(await isReady(server.url)).toBe(503);
    neo4j = await start();
    await untilAnswered(server);
    expect(await server.graph.holds(article.article)).toBe(true);
    const store = await openGraph(configOf(neo4j.uri));
    expect((await verifyStore(store.engine)).findings).toEqual([]);
    await store.close();
  }, 300_000);

  test('that runs out of memory for one transaction refuses it at once, and takes others', async () => {
    const store = await openGraph(configOf(neo4j.uri));
    const greedy = cypher<object, object>('greedy')`UNWIND range(1, 9000000) AS n RETURN collect(n) AS all`;
    let attempts = 0;
    const write = store.engine.write((transaction) => {
      attempts += 1;
      return transaction.run(greedy, {});
    });
    const refusal = { details: { remedy: expect.stringContaining('db.memory.transaction.max') } };
    await expect(write).rejects.toMatchObject(refusal);
    await expect(store.engine.read(greedy, {})).rejects.toMatchObject(refusal);
    expect(attempts).toBe(1);
    expect((await store.graph.statistics()).articles).toBeGreaterThan(0);
    await store.close();
  }, 120_000);
});
