import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as after } from 'node:timers/promises';
import type { Engine } from '../../src/store/engine.js';
import { holdLedger } from '../../src/store/cypher/curation.js';
import { cypher } from '../../src/store/statement.js';
import type { OpenOptions } from '../../src/store/open.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { sampleArticles } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';
import { openEmptyNeo4j, testNeo4j } from '../support/stores.js';

/** Milliseconds for what breaks off to be tried again: enough for two cuts, and not for as many as one likes. */
const RETRIES = 6_000;

const CLAIMS = '{ claims(first: 20) { totalCount nodes { text speakers { name } } } }';
const UNAVAILABLE = { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] };

const transactions = cypher<object, { text: string }>('transactionsOfQuoth')`
    SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS'
    RETURN currentQuery AS text`;

const number = cypher<object, { number: number }>('one')`RETURN 1 AS number`;

const many = cypher<object, { number: number }>('manyRows')`UNWIND range(1, 30000) AS number RETURN number`;

const touch = cypher<{ key: string }, object>('touch')`
    MERGE (node:Touched {key: $key})
    SET node.times = coalesce(node.times, 0) + 1`;

const touched = cypher<object, { times: number }>('touched')`MATCH (node:Touched) RETURN node.times AS times`;

const forgetTouched = cypher<object, object>('forgetTouched')`MATCH (node:Touched) DELETE node`;

const neo4j = testNeo4j();

/** One proxy and one server for all, so that each test also shows that the one before left nothing behind. */
(neo4j === null ? describe.skip : describe)('a server before whose Neo4j the network fails', () => {
  let proxy: FaultProxy;
  let server: TestServer;
  let engine: Engine;
  /** The answer to `CLAIMS`. */
  let whole: unknown;
  beforeAll(async () => {
    proxy = await startFaultProxy(neo4j?.uri ?? '');
    const open = (options: OpenOptions) => openEmptyNeo4j({ ...options, uri: proxy.uri, times: { retries: RETRIES } });
    server = await startServer({ open, articles: sampleArticles(3) });
    ({ engine } = server.store);
    whole = await server.query(CLAIMS);
    expect(whole).toMatchObject({ data: { claims: { totalCount: 18 } } });
  }, 300_000);
  /** After each fault the server answers again, wholly, and neither side holds anything of what was given up. */
  afterEach(async () => {
    await proxy.heal();
    await untilReady();
    expect(await server.query(CLAIMS)).toEqual(whole);
    expect(engine.underWay()).toBe(0);
    while ((await engine.read(transactions, {})).length > 0) await after(50);
  });
  afterAll(async () => {
    await server.close();
    while (proxy.connections() > 0) await after(20);
    await proxy.close();
  });

  const ready = async () => (await fetch(`${server.url}/ready`)).status;
  /** That it is ready at last is what the test’s time limit holds. */
  const untilReady = async () => {
    while ((await ready()) !== 200) await after(50);
  };
  const asking = (count: number) => Promise.all(Array.from({ length: count }, () => server.query(CLAIMS)));
  /** That whoever asks is told at once: nothing is sent for it. */
  const toldAtOnce = async () => {
    const before = server.statements.length;
    for (const answer of await asking(20)) expect(answer).toMatchObject(UNAVAILABLE);
    expect(server.statements.length).toBe(before);
    expect(engine.underWay()).toBe(0);
    expect(await ready()).toBe(503);
  };

  test('says so at once where connections are refused, and answers once they are not', async () => {
    await proxy.refuse();
    expect(await server.query(CLAIMS)).toMatchObject(UNAVAILABLE);
    await toldAtOnce();
  });

  // Twice: what was found of a server once has to be found again.
  test.each([1, 2])('gives up what hangs, says so at once from then on, and answers once it goes on', async () => {
    const before = proxy.connections();
    proxy.hold();
    for (const answer of await asking(5)) expect(answer).toMatchObject(UNAVAILABLE);
    await toldAtOnce();
    await proxy.heal();
    await untilReady();
    // Those over which the given up was asked are closed.
    while (proxy.connections() > before) await after(20);
  });

  test('asks again where an answer breaks off in the middle, so that nobody sees half of one', async () => {
    const before = proxy.cuts();
    proxy.cut(50_000, 2);
    const rows = await engine.read(many, {});
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 30_000 }, (_, index) => index + 1));
    expect(proxy.cuts()).toBe(before + 2);
  });

  test('gives up within its budget what breaks off each time, while the server answers others', async () => {
    const before = proxy.cuts();
    proxy.cut(50_000, Infinity);
    const read = engine.read(many, {});
    await Promise.all([
      expect(read).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: 'Neo4j cannot be reached.' }),
      (async () => {
        while (proxy.cuts() < before + 2) await after(20);
        expect(await engine.read(number, {})).toEqual([{ number: 1 }]);
        expect(await ready()).toBe(200);
      })(),
    ]);
  });

  test('that is five seconds late is given up before the time of a request is over', async () => {
    proxy.delay(5_000);
    for (const answer of await asking(3)) expect(answer).toMatchObject(UNAVAILABLE);
    await toldAtOnce();
  });

  test('does again what two transactions keep from each other', async () => {
    let tries = 0;
    const both = Array.from({ length: 2 }, () => barrier());
    const write = (keys: readonly [string, string], own: number) =>
      engine.write(async (transaction) => {
        tries += 1;
        await transaction.run(touch, { key: keys[0] });
        both[own]?.open();
        // Each holds what the other wants, the first time.
        await both[1 - own]?.opened;
        await transaction.run(touch, { key: keys[1] });
      });
    await engine.write((transaction) => transaction.run(touch, { key: 'a' }));
    await engine.write((transaction) => transaction.run(touch, { key: 'b' }));
    await Promise.all([write(['a', 'b'], 0), write(['b', 'a'], 1)]);
    expect(tries).toBeGreaterThan(2);
    expect(await engine.read(touched, {})).toEqual([{ times: 3 }, { times: 3 }]);
    await engine.write((transaction) => transaction.run(forgetTouched, {}));
  });
});

(neo4j === null ? describe.skip : describe)('a write', () => {
  const articles = sampleArticles(1);

  test('for which there is no time is given up, and said to be; then nothing of it is there', async () => {
    const store = await openEmptyNeo4j({ times: { transaction: 1_000 } });
    const other = await openEmptyNeo4j();
    const [held, over] = [barrier(), barrier()];
    const holding = other.engine.write(async (transaction) => {
      await transaction.run(holdLedger, {});
      held.open();
      await over.opened;
    });
    await held.opened;
    await expect(store.graph.putArticles(articles)).rejects.toMatchObject({ code: 'OUT_OF_TIME' });
    over.open();
    await holding;
    expect((await other.graph.statistics()).articles).toBe(0);
    expect(await other.graph.putArticles(articles)).toEqual(['CREATED']);
    await other.close();
    await store.close();
  });

  test('is said to be unknown where the word of its end is lost, and only there', async () => {
    const proxy = await startFaultProxy(neo4j?.uri ?? '');
    const { engine } = await openEmptyNeo4j({ uri: proxy.uri, times: { retries: 500 } });
    const writing = (fault: () => void, isBefore: boolean) =>
      engine.write(async (transaction) => {
        if (isBefore) fault();
        await transaction.run(touch, { key: 'a' });
        if (!isBefore) fault();
      });
    const lost = await writing(() => proxy.cut(0, Infinity), false).catch((error: unknown) => error);
    expect(lost).toMatchObject({ code: 'SERVICE_UNAVAILABLE', details: { mayBeWritten: true } });
    await proxy.heal();
    // As it says, it may be.
    expect(await eventually(() => engine.read(touched, {}))).toEqual([{ times: 1 }]);
    const failed = await writing(() => proxy.cut(0, Infinity), true).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(failed).not.toMatchObject({ details: { mayBeWritten: true } });
    await proxy.heal();
    expect(await eventually(() => engine.read(touched, {}))).toEqual([{ times: 1 }]);
    await engine.write((transaction) => transaction.run(forgetTouched, {}));
    await engine.close();
    await proxy.close();
  });
});

(neo4j === null ? describe.skip : describe)('over the routing scheme', () => {
  test('a server reads what it wrote, whichever connection it asks over', async () => {
    const store = await openEmptyNeo4j({ uri: (neo4j?.uri ?? '').replace(/^bolt/, 'neo4j') });
    for (const [index, record] of sampleArticles(3).entries()) {
      expect(await store.graph.putArticles([record])).toEqual(['CREATED']);
      const reads = Array.from({ length: 10 }, () => store.graph.statistics());
      for (const { articles } of await Promise.all(reads)) expect(articles).toBe(index + 1);
      expect(await store.graph.holds(record.article)).toBe(true);
    }
    expect((await verifyStore(store.engine)).findings).toEqual([]);
    await store.close();
  }, 120_000);
});

/** What is read once the server is found to answer; that it is the test’s time limit holds. */
async function eventually<Result>(read: () => Promise<Result>): Promise<Result> {
  for (;;)
    try {
      return await read();
    } catch {
      await after(50);
    }
}

function barrier() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
