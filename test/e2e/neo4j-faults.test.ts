import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { ingest } from '../../src/ingest/ingest.js';
import { patiently } from '../../src/ingest/patience.js';
import { migrate } from '../../src/store/migrations.js';
import { openEngine, openGraph } from '../../src/store/open.js';
import { cypher } from '../../src/store/statement.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { fileOf, writeBundles } from '../faults/bundles.js';
import { missingForNeo4j, startNeo4j, type RunningNeo4j } from '../support/neo4j.js';
import { FaultProxy } from '../support/proxy.js';
import { sampleArticles } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';
import { openEmptyNeo4j, testNeo4j } from '../support/stores.js';

const CLAIMS = '{ claims(first: 20) { totalCount nodes { text speakers { name } } } }';
const UNAVAILABLE = { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] };
const EXTRACTOR = { version: 'none', concurrency: 1, extract: () => Promise.reject(new Error('no text is expected')) };

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

const given = testNeo4j();

(given === null ? describe.skip : describe)('a server on a Neo4j behind a network that fails', () => {
  const uri = given?.uri ?? '';
  let proxy: FaultProxy;
  let server: TestServer;
  beforeAll(async () => {
    const direct = await openEmptyNeo4j();
    await direct.graph.putArticles(sampleArticles(12));
    await direct.close();
    proxy = await FaultProxy.before(uri);
    server = await startServer({ open: (options) => openGraph(configOf(proxy.uri), options), articles: [] });
  }, 300_000);
  afterAll(async () => {
    await server.close();
    // What the server opened it has closed: the probe’s connections and those of drivers that were given up too.
    while (proxy.connections > 0) await after(50);
    await proxy.close();
  });

  test('that is cut in the middle of an answer asks again, and answers right', async () => {
    const { data } = await server.query(CLAIMS);
    for (const bytes of [1, 500, 3_000]) {
      proxy.cutAfter(bytes);
      expect(await server.query(CLAIMS)).toEqual({ data });
    }
  });

  test.each<[string, (proxy: FaultProxy) => void, (proxy: FaultProxy) => void]>([
    ['hangs', (broken) => broken.pause(), (broken) => broken.resume()],
    ['breaks all connections', (broken) => broken.refuse(), (broken) => broken.accept()],
    ['takes 5 seconds for each packet', (broken) => broken.slow(5_000), (broken) => broken.slow(0)],
  ])(
    'that %s says that it is unavailable, to all who ask, and answers again afterwards',
    async (_, fail, recover) => {
      const { data } = await server.query(CLAIMS);
      fail(proxy);
      const answers = await Promise.all(Array.from({ length: 8 }, () => server.query(CLAIMS)));
      for (const answer of answers) expect(answer).toMatchObject(UNAVAILABLE);
      expect(await isReady(server.url)).toBe(503);
      recover(proxy);
      await untilAnswered(server);
      expect(await isReady(server.url)).toBe(200);
      // More at once than there are connections: one that was lost for good would leave some waiting.
      const all = await Promise.all(Array.from({ length: 120 }, () => server.query(CLAIMS)));
      expect(new Set(all.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ data })]));
    },
    60_000,
  );

  test('makes an ingest wait, which goes on with what was not yet written', async () => {
    const bundles = await writeBundles(4);
    const store = await openGraph(configOf(proxy.uri));
    const waits: string[] = [];
    const onWaiting = ({ message }: Error) => {
      waits.push(message);
      void after(500).then(() => proxy.resume());
    };
    const report = await ingest([bundles.folders[0]], {
      graph: patiently(store.graph, { seconds: 60, onWaiting }),
      extractor: EXTRACTOR,
      onProgress: ({ path }) => {
        if (path.endsWith(fileOf(1))) proxy.pause();
      },
    });
    expect(report).toMatchObject({ created: 4, failed: [], stopped: null });
    expect(waits.length).toBeGreaterThan(0);
    expect((await verifyStore(store.engine)).findings).toEqual([]);
    await store.close();
    await rm(dirname(bundles.folders[0]), { recursive: true });
  }, 60_000);

  test('ends an ingest that has waited as long as it may', async () => {
    const store = await openGraph(configOf(proxy.uri));
    proxy.refuse();
    const graph = patiently(store.graph, { seconds: 1 });
    await expect(graph.putArticles(sampleArticles(1))).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    proxy.accept();
    await store.close();
    await untilAnswered(server);
  }, 60_000);

  test('reads what it wrote itself, asked by routing and with bookmarks', async () => {
    const store = await openGraph(configOf(uri.replace('bolt:', 'neo4j:')));
    for (const record of sampleArticles(20)) {
      const changed = { ...record.article, title: 'Changed', recordDigest: 'changed' };
      await store.graph.putArticle({ ...record, article: changed });
      const read = await Promise.all(Array.from({ length: 5 }, () => store.graph.articlesById([changed.id])));
      for (const articles of read) expect(articles.get(changed.id)?.title).toBe('Changed');
    }
    await store.close();
  }, 60_000);
});

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
