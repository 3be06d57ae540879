import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ingest } from '../../src/ingest/ingest.js';
import { patiently } from '../../src/ingest/patience.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { writeBundles, type Bundles } from '../faults/bundles.js';
import { everythingIn } from '../support/everything.js';
import { startFaultProxy } from '../support/fault-proxy.js';
import { openEmbedded, openEmptyNeo4j, testNeo4j } from '../support/stores.js';

/** Bundles come with their claims: nothing is extracted. */
const extractor = { version: 'none', concurrency: 1, extract: () => Promise.reject(new Error('no text is expected')) };

const neo4j = testNeo4j();

const withoutKeys = (lines: readonly string[]) => lines.filter((line) => !/"(?:Ledger|ApiKey)"/.test(line));

(neo4j === null ? describe.skip : describe)('an ingest', () => {
  let bundles: Bundles;
  let reference: string[];
  beforeAll(async () => {
    bundles = await writeBundles(7);
    const store = await openEmbedded();
    for (const folder of bundles.folders) await ingest([folder], { graph: store.graph, extractor });
    reference = withoutKeys(await everythingIn(store.engine));
    await store.close();
  }, 120_000);
  afterAll(() => rm(dirname(bundles.folders[0]), { recursive: true }));

  test('waits for a Neo4j that goes away again and again, and goes on: nothing is lost, double or half', async () => {
    const proxy = await startFaultProxy(neo4j?.uri ?? '');
    // Some faults outlast what the driver tries by itself, so that the ingest has to wait.
    const store = await openEmptyNeo4j({ uri: proxy.uri, times: { retries: 2_000 } });
    const faults = [
      () => void proxy.refuse(),
      // Some of what breaks off is the word that something was written.
      ...[1, 2, 3, 5].map((times) => () => proxy.cut(0, times)),
      () => proxy.hold(),
    ];
    let [done, waits] = [0, 0];
    const graph = patiently(store.graph, {
      seconds: 60,
      onWaiting: () => {
        waits += 1;
        void proxy.heal();
      },
    });
    const onProgress = () => {
      done += 1;
      if (done % 4 === 0) faults.shift()?.();
    };
    for (const folder of bundles.folders) {
      const { failed } = await ingest([folder], { graph, extractor, onProgress });
      expect(failed).toEqual([]);
    }
    expect(faults).toEqual([]);
    expect(waits).toBeGreaterThan(1);
    await proxy.heal();
    expect(withoutKeys(await everythingIn(store.engine))).toEqual(reference);
    expect((await verifyStore(store.engine)).findings).toEqual([]);
    await store.close();
    await proxy.close();
  }, 300_000);
});
