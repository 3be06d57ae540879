import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Engine } from '../../src/store/engine.js';
import { migrate } from '../../src/store/migrations.js';
import { openEngine, openGraph } from '../../src/store/open.js';
import { cypher } from '../../src/store/statement.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { missingForNeo4j, startNeo4j, type RunningNeo4j } from '../support/neo4j.js';
import { sampleArticles } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';

const CLAIMS = '{ claims(first: 20) { totalCount nodes { text } } }';
const UNAVAILABLE = { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] };

/** More than anything of ours takes, and soon reached by what asks for too much. */
const MEMORY = 48 * 1024 * 1024;

const greedy = cypher<object, object>('greedy')`UNWIND range(1, 9000000) AS number RETURN collect(number) AS all`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

(missingForNeo4j() === null ? describe : describe.skip)('a server on a Neo4j of its own', () => {
  let kept: { home: string; port: number };
  let neo4j: RunningNeo4j;
  let server: TestServer;
  let engine: Engine;
  const start = () => startNeo4j({ kept, memory: MEMORY });
  beforeAll(async () => {
    kept = { home: await mkdtemp(join(tmpdir(), 'quoth-neo4j-')), port: await freePort() };
    neo4j = await start();
    const config = { neo4j: { uri: neo4j.uri, username: 'neo4j', password: '', database: 'neo4j' }, dataFolder: '' };
    const empty = await openEngine(config);
    await migrate(empty);
    await empty.close();
    server = await startServer({ open: (options) => openGraph(config, options), articles: sampleArticles(1) });
    ({ engine } = server.store);
  }, 300_000);
  afterAll(async () => {
    await server.close();
    await neo4j.stop();
    await rm(kept.home, { recursive: true });
  }, 300_000);

  const ready = async () => (await fetch(`${server.url}/ready`)).status;
  /** That it is ready at last is what the test’s time limit holds. */
  const untilReady = async () => {
    while ((await ready()) !== 200) await after(50);
  };

  test('says clearly what took more memory than it may, does not ask it again, and answers others', async () => {
    let tries = 0;
    const write = engine.write((transaction) => {
      tries += 1;
      return transaction.run(greedy, {});
    });
    const refusal = { details: { remedy: expect.stringContaining('db.memory.transaction.max') } };
    await expect(write).rejects.toMatchObject(refusal);
    await expect(engine.read(greedy, {})).rejects.toMatchObject(refusal);
    expect(tries).toBe(1);
    expect(await server.query(CLAIMS)).toMatchObject({ data: { claims: { totalCount: 6 } } });
  }, 300_000);

  test('gives up while its process is stopped, and answers once it goes on', async () => {
    neo4j.signal('SIGSTOP');
    expect(await server.query(CLAIMS)).toMatchObject(UNAVAILABLE);
    expect(await ready()).toBe(503);
    neo4j.signal('SIGCONT');
    await untilReady();
    expect(await server.query(CLAIMS)).toMatchObject({ data: { claims: { totalCount: 6 } } });
  }, 300_000);

  test('finds all that was told as written where it is killed and started again', async () => {
    const second = sampleArticles(2).slice(1);
    expect(await server.graph.putArticles(second)).toEqual(['CREATED']);
    await neo4j.kill();
    expect(await server.query(CLAIMS)).toMatchObject(UNAVAILABLE);
    expect(await ready()).toBe(503);
    neo4j = await start();
    await untilReady();
    expect(await server.query(CLAIMS)).toMatchObject({ data: { claims: { totalCount: 12 } } });
    expect((await verifyStore(engine)).findings).toEqual([]);
    expect(engine.underWay()).toBe(0);
  }, 300_000);
});
